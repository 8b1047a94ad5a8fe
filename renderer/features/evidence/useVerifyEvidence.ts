import { useState } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { VerifyProgress } from '../../../domain/contract/evidenceContract.ts';
import { useStream } from '../../rpc/useStream.ts';
import { evidenceText } from '../../text/evidenceText.ts';

const words = evidenceText.verify;

export type VerifyFinding = Extract<VerifyProgress, { type: 'done' }>;

export interface VerifyEvidence {
  start(): void;
  cancel(): void;
  running: boolean;
  progress: Extract<VerifyProgress, { type: 'progress' }> | null;
  /** The last finding, 'cancelled' when it was stopped, null before the first and after `dismiss`. */
  finding: VerifyFinding | 'cancelled' | null;
  dismiss(): void;
}

/** Compares every file of a matter (null: of the vault) with its registered hash. */
export function useVerifyEvidence(matter: MatterRef | null): VerifyEvidence {
  const [finding, setFinding] = useState<VerifyEvidence['finding']>(null);
  const stream = useStream((client) => client.evidence.verifyAll, {
    title: words.trayTitle,
    progress: (event) =>
      event.type === 'progress'
        ? {
            fraction: event.total > 0 ? event.done / event.total : null,
            text: `${words.working(event.done + 1, event.total)} ${event.title}`,
          }
        : null,
    doneText: (last) => (last?.type === 'done' ? summaryOf(last) : ''),
    onEvent: (event) => {
      if (event.type === 'done') setFinding(event);
    },
    onEnd: (error) => {
      if (error?.code === 'CANCELLED') setFinding('cancelled');
    },
  });
  return {
    start: () => {
      setFinding(null);
      void stream.run({ matter });
    },
    cancel: stream.cancel,
    running: stream.running,
    progress: stream.last?.type === 'progress' ? stream.last : null,
    finding,
    dismiss: () => setFinding(null),
  };
}

/** One sentence for a finding. */
export function summaryOf({ whole, changed, missing }: VerifyFinding): string {
  const damaged = changed.length + missing.length;
  if (damaged > 0) return words.damaged(damaged);
  return whole > 0 ? words.whole(whole) : words.none;
}
