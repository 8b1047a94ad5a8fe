import { findEvidence, findEvidenceFile } from '../../../db/evidenceQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { ByteSource } from '../parsers/parserProcess.ts';
import type { VaultContext } from '../vaultContext.ts';

export interface OpenedEvidence {
  item: EvidenceItem;
  source: ByteSource;
  close(): Promise<void>;
}

/** @throws AnDunError NOT_FOUND, EVIDENCE_DESTROYED */
export function readItem(engine: VaultContext, evidenceId: EvidenceId): EvidenceItem {
  const item = engine.store.read((db) => findEvidence(db, evidenceId));
  if (!item) throw new AnDunError('NOT_FOUND');
  if (item.destroyedAtMs) throw new AnDunError('EVIDENCE_DESTROYED');
  return item;
}

/**
 * Opens the original of an item for a parser process.
 * @throws AnDunError NOT_FOUND, EVIDENCE_DESTROYED, EVIDENCE_MISSING, EVIDENCE_CHANGED
 */
export async function openForParser(
  engine: VaultContext,
  evidenceId: EvidenceId,
): Promise<OpenedEvidence> {
  const item = readItem(engine, evidenceId);
  const file = engine.store.read((db) => findEvidenceFile(db, evidenceId));
  if (!file) throw new AnDunError('NOT_FOUND');
  const reader = await engine.files.open(file);
  return { item, source: reader, close: () => reader.close() };
}
