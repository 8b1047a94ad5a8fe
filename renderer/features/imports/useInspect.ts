import { useCallback, useEffect, useRef, useState } from 'react';
import type { InspectEvent } from '../../../domain/contract/importContract.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { ImportChoices, ImportPreview } from '../../../domain/imports/importedRecord.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';

export interface Inspection {
  /** undefined = not read yet; null = read, and there are no rows in it. */
  preview: ImportPreview | null | undefined;
  progress: Extract<InspectEvent, { type: 'progress' }> | null;
  running: boolean;
  /** What was thrown; null = nothing. */
  error: unknown;
  /** Reads the file (again), with what a person chose; null = what the program would choose. */
  read(choices: ImportChoices | null): void;
  cancel(): void;
}

/** Reads an item of evidence without changing anything; a newer reading ends the one before. */
export function useInspect(evidenceId: EvidenceId): Inspection {
  const { client } = useEngine();
  const [preview, setPreview] = useState<ImportPreview | null | undefined>(undefined);
  const [progress, setProgress] = useState<Inspection['progress']>(null);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const controller = useRef<AbortController | null>(null);
  const cancel = useCallback(() => controller.current?.abort(), []);

  const read = useCallback(
    (choices: ImportChoices | null) => {
      controller.current?.abort();
      const abort = new AbortController();
      controller.current = abort;
      setRunning(true);
      setError(null);
      setProgress(null);
      const follow = async () => {
        const events = await client.import.inspect(
          { evidenceId, choices },
          { signal: abort.signal },
        );
        for await (const event of events) {
          if (abort.signal.aborted) return;
          if (event.type === 'preview') setPreview(event.preview);
          else setProgress(event);
        }
      };
      follow()
        .catch((thrown: unknown) => {
          if (!abort.signal.aborted) setError(thrown);
        })
        .finally(() => {
          if (controller.current === abort) setRunning(false);
        });
    },
    [client, evidenceId],
  );

  useEffect(() => {
    read(null);
    return cancel;
  }, [read, cancel]);
  return { preview, progress, running, error, read, cancel };
}
