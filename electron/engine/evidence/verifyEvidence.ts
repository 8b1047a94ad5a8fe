import { verifyCustodyChain } from '../../../db/custodyChain.ts';
import {
  findEvidenceFile,
  listAllEvidence,
  listEvidence,
  setEvidenceIntegrity,
} from '../../../db/evidenceQueries.ts';
import { findMatter } from '../../../db/matterQueries.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { VerifyProgress } from '../../../domain/contract/evidenceContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { integrityNames } from '../../../domain/glossary.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import { deriveCommandId } from '../host/deriveCommandId.ts';
import type { FileCheck } from '../vault/vaultFiles.ts';
import type { VaultContext } from '../vaultContext.ts';
import { changeEvidence, type EvidenceChange } from './changeEvidence.ts';

/**
 * Reads every file of a matter (null: of the vault), compares it with its registered hash, records
 * the finding, and recomputes the custody chain of the whole vault.
 * @throws AnDunError NOT_FOUND, CANCELLED
 */
export async function* verifyEvidence(
  engine: VaultContext,
  input: { commandId: CommandId; matter: MatterRef | null },
  signal?: AbortSignal,
): AsyncGenerator<VerifyProgress, void> {
  const items = itemsOf(engine, input.matter);
  const stop = AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]);
  const found = { whole: 0, changed: [] as EvidenceId[], missing: [] as EvidenceId[] };
  for (const [done, item] of items.entries()) {
    yield { type: 'progress', done, total: items.length, title: item.title };
    const check = await checkItem(engine, item, stop);
    const commandId = deriveCommandId(input.commandId, `item ${item.id}`);
    if (!recordFinding(engine, commandId, item, check)) continue;
    if (check.state === 'whole') found.whole += 1;
    else found[check.state].push(item.id);
  }
  const custodyChain = engine.store.read((db) => verifyCustodyChain(engine.store, db));
  yield { type: 'done', ...found, custodyChain };
}

function itemsOf(engine: VaultContext, matter: MatterRef | null): EvidenceItem[] {
  const items = engine.store.read((db) => {
    if (!matter) return listAllEvidence(db);
    const found = findMatter(db, matter);
    if (!found) throw new AnDunError('NOT_FOUND');
    return listEvidence(db, found.intakeId);
  });
  // A file that was deleted as a recorded act is not missing.
  return items.filter((item) => !item.destroyedAtMs);
}

async function checkItem(
  engine: VaultContext,
  item: EvidenceItem,
  signal: AbortSignal,
): Promise<FileCheck> {
  const file = engine.store.read((db) => findEvidenceFile(db, item.id));
  if (!file) throw new AnDunError('NOT_FOUND');
  return engine.files.check(file, signal);
}

/** @returns false for an item destroyed while it was read: its file is gone rightly, not missing */
function recordFinding(
  engine: VaultContext,
  commandId: CommandId,
  item: EvidenceItem,
  check: FileCheck,
): boolean {
  const finding: EvidenceChange = {
    commandId,
    operation: 'evidence.verifyAll',
    evidenceId: item.id,
    custody: {
      action: 'verified',
      reason: integrityNames[check.state],
      sha256Before: item.sha256,
      sha256After: check.state === 'missing' ? null : check.sha256,
    },
    summary: ({ number }) => `校验证据${number}：${integrityNames[check.state]}`,
    change: (tx, now, atMs) => {
      if (now.destroyedAtMs) throw new AnDunError('EVIDENCE_DESTROYED');
      setEvidenceIntegrity(tx, item.id, check.state, atMs);
    },
  };
  try {
    changeEvidence(engine, finding);
    return true;
  } catch (error) {
    if (error instanceof AnDunError && error.code === 'EVIDENCE_DESTROYED') return false;
    throw error;
  }
}
