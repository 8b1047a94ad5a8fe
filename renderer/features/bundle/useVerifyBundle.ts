import { useState } from 'react';
import type { Grant } from '../../../domain/bridge/bridgeTypes.ts';
import type { BundleCheck } from '../../../domain/bundle/bundle.ts';
import type { BundleCheckEvent } from '../../../domain/contract/bundleContract.ts';
import { GrantId } from '../../../domain/ids.ts';
import type { EngineError } from '../../rpc/engineError.ts';
import { useStream } from '../../rpc/useStream.ts';
import { bundleText } from '../../text/bundleText.ts';
import { formatBytes } from '../evidence/formatBytes.ts';

const words = bundleText.verify;

export interface VerifyBundle {
  start(file: Grant): void;
  cancel(): void;
  running: boolean;
  progress: Extract<BundleCheckEvent, { type: 'progress' }> | null;
  /** Of the last file; null before the first. */
  finding: { fileName: string; check: BundleCheck } | null;
  error: EngineError | null;
}

/** Checks a bundle that was given as a file; nothing of it is imported. */
export function useVerifyBundle(): VerifyBundle {
  const [fileName, setFileName] = useState('');
  const stream = useStream((client) => client.bundle.verify, {
    title: words.trayTitle,
    quiet: true,
    progress: (event) =>
      event.type === 'progress'
        ? {
            fraction: event.totalBytes > 0 ? event.doneBytes / event.totalBytes : null,
            text: words.working(formatBytes(event.doneBytes), formatBytes(event.totalBytes)),
          }
        : null,
    doneText: (last) => (last?.type === 'done' ? sentenceOf(last.check) : ''),
  });
  const { last } = stream;
  return {
    start: ({ grantId, displayName }) => {
      setFileName(displayName);
      void stream.run({ grantId: GrantId.parse(grantId) });
    },
    cancel: stream.cancel,
    running: stream.running,
    progress: last?.type === 'progress' ? last : null,
    finding: last?.type === 'done' ? { fileName, check: last.check } : null,
    error: stream.error,
  };
}

/** One sentence for a finding. */
export function sentenceOf({ whole, files, problems }: BundleCheck): string {
  return whole ? words.whole(files) : words.broken(problems.length);
}
