import { z } from 'zod';
import { CaseStatus } from '../cases/caseStatus.ts';
import { ReplyOutcome } from '../documents/reply.ts';
import { CaseId, ContactId, IntakeId } from '../ids.ts';
import { IntakeStatus } from '../intake/intakeRecord.ts';
import { OutcomeCode } from '../verification/verification.ts';
import { ClueKind, IdentifierKind, MatterIdentifier } from './matterIdentifier.ts';

/** How the lists of 线索 are narrowed and ranked. */
export const ClueFilter = z.object({
  /** null = every kind. */
  kind: IdentifierKind.nullable(),
  /** Counts only matters in which it was seen within that many days; null = ever. */
  days: z.number().int().positive().max(36_500).nullable(),
  find: z.string().max(100),
  order: z.enum(['matters', 'recent']),
});
export type ClueFilter = z.infer<typeof ClueFilter>;

/** The two lists of 线索. */
export const ClueView = z.enum(['values', 'institutions']);
export type ClueView = z.infer<typeof ClueView>;

export const ClueExportFormat = z.enum(['xlsx', 'csv']);
export type ClueExportFormat = z.infer<typeof ClueExportFormat>;

export const MonthCount = z.object({
  /** 'YYYY-MM', Shanghai. */
  month: z.string(),
  matters: z.number().int(),
  /** Contacts and payments. */
  times: z.number().int(),
});
export type MonthCount = z.infer<typeof MonthCount>;

/** In how many matters something stands, when, and what became of them. */
export const ClueResults = z.object({
  matterCount: z.number().int(),
  times: z.number().int(),
  /** By the contacts it stands in; null where none has a date. */
  firstAtMs: z.number().int().nullable(),
  lastAtMs: z.number().int().nullable(),
  /** How often each outcome stands in those matters, the lawyer's where she decided. */
  outcomes: z.partialRecord(OutcomeCode, z.number().int()),
  /** Cases by status; what is no case yet is not in it. */
  statuses: z.partialRecord(CaseStatus, z.number().int()),
  /** Cases in which a complaint or a report is registered as sent. */
  complaintCount: z.number().int(),
  /** Cases in which an answer to one is on record. */
  repliedCount: z.number().int(),
  /** What the newest answers of those cases said, where somebody put it on record. */
  replies: z.partialRecord(ReplyOutcome, z.number().int()),
});
export type ClueResults = z.infer<typeof ClueResults>;

/** Why a value links nothing; null = it links. */
const Muting = { muted: z.enum(['firm', 'directory']).nullable(), mutedReason: z.string() };

/** A value that links nothing because somebody said so. */
export const MutedByFirm = MatterIdentifier.extend({
  reason: z.string(),
  mutedAtMs: z.number().int(),
  mutedBy: z.string(),
});
export type MutedByFirm = z.infer<typeof MutedByFirm>;

/** A value that came back: the firm-wide view. */
export const RecurringIdentifier = MatterIdentifier.extend({ ...ClueResults.shape, ...Muting });
export type RecurringIdentifier = z.infer<typeof RecurringIdentifier>;

/** An institution that came back, under whatever names. */
export const RecurringInstitution = ClueResults.extend({
  /** Id of the directory, else the plain name. */
  key: z.string(),
  name: z.string(),
  /** Other names under which it was seen in the matters, at most three. */
  seenAs: z.array(z.string()),
  organisationId: z.string().nullable(),
});
export type RecurringInstitution = z.infer<typeof RecurringInstitution>;

/** One matter in which a clue stands. For the eyes of the firm: it names the client. */
export const ClueMatter = z.object({
  intakeId: IntakeId,
  caseId: CaseId.nullable(),
  caseNumber: z.string().nullable(),
  clientName: z.string(),
  intakeStatus: IntakeStatus,
  caseStatus: CaseStatus.nullable(),
  outcomes: z.array(OutcomeCode),
  /** Why the case was closed, as the lawyer wrote; null = it is not. */
  closedReason: z.string().nullable(),
  /** First day a complaint or report was sent. */
  complainedOn: z.string().nullable(),
  repliedOn: z.string().nullable(),
  replyOutcome: ReplyOutcome.nullable(),
  createdAtMs: z.number().int(),
  times: z.number().int(),
  firstAtMs: z.number().int().nullable(),
  lastAtMs: z.number().int().nullable(),
  /** Where the address of the matter points at. */
  contactId: ContactId.nullable(),
});
export type ClueMatter = z.infer<typeof ClueMatter>;

/** Everything the firm knows of one value or institution. */
export const ClueDetail = z.object({
  kind: ClueKind,
  value: z.string(),
  shown: z.string(),
  organisationId: z.string().nullable(),
  ...Muting,
  results: ClueResults,
  /** Of a number: as whom its callers introduced themselves, in how many matters; at most 12. */
  claimed: z.array(z.object({ name: z.string(), matterCount: z.number().int() })),
  /** Without gaps from the first month to the last, at most 36. */
  months: z.array(MonthCount),
  /** Seen last first, at most 500. */
  matters: z.array(ClueMatter),
  more: z.boolean(),
  /** What else at least two of these matters share, at most 30; muted values are left out. */
  together: z.array(MatterIdentifier.extend({ intakeIds: z.array(IntakeId) })),
});
export type ClueDetail = z.infer<typeof ClueDetail>;

/** A value of the matter at hand that stands in other ones. Names nobody's client. */
export const SeenBefore = MatterIdentifier.extend({
  /** Other matters, this one not counted. */
  matterCount: z.number().int(),
  outcomes: z.partialRecord(OutcomeCode, z.number().int()),
  lastAtMs: z.number().int().nullable(),
});
export type SeenBefore = z.infer<typeof SeenBefore>;
