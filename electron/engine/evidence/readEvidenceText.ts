import { findEvidence, findEvidenceFile } from '../../../db/evidenceQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { VaultContext } from '../vaultContext.ts';
import { decodeText } from './decodeText.ts';

const limitBytes = 1_048_576;

/**
 * Text of a text-like item, at most 1 MiB of it.
 * @throws AnDunError NOT_FOUND, INPUT_INVALID for an item without text, EVIDENCE_MISSING,
 *   EVIDENCE_CHANGED, EVIDENCE_DESTROYED
 */
export async function readEvidenceText(
  engine: VaultContext,
  { evidenceId }: { evidenceId: EvidenceId },
): Promise<{ text: string; encoding: string; truncated: boolean }> {
  const { item, file } = engine.store.read((db) => ({
    item: findEvidence(db, evidenceId),
    file: findEvidenceFile(db, evidenceId),
  }));
  if (!item || !file) throw new AnDunError('NOT_FOUND');
  if (item.destroyedAtMs) throw new AnDunError('EVIDENCE_DESTROYED');
  if (item.viewer !== 'text') throw new AnDunError('INPUT_INVALID', ['evidenceId']);
  const reader = await engine.files.open(file);
  try {
    const bytes = await reader.readRange(0, limitBytes);
    return { ...decodeText(bytes), truncated: reader.sizeBytes > limitBytes };
  } finally {
    await reader.close();
  }
}
