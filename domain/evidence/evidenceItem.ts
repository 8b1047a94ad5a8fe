import { z } from 'zod';
import { CaseId, ContactId, EvidenceId, IntakeId } from '../ids.ts';

export const evidenceKinds = [
  'screenshot',
  'call_log',
  'sms_export',
  'recording',
  'video',
  'mail',
  'contract',
  'bill',
  'identity',
  'credit_report',
  'other',
] as const;
export const EvidenceKind = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** How the program can show it inside. `none` = only export. */
export const ViewerKind = z.enum(['image', 'text', 'pdf', 'audio', 'video', 'none']);
export type ViewerKind = z.infer<typeof ViewerKind>;

/** What a person says about an item; the file itself never changes. */
export const EvidenceDescription = z.object({
  title: z.string().trim().min(1).max(200),
  kind: EvidenceKind,
  /** 来源: who it comes from and how ("当事人手机导出"). */
  origin: z.string().trim().max(200),
  /** 收集人. */
  collector: z.string().trim().max(60),
  note: z.string().trim().max(2_000),
  /** 证明目的. */
  purpose: z.string().trim().max(1_000),
  /** Contacts this item proves. */
  contactIds: z.array(ContactId).max(200),
});
export type EvidenceDescription = z.infer<typeof EvidenceDescription>;

export const Integrity = z.enum(['unchecked', 'whole', 'changed', 'missing']);
export type Integrity = z.infer<typeof Integrity>;

export const EvidenceItem = EvidenceDescription.extend({
  id: EvidenceId,
  intakeId: IntakeId.nullable(),
  caseId: CaseId.nullable(),
  /** 证据 number within its matter: 1, 2, 3 … never reused. */
  number: z.number().int().min(1),
  originalName: z.string(),
  mime: z.string(),
  viewer: ViewerKind,
  sizeBytes: z.number().int().min(0),
  /** SHA-256 of the original, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedAtMs: z.number().int(),
  integrity: Integrity,
  integrityCheckedAtMs: z.number().int().nullable(),
  withdrawnAtMs: z.number().int().nullable(),
  withdrawnReason: z.string().nullable(),
  /** The item of the same matter that this one is a better copy of. Absent: of none. */
  supersedesId: EvidenceId.nullable().optional(),
  /** The newest better copy of this item. */
  supersededById: EvidenceId.nullable().optional(),
  /** Set when the file was deleted as a recorded act: hash, record and custody stay. */
  destroyedAtMs: z.number().int().nullable().optional(),
  destroyedReason: z.string().nullable().optional(),
  /** The zip or mail of the same matter that this item was taken out of. Absent: of none. */
  parentId: EvidenceId.nullable().optional(),
  /** Where it stood in there, hidden characters spelt out. */
  parentPath: z.string().nullable().optional(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const custodyActions = [
  'collected',
  'described',
  'viewed',
  'exported',
  'verified',
  'withdrawn',
  'recorded',
  'superseded',
  'bundled',
  'destroyed',
  'expanded',
] as const;
export const CustodyAction = z.enum(custodyActions);
export type CustodyAction = z.infer<typeof CustodyAction>;

/** One link of the custody chain of an item: each carries the hash of the one before. */
export const CustodyEvent = z.object({
  seq: z.number().int(),
  evidenceId: EvidenceId,
  action: CustodyAction,
  actor: z.string(),
  atMs: z.number().int(),
  /** Minutes east of UTC on the machine that recorded it. */
  utcOffsetMinutes: z.number().int(),
  device: z.string(),
  reason: z.string(),
  /** SHA-256 of the file as registered, and as found at this event (null = not read). */
  sha256Before: z.string().nullable(),
  sha256After: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});
export type CustodyEvent = z.infer<typeof CustodyEvent>;

/** A link as the custody view of a matter shows it. */
export const CustodyRow = CustodyEvent.extend({
  evidenceNumber: z.number().int(),
  evidenceTitle: z.string(),
});
export type CustodyRow = z.infer<typeof CustodyRow>;
