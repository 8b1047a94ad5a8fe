import { useQuery } from '@tanstack/react-query';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { CaseId, IntakeId } from '../../../domain/ids.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';

/** Contacts of the matter that an item belongs to, oldest first; undefined while they load. */
export function useMatterContacts({
  caseId,
  intakeId,
}: EvidenceItem): readonly ContactRecord[] | undefined {
  const { orpc } = useEngine();
  const ofCase = useQuery({
    ...orpc.case.get.queryOptions({ input: { caseId: caseId ?? CaseId.parse(nobody) } }),
    enabled: caseId !== null,
  });
  const ofIntake = useQuery({
    ...orpc.intake.get.queryOptions({ input: { intakeId: intakeId ?? IntakeId.parse(nobody) } }),
    enabled: caseId === null && intakeId !== null,
  });
  const contacts = caseId === null ? ofIntake.data?.form.contacts : ofCase.data?.contacts;
  return contacts && [...contacts].sort(byTime);
}

/** Stands in queries that never run. */
const nobody = '00000000-0000-7000-8000-000000000000';

function byTime(a: ContactRecord, b: ContactRecord): number {
  return (a.occurredAtMs ?? Number.MAX_SAFE_INTEGER) - (b.occurredAtMs ?? Number.MAX_SAFE_INTEGER);
}
