import { z } from 'zod';
import { CaseCause, CaseRow } from '../cases/caseRecord.ts';
import { CaseStatus } from '../cases/caseStatus.ts';
import { RecipientKind } from '../documents/recipients.ts';
import { CaseId, DocumentId } from '../ids.ts';
import { IntakeRow } from '../intake/intakeRecord.ts';
import { OutcomeCode } from '../verification/verification.ts';

/** A paper whose answer is awaited. */
export const ReplyDue = z.object({
  documentId: DocumentId,
  caseId: CaseId,
  caseNumber: z.string(),
  clientName: z.string(),
  title: z.string(),
  version: z.number().int(),
  recipientKind: RecipientKind,
  sentOn: z.string(),
  replyDueOn: z.string(),
  /** Below zero: overdue by as many days. */
  daysLeft: z.number().int(),
});
export type ReplyDue = z.infer<typeof ReplyDue>;

/** All that 工作台 shows. */
export const DeskSummary = z.object({
  /** Drafts and completed intakes without a case, urgent ones first. */
  openIntakes: z.array(IntakeRow),
  /** Open cases that nobody touched for a week or more, the longest first. */
  quietCases: z.array(CaseRow),
  /** Papers that were sent, with the day by which an answer is due and none on record: overdue ones first. */
  repliesDue: z.array(ReplyDue).optional(),
  casesByStatus: z.array(z.object({ status: CaseStatus, count: z.number().int() })),
  casesByOutcome: z.array(z.object({ outcome: OutcomeCode, count: z.number().int() })),
  casesByCause: z.array(z.object({ cause: CaseCause, count: z.number().int() })),
  /** The last twelve weeks, Monday first; date of the Monday. */
  intakesByWeek: z.array(z.object({ weekStart: z.string(), count: z.number().int() })),
  /** Names most often claimed by callers. */
  claimedIdentities: z.array(z.object({ name: z.string(), count: z.number().int() })),
  evidenceWithoutPurpose: z.number().int(),
  evidenceDamaged: z.number().int(),
  /** Items in use whose file nobody has checked since it was taken in. */
  evidenceUnchecked: z.number().int().optional(),
});
export type DeskSummary = z.infer<typeof DeskSummary>;
