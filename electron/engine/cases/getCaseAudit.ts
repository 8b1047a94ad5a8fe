import { listCaseAudit } from '../../../db/auditQueries.ts';
import { findMatter } from '../../../db/matterQueries.ts';
import type { AuditEntry } from '../../../domain/audit/auditEntry.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';

/**
 * All that was done in a case, from its time as an intake too, newest first.
 * @throws AnDunError NOT_FOUND
 */
export function getCaseAudit(engine: EngineContext, input: { caseId: CaseId }): AuditEntry[] {
  const { caseId } = input;
  return engine.store.read((db) => {
    const matter = findMatter(db, { kind: 'case', caseId });
    if (matter === null) throw new AnDunError('NOT_FOUND');
    return listCaseAudit(db, { caseId, intakeId: matter.intakeId });
  });
}
