import type { MatterRef } from '../../domain/contract/caseContract.ts';
import { AnDunError } from '../../domain/errors.ts';
import type { CaseId } from '../../domain/ids.ts';
import { localClient } from '../engine/host/localClient.ts';
import type { Session } from '../engine/session/session.ts';

/** @throws AnDunError NOT_FOUND */
export async function findCaseId(session: Session, name: string): Promise<CaseId> {
  const rows = await localClient(session).case.list();
  const found = rows.find((row) => row.caseNumber === name || row.id === name);
  if (!found) throw new AnDunError('NOT_FOUND');
  return found.id;
}

/** A matter by 案号 or by the id of its intake. @throws AnDunError NOT_FOUND */
export async function findMatterRef(session: Session, name: string): Promise<MatterRef> {
  const intakes = await localClient(session).intake.list();
  const intake = intakes.find((row) => row.id === name);
  if (intake) return { kind: 'intake', intakeId: intake.id };
  return { kind: 'case', caseId: await findCaseId(session, name) };
}
