import { App } from 'antd';
import { useRef, useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { PackEvent } from '../../../domain/contract/packContract.ts';
import { GrantId } from '../../../domain/ids.ts';
import type { PackChoice } from '../../../domain/packs/pack.ts';
import { packName } from '../../../domain/packs/packNames.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { bridge } from '../../bridge/bridge.ts';
import { type EngineError, errorSentence } from '../../rpc/engineError.ts';
import { useStream } from '../../rpc/useStream.ts';
import { packText as words } from '../../text/packText.ts';

export interface PackWork {
  /** Asks where to save, then makes the pack. */
  start(choice: PackChoice, as: 'zip' | 'folder'): Promise<void>;
  cancel(): void;
  running: boolean;
  progress: { step: string; percent: number } | null;
  made: (Extract<PackEvent, { type: 'done' }> & { grantId: string }) | null;
  error: EngineError | null;
}

/** Makes the pack of a case; it goes on when the dialog is closed. */
export function usePack(record: CaseRecord): PackWork {
  const { message } = App.useApp();
  const [made, setMade] = useState<PackWork['made']>(null);
  const grantId = useRef('');
  const stream = useStream((client) => client.pack.make, {
    title: words.trayTitle,
    quiet: true,
    progress: (event) =>
      event.type === 'progress'
        ? {
            fraction: event.done / 1_000,
            text: words.working(event.step, Math.round(event.done / 10)),
          }
        : null,
    doneText: (last) => (last?.type === 'done' ? words.done(last.papers, last.evidence) : ''),
    onEvent: (event) => {
      if (event.type === 'done') setMade({ ...event, grantId: grantId.current });
    },
  });
  const start = async (choice: PackChoice, as: 'zip' | 'folder') => {
    try {
      const name = packName(record.caseNumber, record.client.name, shanghaiDate(Date.now()));
      const target =
        as === 'zip'
          ? await bridge().pickSaveTarget({ suggestedName: `${name}.zip`, purpose: 'saveDocument' })
          : await bridge().pickDirectory({ purpose: 'export' });
      if (!target) return;
      setMade(null);
      grantId.current = target.grantId;
      await stream.run({
        caseId: record.id,
        choice,
        as,
        grantId: GrantId.parse(target.grantId),
      });
    } catch (error) {
      void message.error(errorSentence(error), 6);
    }
  };
  const { last } = stream;
  return {
    start,
    cancel: stream.cancel,
    running: stream.running,
    progress:
      last?.type === 'progress' ? { step: last.step, percent: Math.round(last.done / 10) } : null,
    made,
    error: stream.error,
  };
}
