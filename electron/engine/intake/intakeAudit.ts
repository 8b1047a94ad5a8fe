import type { AuditDraft } from '../../../db/auditChain.ts';
import type { IntakeId } from '../../../domain/ids.ts';

/** One audit entry about an intake. */
export function intakeAudit(intakeId: IntakeId, summary: string): AuditDraft[] {
  return [{ entityKind: 'intake', entityId: intakeId, caseId: null, summary }];
}
