import { findEvidence, findEvidenceFile } from '../../../db/evidenceQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { EvidenceId, IntakeId } from '../../../domain/ids.ts';
import type { ImportChoices } from '../../../domain/imports/importedRecord.ts';
import type { ParserEvent } from '../parsers/parserProcess.ts';
import { readRows } from '../parsers/readRows.ts';
import type { VaultContext } from '../vaultContext.ts';

export type RecordEvent = ParserEvent<'table'>;

/** An item of evidence that is in use and belongs to a matter. */
export type ReadableItem = EvidenceItem & { intakeId: IntakeId };

/** @throws AnDunError NOT_FOUND, EVIDENCE_DESTROYED, INPUT_INVALID for an item out of use */
export function findReadableItem(engine: VaultContext, evidenceId: EvidenceId): ReadableItem {
  const item = engine.store.read((db) => findEvidence(db, evidenceId));
  if (!item?.intakeId) throw new AnDunError('NOT_FOUND');
  if (item.destroyedAtMs) throw new AnDunError('EVIDENCE_DESTROYED');
  if (item.withdrawnAtMs !== null) throw new AnDunError('INPUT_INVALID', ['evidenceId']);
  return { ...item, intakeId: item.intakeId };
}

/**
 * Reads the rows of an item in a process of its own. A file that cannot hold any gives `notRows`.
 * @param choices null = what the program would choose
 * @throws AnDunError NOT_FOUND, EVIDENCE_MISSING, EVIDENCE_CHANGED, EVIDENCE_DESTROYED, CANCELLED; what the parser throws
 */
export async function* openRecords(
  engine: VaultContext,
  item: ReadableItem,
  choices: ImportChoices | null,
  signal?: AbortSignal,
): AsyncGenerator<RecordEvent, void> {
  const file = engine.store.read((db) => findEvidenceFile(db, item.id));
  if (!file) throw new AnDunError('NOT_FOUND');
  const reader = await engine.files.open(file);
  try {
    yield* readRows(engine.parsers, {
      source: reader,
      fileName: item.originalName,
      choices,
      signal: AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]),
    });
  } catch (error) {
    // Taken out of the vault while it was read: what is missing of it now is no damage.
    const isDestroyed = engine.store.read((db) => findEvidence(db, item.id))?.destroyedAtMs;
    throw isDestroyed ? new AnDunError('EVIDENCE_DESTROYED') : error;
  } finally {
    await reader.close();
  }
}
