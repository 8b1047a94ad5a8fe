import { z } from 'zod';
import { CaseId, ClientId, IntakeId } from '../ids.ts';
import { OutcomeCode } from '../verification/verification.ts';
import { ContactChannel, IntakeForm } from './intakeForm.ts';

/** draft = still being filled in; complete = handed to a lawyer; converted = a case was opened; discarded = kept, out of sight. */
export const IntakeStatus = z.enum(['draft', 'complete', 'converted', 'discarded']);
export type IntakeStatus = z.infer<typeof IntakeStatus>;

export const IntakeRecord = z.object({
  id: IntakeId,
  status: IntakeStatus,
  form: IntakeForm,
  /** Grows by one a save; a save that names an older one is refused as STALE_REVISION. */
  revision: z.number().int(),
  caseId: CaseId.nullable(),
  createdAtMs: z.number().int(),
  updatedAtMs: z.number().int(),
});
export type IntakeRecord = z.infer<typeof IntakeRecord>;

export const IntakeRow = z.object({
  id: IntakeId,
  status: IntakeStatus,
  clientName: z.string(),
  clientPhone: z.string(),
  channels: z.array(ContactChannel),
  claimedIdentity: z.string(),
  /** The override when there is one, else the computed outcomes. */
  outcomes: z.array(OutcomeCode),
  stopPayment: z.boolean(),
  evidenceCount: z.number().int(),
  caseId: CaseId.nullable(),
  createdAtMs: z.number().int(),
  updatedAtMs: z.number().int(),
});
export type IntakeRow = z.infer<typeof IntakeRow>;

/** An earlier client, intake or case with the same phone or document number. */
export const RelatedClient = z.object({
  clientId: ClientId.nullable(),
  intakeId: IntakeId,
  caseId: CaseId.nullable(),
  caseNumber: z.string().nullable(),
  name: z.string(),
  matchedBy: z.enum(['phone', 'id_number']),
  atMs: z.number().int(),
});
export type RelatedClient = z.infer<typeof RelatedClient>;
