import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import type { Grant } from '../../../domain/bridge/bridgeTypes.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { AttachProgress } from '../../../domain/contract/evidenceContract.ts';
import type { ErrorCode } from '../../../domain/errors.ts';
import { type FileWarning, fileWarning } from '../../../domain/evidence/fileWarning.ts';
import { GrantId } from '../../../domain/ids.ts';
import { errorSentence } from '../../rpc/engineError.ts';
import { useStream } from '../../rpc/useStream.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { formatBytes } from './formatBytes.ts';

const words = evidenceText.attach;
/** The contract takes so many files in one call. */
const filesPerCall = 500;

export interface AttachOutcome {
  attached: number;
  duplicates: { name: string; number: number; title: string }[];
  /** Files whose contents contradict their name, and programs. */
  warnings: { name: string; warning: FileWarning }[];
  refused: { name: string; code: ErrorCode }[];
  /** How it ended before its time, if it did. */
  ended: 'stopped' | 'interrupted' | null;
}

export interface Attach {
  /** Takes the granted files in, after those that are still under way. */
  add(grants: readonly Grant[], collection: { origin: string; collector: string }): Promise<void>;
  /** Stops the file under way and drops those that wait. */
  cancel(): void;
  running: boolean;
  progress: Extract<AttachProgress, { type: 'progress' }> | null;
  /** Of the last addition; null before the first and after `dismiss`. */
  outcome: AttachOutcome | null;
  dismiss(): void;
}

const nothing: AttachOutcome = {
  attached: 0,
  duplicates: [],
  warnings: [],
  refused: [],
  ended: null,
};

/** Adds files to a matter, one batch after the other, and remembers what became of each. */
export function useAttach(matter: MatterRef, onAttached?: () => void): Attach {
  const { message } = App.useApp();
  const [outcome, setOutcome] = useState<AttachOutcome | null>(null);
  const [progress, setProgress] = useState<Attach['progress']>(null);
  const [running, setRunning] = useState(false);
  const queue = useRef<Parameters<Attach['add']>[]>([]);
  const working = useRef(false);
  /** As `outcome`, read where no drawing waits for it. */
  const tally = useRef<AttachOutcome>(nothing);

  const stream = useStream((client) => client.evidence.attach, {
    title: words.trayTitle,
    quiet: true,
    progress: readProgress,
    // Files that were there already are no new evidence.
    doneText: () => words.result(tally.current.attached, tally.current.refused.length),
    onEvent: (event) => {
      if (event.type === 'progress') setProgress(event);
      else {
        tally.current = note(tally.current, event);
        setOutcome(tally.current);
      }
      if (event.type === 'attached' && event.duplicateOf === null) onAttached?.();
    },
    onEnd: (error) => {
      if (!error) return;
      const ended = error.code === 'CANCELLED' ? 'stopped' : 'interrupted';
      // A lost engine is said by the band, and by the note of what became of the files.
      if (ended === 'interrupted' && error.code !== 'STREAM_INTERRUPTED') {
        void message.error(error.sentence, 6);
      }
      tally.current = { ...tally.current, ended };
      setOutcome(tally.current);
    },
  });

  const { run, cancel: cancelStream } = stream;
  const add = useCallback<Attach['add']>(
    async (grants, collection) => {
      if (grants.length === 0) return;
      for (let from = 0; from < grants.length; from += filesPerCall) {
        queue.current.push([grants.slice(from, from + filesPerCall), collection]);
      }
      if (working.current) return;
      working.current = true;
      setRunning(true);
      tally.current = nothing;
      setOutcome(null);
      try {
        for (let next = queue.current.shift(); next; next = queue.current.shift()) {
          const [files, { origin, collector }] = next;
          const grantIds = files.map(({ grantId }) => GrantId.parse(grantId));
          const ended = await run({ matter, grantIds, kind: null, origin, collector });
          if (!ended) queue.current = [];
        }
      } catch (error) {
        void message.error(errorSentence(error), 6);
      } finally {
        working.current = false;
        setRunning(false);
        setProgress(null);
      }
    },
    [matter, run, message],
  );
  const cancel = useCallback(() => {
    queue.current = [];
    cancelStream();
  }, [cancelStream]);
  const dismiss = useCallback(() => setOutcome(null), []);
  return { add, cancel, running, progress, outcome, dismiss };
}

function readProgress(event: AttachProgress) {
  if (event.type !== 'progress') return null;
  return {
    fraction: attachFraction(event),
    text: `${words.working(event.fileIndex + 1, event.fileCount, event.fileName)} ${words.bytes(
      formatBytes(event.doneBytes),
      formatBytes(event.totalBytes),
    )}`,
  };
}

/** How far the whole addition is, 0–1. */
export function attachFraction(event: Extract<AttachProgress, { type: 'progress' }>): number {
  const ofFile = event.totalBytes > 0 ? Math.min(1, event.doneBytes / event.totalBytes) : 0;
  return (event.fileIndex + ofFile) / event.fileCount;
}

function note(before: AttachOutcome, event: AttachProgress): AttachOutcome {
  if (event.type === 'refused') {
    const refused = [...before.refused, { name: event.fileName, code: event.code }];
    return { ...before, refused };
  }
  if (event.type !== 'attached') return before;
  const { item } = event;
  const name = event.fileName ?? item.originalName;
  if (event.duplicateOf === null) {
    const warning = fileWarning(item);
    const warnings = warning ? [...before.warnings, { name, warning }] : before.warnings;
    return { ...before, warnings, attached: before.attached + 1 };
  }
  const duplicate = { name, number: event.duplicateOf, title: item.title };
  return { ...before, duplicates: [...before.duplicates, duplicate] };
}
