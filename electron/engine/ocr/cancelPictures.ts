import { unqueueReadings } from '../../../db/ocrQueries.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';

/** Takes pictures out of the queue, the one being read too; an earlier reading of them stays. */
export function cancelPictures(
  engine: VaultContext,
  input: { commandId: CommandId; evidenceIds: EvidenceId[] },
): void {
  const command = writeCommand(engine, input.commandId, 'ocr.cancel');
  const dropped = engine.store.write(command, (tx) => ({
    result: unqueueReadings(tx, input.evidenceIds),
    audit: [],
  }));
  engine.ocr.dropped(dropped);
}
