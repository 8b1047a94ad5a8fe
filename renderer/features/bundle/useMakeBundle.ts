import { App } from 'antd';
import { useRef, useState } from 'react';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { BundleEvent } from '../../../domain/contract/bundleContract.ts';
import { GrantId } from '../../../domain/ids.ts';
import { bridge } from '../../bridge/bridge.ts';
import { type EngineError, errorSentence } from '../../rpc/engineError.ts';
import { useStream } from '../../rpc/useStream.ts';
import { bundleText as words } from '../../text/bundleText.ts';

export interface MadeBundle extends Extract<BundleEvent, { type: 'done' }> {
  /** Through which the written file can be shown. */
  grantId: string;
}

export interface MakeBundle {
  /** Asks where to save, then writes. */
  start(options: BundleOptions, ofTicked: boolean): Promise<void>;
  cancel(): void;
  running: boolean;
  progress: Extract<BundleEvent, { type: 'progress' }> | null;
  made: MadeBundle | null;
  /** Why the last one ended before its time; CANCELLED when it was stopped. */
  error: EngineError | null;
}

/** Makes the bundle of a case; it goes on when the dialog is closed. */
export function useMakeBundle(record: CaseRecord): MakeBundle {
  const { message } = App.useApp();
  const [made, setMade] = useState<MadeBundle | null>(null);
  const grantId = useRef('');
  const stream = useStream((client) => client.bundle.make, {
    title: words.trayTitle,
    quiet: true,
    progress: (event) =>
      event.type === 'progress'
        ? { fraction: percentOf(event) / 100, text: words.working(event.step, percentOf(event)) }
        : null,
    doneText: (last) => (last?.type === 'done' ? words.done(last.files) : ''),
    onEvent: (event) => {
      if (event.type === 'done') setMade({ ...event, grantId: grantId.current });
    },
  });
  const { last } = stream;
  const start = async (options: BundleOptions, ofTicked: boolean) => {
    try {
      const target = await bridge().pickSaveTarget({
        suggestedName: words.fileName(record.caseNumber, options.date),
        purpose: 'saveDocument',
      });
      if (!target) return;
      setMade(null);
      grantId.current = target.grantId;
      await stream.run({
        caseId: record.id,
        options,
        ofTicked,
        grantId: GrantId.parse(target.grantId),
      });
    } catch (error) {
      void message.error(errorSentence(error), 6);
    }
  };
  return {
    start,
    cancel: stream.cancel,
    running: stream.running,
    progress: last?.type === 'progress' ? last : null,
    made,
    error: stream.error,
  };
}

/** How far it is, 0–100. */
export function percentOf({ done, total }: { done: number; total: number }): number {
  return total > 0 ? Math.round((done / total) * 100) : 0;
}
