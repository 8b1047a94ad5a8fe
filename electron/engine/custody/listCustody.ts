import { listMatterCustody, verifyCustodyChain } from '../../../db/custodyChain.ts';
import { findMatter } from '../../../db/matterQueries.ts';
import type { ChainReport } from '../../../domain/audit/auditEntry.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CustodyRow } from '../../../domain/evidence/evidenceItem.ts';
import type { EngineContext } from '../engineContext.ts';
import { signingKey } from './signingKey.ts';

/** Custody of a matter with the state of the whole vault's chain. @throws AnDunError NOT_FOUND */
export function listCustody(
  engine: EngineContext,
  { matter }: { matter: MatterRef },
): { rows: CustodyRow[]; chain: ChainReport; keyFingerprint: string } {
  return engine.store.read((db) => {
    const found = findMatter(db, matter);
    if (!found) throw new AnDunError('NOT_FOUND');
    return {
      rows: listMatterCustody(db, found.intakeId),
      chain: verifyCustodyChain(engine.store, db),
      keyFingerprint: signingKey(engine.store).fingerprint,
    };
  });
}
