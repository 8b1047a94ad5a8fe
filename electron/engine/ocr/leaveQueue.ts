import type { WriteTx } from '../../../db/databaseHandle.ts';
import { unqueueReadings } from '../../../db/ocrQueries.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { VaultContext } from '../vaultContext.ts';

/** Part of a write that takes an item out of use: its picture is not read any more, the one under way neither. */
export function leaveQueue(
  engine: Pick<VaultContext, 'ocr'>,
  tx: WriteTx,
  evidenceId: EvidenceId,
): void {
  // Should the write fail after all, the picture is queued still and is begun anew.
  engine.ocr.dropped(unqueueReadings(tx, [evidenceId]));
}
