import { App } from 'antd';
import { useRef, useState } from 'react';
import type { PackBatchEvent } from '../../../domain/contract/packContract.ts';
import { type CaseId, GrantId } from '../../../domain/ids.ts';
import type { PackTemplates } from '../../../domain/packs/pack.ts';
import { bridge } from '../../bridge/bridge.ts';
import { type EngineError, errorSentence } from '../../rpc/engineError.ts';
import { useStream } from '../../rpc/useStream.ts';
import { packText } from '../../text/packText.ts';
import { readRemembered } from '../../ui/useRemembered.ts';

const words = packText.batch;

type CaseEvent = Extract<PackBatchEvent, { type: 'case' }>;
type DoneEvent = Extract<PackBatchEvent, { type: 'done' }>;

export interface PackBatchWork {
  /** Asks for a folder, then makes a zip a case. */
  start(caseIds: CaseId[]): Promise<void>;
  cancel(): void;
  running: boolean;
  progress: { caseNumber: string; step: string; percent: number } | null;
  /** What became of each case so far. */
  cases: CaseEvent[];
  done: DoneEvent | null;
  error: EngineError | null;
  /** Through which the folder can be shown. */
  grantId: string;
}

/** Makes packs of several cases; it goes on when the dialog is closed. */
export function usePackBatch(): PackBatchWork {
  const { message } = App.useApp();
  const [cases, setCases] = useState<CaseEvent[]>([]);
  const [done, setDone] = useState<DoneEvent | null>(null);
  const [progress, setProgress] = useState<PackBatchWork['progress']>(null);
  const grantId = useRef('');
  const stream = useStream((client) => client.pack.makeMany, {
    title: words.trayTitle,
    quiet: true,
    progress: (event) =>
      event.type === 'progress'
        ? {
            fraction: event.done / 1_000,
            text: words.working(event.caseNumber, event.step, Math.round(event.done / 10)),
          }
        : null,
    doneText: (last) => (last?.type === 'done' ? words.done(last.made, last.failed) : ''),
    onEvent: (event) => {
      if (event.type === 'case') setCases((before) => [...before, event]);
      else if (event.type === 'done') setDone(event);
      else setProgress({ ...event, percent: Math.round(event.done / 10) });
    },
  });
  const start = async (caseIds: CaseId[]) => {
    try {
      const folder = await bridge().pickDirectory({ purpose: 'export' });
      if (!folder) return;
      setCases([]);
      setDone(null);
      grantId.current = folder.grantId;
      await stream.run({
        caseIds,
        evidence: 'extract',
        templates: (readRemembered('pack.templates') ?? {}) as PackTemplates,
        grantId: GrantId.parse(folder.grantId),
      });
    } catch (error) {
      void message.error(errorSentence(error), 6);
    }
  };
  return {
    start,
    cancel: stream.cancel,
    running: stream.running,
    progress,
    cases,
    done,
    error: stream.error,
    grantId: grantId.current,
  };
}
