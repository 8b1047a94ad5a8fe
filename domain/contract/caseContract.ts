import { z } from 'zod';
import { AuditEntry, ChainReport } from '../audit/auditEntry.ts';
import { CasePayment } from '../cases/casePayment.ts';
import { CaseDetails, CaseRecord, CaseRow } from '../cases/caseRecord.ts';
import { CaseStatus } from '../cases/caseStatus.ts';
import { DeskSummary } from '../dashboard/deskSummary.ts';
import { NumberMatch } from '../directory/organisation.ts';
import { CaseId, ContactId, IntakeId } from '../ids.ts';
import { ContactRecord, IntakeAnswers, IntakeClient } from '../intake/intakeForm.ts';
import { SearchHit } from '../search/searchHit.ts';
import {
  OutcomeCode,
  StepCode,
  StepPerformer,
  StepResult,
  Verdict,
  VerdictOverride,
  VerificationStep,
} from '../verification/verification.ts';
import { change, procedure } from './procedure.ts';

const revision = z.number().int();

export const caseContract = {
  list: procedure.output(z.array(CaseRow)),
  get: procedure.input(z.object({ caseId: CaseId })).output(CaseRecord),
  saveDetails: procedure
    .input(change({ caseId: CaseId, details: CaseDetails, revision }))
    .output(CaseRecord),
  saveClient: procedure
    .input(change({ caseId: CaseId, client: IntakeClient, revision }))
    .output(CaseRecord),
  saveAnswers: procedure
    .input(
      change({ caseId: CaseId, answers: IntakeAnswers, note: z.string().max(10_000), revision }),
    )
    .output(CaseRecord),
  /** Adds the contact, or changes the one with that id. */
  saveContact: procedure
    .input(change({ caseId: CaseId, contact: ContactRecord, revision }))
    .output(CaseRecord),
  removeContact: procedure
    .input(
      change({
        caseId: CaseId,
        contactId: ContactId,
        reason: z.string().trim().min(1).max(500),
        revision,
      }),
    )
    .output(CaseRecord),
  changeStatus: procedure
    .input(
      change({ caseId: CaseId, to: CaseStatus, reason: z.string().trim().max(1_000), revision }),
    )
    .output(CaseRecord),
  audit: procedure.input(z.object({ caseId: CaseId })).output(z.array(AuditEntry)),
};

/** A matter is an intake until a case is opened from it, and the case from then on. */
export const MatterRef = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('intake'), intakeId: IntakeId }),
  z.object({ kind: z.literal('case'), caseId: CaseId }),
]);
export type MatterRef = z.infer<typeof MatterRef>;

export const VerificationState = z.object({
  steps: z.array(VerificationStep),
  verdict: Verdict,
  /** Directory entries for every number of the matter. */
  numberMatches: z.array(NumberMatch),
  override: VerdictOverride.nullable(),
  /** Earlier overrides, newest first. */
  earlierOverrides: z.array(VerdictOverride),
  /** 涉案 payments that bills of the matter show; absent = none. */
  payments: z.array(CasePayment).optional(),
});
export type VerificationState = z.infer<typeof VerificationState>;

export const verificationContract = {
  get: procedure.input(z.object({ matter: MatterRef })).output(VerificationState),
  recordStep: procedure
    .input(
      change({
        matter: MatterRef,
        code: StepCode,
        result: StepResult,
        note: z.string().max(2_000),
        /** Absent: as recorded before, else the firm, today. null day: not known. */
        performedBy: StepPerformer.optional(),
        performedOn: z.iso.date().nullable().optional(),
      }),
    )
    .output(VerificationState),
  override: procedure
    .input(
      change({
        matter: MatterRef,
        outcomes: z.array(OutcomeCode).min(1).max(6),
        reason: z.string().trim().min(1).max(2_000),
        /** Whose conclusion it is: a lawyer of the firm. Who typed it in stands in the audit log. */
        lawyerName: z.string().trim().min(1).max(40),
      }),
    )
    .output(VerificationState),
  clearOverride: procedure
    .input(change({ matter: MatterRef, reason: z.string().trim().min(1).max(2_000) }))
    .output(VerificationState),
};

export const deskContract = {
  summary: procedure.output(DeskSummary),
};

export const searchContract = {
  query: procedure
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100) }))
    .output(z.array(SearchHit)),
};

export const auditContract = {
  /** Newest first; `beforeSeq` pages on. */
  list: procedure
    .input(
      z.object({ beforeSeq: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
    )
    .output(z.array(AuditEntry)),
  verify: procedure.output(ChainReport),
};
