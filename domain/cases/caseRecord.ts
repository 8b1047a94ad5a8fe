import { z } from 'zod';
import { CaseId, ClientId, EvidenceId, IntakeId } from '../ids.ts';
import { ContactRecord, IntakeAnswers, IntakeClient } from '../intake/intakeForm.ts';
import { OutcomeCode } from '../verification/verification.ts';
import { CasePayment, PaidSum } from './casePayment.ts';
import { CaseStatus } from './caseStatus.ts';

/** 案由 as the firm files it. */
export const caseCauses = [
  'illegal_collection',
  'suspected_fraud',
  'impersonated_loan',
  'information_leak',
  'mistaken_contact',
  'loan_dispute',
] as const;
export const CaseCause = z.enum(caseCauses);
export type CaseCause = z.infer<typeof CaseCause>;

/** What a person decides when opening a case, and may change later. */
export const CaseDetails = z.object({
  cause: CaseCause,
  /** 承办人: name of a lawyer of the firm profile. */
  lawyerName: z.string().trim().max(40),
  /** 对方: full legal name, or "身份不明". Empty = missing value in papers. */
  opponentName: z.string().trim().max(120),
  /** Set when the opponent was picked from the directory. */
  opponentOrganisationId: z.string().max(80).nullable(),
  /** 公安机关 that the report goes to; empty = missing value in the police report. */
  policeStation: z.string().trim().max(120),
});
export type CaseDetails = z.infer<typeof CaseDetails>;

export const StatusChange = z.object({
  from: CaseStatus.nullable(),
  to: CaseStatus,
  reason: z.string(),
  actor: z.string(),
  atMs: z.number().int(),
});
export type StatusChange = z.infer<typeof StatusChange>;

export const CaseContact = ContactRecord.extend({
  evidenceIds: z.array(EvidenceId),
  /** The file and row that it was read from; what the file says of it (who, when, what) is not to be changed. */
  source: z.object({ evidenceId: EvidenceId, rowRef: z.string().max(80) }).optional(),
});
export type CaseContact = z.infer<typeof CaseContact>;

export const CaseRecord = CaseDetails.extend({
  id: CaseId,
  caseNumber: z.string(),
  status: CaseStatus,
  intakeId: IntakeId,
  clientId: ClientId,
  client: IntakeClient,
  answers: IntakeAnswers,
  note: z.string(),
  /** What people wrote down, and the relevant rows of imported files: of these the newest 2,000. */
  contacts: z.array(CaseContact),
  /** Relevant imported calls and messages in all; more than stand in `contacts` when there are very many. */
  relevantTotal: z.number().int().optional(),
  /** 涉案 payments of imported bills, oldest first, of very many the newest 2,000; absent = none. */
  payments: z.array(CasePayment).optional(),
  /** What all of them come to that left the client; absent = as `payments` add up. */
  paid: PaidSum.optional(),
  statusHistory: z.array(StatusChange),
  openedAtMs: z.number().int(),
  updatedAtMs: z.number().int(),
  revision: z.number().int(),
});
export type CaseRecord = z.infer<typeof CaseRecord>;

export const CaseRow = z.object({
  id: CaseId,
  caseNumber: z.string(),
  clientName: z.string(),
  opponentName: z.string(),
  cause: CaseCause,
  lawyerName: z.string(),
  status: CaseStatus,
  outcomes: z.array(OutcomeCode),
  contactCount: z.number().int(),
  evidenceCount: z.number().int(),
  documentCount: z.number().int(),
  lastContactAtMs: z.number().int().nullable(),
  openedAtMs: z.number().int(),
  updatedAtMs: z.number().int(),
});
export type CaseRow = z.infer<typeof CaseRow>;
