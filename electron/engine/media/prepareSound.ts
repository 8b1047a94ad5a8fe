import type { PrepareEvent } from '../../../domain/contract/evidenceContract.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { reportWhile } from '../bundle/reportWhile.ts';
import type { VaultContext } from '../vaultContext.ts';

/**
 * Decodes a recording for the player ahead of time, and says how far that is: an hour of AMR takes
 * seconds. What the browser plays by itself is ready at once. Leaving ends the decoding.
 * @throws AnDunError NOT_FOUND, EVIDENCE_DESTROYED, EVIDENCE_MISSING, EVIDENCE_CHANGED,
 *   SOUND_UNREADABLE, FILE_TOO_LARGE_TO_SHOW, PARSER_STOPPED, CANCELLED
 */
export async function* prepareSound(
  engine: VaultContext,
  { evidenceId }: { evidenceId: EvidenceId },
  signal?: AbortSignal,
): AsyncGenerator<PrepareEvent, void> {
  let fraction = 0;
  const rendition = yield* reportWhile(
    (stop) => {
      const onProgress = (done: number) => {
        fraction = done;
      };
      return engine.renditions.get(engine, evidenceId, 'play', { signal: stop, onProgress });
    },
    () => ({ type: 'progress' as const, fraction }),
    [engine.closing, ...(signal ? [signal] : [])],
  );
  yield { type: 'ready', decoded: rendition !== null };
}
