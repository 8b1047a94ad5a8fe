import { findEvidence } from '../../../db/evidenceQueries.ts';
import { findReading, queueReading } from '../../../db/ocrQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import { isReadablePicture } from '../../../domain/ocr/readablePicture.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';

/**
 * Puts pictures into the queue. Those that wait already, and those that were read unless `again`,
 * stay as they are.
 * @returns how many were put in
 * @throws AnDunError NOT_FOUND; INPUT_INVALID for what is no picture, withdrawn or deleted
 */
export function enqueuePictures(
  engine: VaultContext,
  input: { commandId: CommandId; evidenceIds: EvidenceId[]; again: boolean },
): { queued: number } {
  const command = writeCommand(engine, input.commandId, 'ocr.enqueue');
  const result = engine.store.write(command, (tx) => {
    const items: EvidenceItem[] = [];
    for (const evidenceId of new Set(input.evidenceIds)) {
      const item = findEvidence(tx, evidenceId);
      if (!item) throw new AnDunError('NOT_FOUND');
      if (!isReadablePicture(item)) throw new AnDunError('INPUT_INVALID', ['evidenceIds']);
      const state = findReading(tx, evidenceId)?.state;
      const isWaiting = state === 'queued' || state === 'running';
      if (isWaiting || (state === 'done' && !input.again)) continue;
      queueReading(tx, evidenceId, command.atMs);
      items.push(item);
    }
    return {
      result: { queued: items.length },
      audit: items.map(({ id, caseId, number }) => ({
        entityKind: 'evidence' as const,
        entityId: id,
        caseId,
        summary: `证据${number}排队识别文字`,
      })),
    };
  });
  engine.ocr.nudge();
  return result;
}
