import {
  listAllEvidence as queryAllEvidence,
  listEvidence as queryEvidence,
} from '../../../db/evidenceQueries.ts';
import { findMatter } from '../../../db/matterQueries.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { EvidenceRow } from '../../../domain/contract/evidenceContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { EngineContext } from '../engineContext.ts';

/** Items of a matter by number. @throws AnDunError NOT_FOUND */
export function listEvidence(
  engine: EngineContext,
  { matter }: { matter: MatterRef },
): EvidenceItem[] {
  return engine.store.read((db) => {
    const found = findMatter(db, matter);
    if (!found) throw new AnDunError('NOT_FOUND');
    return queryEvidence(db, found.intakeId);
  });
}

/** All items of the vault, newest first. */
export function listAllEvidence(engine: EngineContext): EvidenceRow[] {
  return engine.store.read(queryAllEvidence);
}
