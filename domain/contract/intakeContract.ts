import { z } from 'zod';
import { CaseDetails } from '../cases/caseRecord.ts';
import { CaseId, IntakeId } from '../ids.ts';
import { IntakeForm } from '../intake/intakeForm.ts';
import { IntakeRecord, IntakeRow, RelatedClient } from '../intake/intakeRecord.ts';
import { change, procedure } from './procedure.ts';

export const intakeContract = {
  list: procedure.output(z.array(IntakeRow)),
  get: procedure.input(z.object({ intakeId: IntakeId })).output(IntakeRecord),
  /** Begins an empty draft. The id is made by the caller, so that a draft exists before the first answer. */
  create: procedure.input(change({ intakeId: IntakeId })).output(IntakeRecord),
  /** Saves the whole form; refuses STALE_REVISION when `revision` is not the stored one. */
  save: procedure
    .input(change({ intakeId: IntakeId, form: IntakeForm, revision: z.number().int() }))
    .output(z.object({ revision: z.number().int(), updatedAtMs: z.number().int() })),
  /** Checks the form strictly (intakeProblems.ts) and marks it complete. */
  complete: procedure.input(change({ intakeId: IntakeId })).output(IntakeRecord),
  /** Out of the lists, never out of the vault. */
  discard: procedure
    .input(change({ intakeId: IntakeId, reason: z.string().trim().min(1).max(500) }))
    .output(z.void()),
  restore: procedure.input(change({ intakeId: IntakeId })).output(z.void()),
  /** Earlier clients with the same phone or document number. */
  related: procedure
    .input(
      z.object({ intakeId: IntakeId, phone: z.string().max(60), idNumber: z.string().max(40) }),
    )
    .output(z.array(RelatedClient)),
  /** One step from intake to case: number, client, contacts, evidence and verification move over together. */
  openCase: procedure
    .input(change({ intakeId: IntakeId, details: CaseDetails }))
    .output(z.object({ caseId: CaseId, caseNumber: z.string() })),
};
