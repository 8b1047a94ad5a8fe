import { App } from 'antd';
import { useRef, useState } from 'react';
import type { Grant } from '../../../domain/bridge/bridgeTypes.ts';
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

/** 'usual' = a zip in 文档/案盾文书, without asking. */
export type PackTargetChoice = 'usual' | 'zip' | 'folder';

export interface PackWork {
  start(choice: PackChoice, target: PackTargetChoice): Promise<void>;
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
  const start = async (choice: PackChoice, where: PackTargetChoice) => {
    try {
      const name = packName(record.caseNumber, record.client.name, shanghaiDate(Date.now()));
      const target = await askTarget(where, `${name}.zip`);
      if (!target) return;
      setMade(null);
      grantId.current = target.grantId;
      await stream.run({
        caseId: record.id,
        choice,
        as: where === 'folder' ? 'folder' : 'zip',
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

function askTarget(where: PackTargetChoice, suggestedName: string): Promise<Grant | null> {
  if (where === 'usual') return bridge().defaultExportTarget({ suggestedName });
  if (where === 'folder') return bridge().pickDirectory({ purpose: 'export' });
  return bridge().pickSaveTarget({ suggestedName, purpose: 'saveDocument' });
}
