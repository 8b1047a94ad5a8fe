import { z } from 'zod';
import { BundleGroup } from '../bundle/bundle.ts';
import { OriginForm } from '../bundle/originForm.ts';
import { CaseCause, CaseContact } from '../cases/caseRecord.ts';
import { Breach } from '../collection/breach.ts';
import { DebtorBasis } from '../collection/collectionSettings.ts';
import { EvidenceItem, ViewerKind } from '../evidence/evidenceItem.ts';
import { FirmProfile, Lawyer } from '../firm/firmProfile.ts';
import { CaseId, EvidenceId } from '../ids.ts';
import { IntakeAnswers, IntakeClient } from '../intake/intakeForm.ts';
import { OutcomeCode, Verdict, VerificationStep } from '../verification/verification.ts';
import { PaperDetails } from './paperDetails.ts';
import { RecipientKind } from './recipients.ts';
import { ReplyDraft } from './reply.ts';
import { TemplateKind } from './templateKind.ts';

const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Whom the contact claimed to come from, and what the directory knows about that name. */
export const InstitutionFacts = z.object({
  /** The name as the caller or the message gave it: 花呗, 捷信. Empty = nobody named. */
  claimedName: z.string(),
  /** Full registered name (对方 of the case), confirmed by a lawyer or the directory; empty = unknown. */
  fullName: z.string(),
  /** Set when the claimed name is a former name of `fullName`. */
  formerName: z.string().nullable(),
  /** true: a licensed lender, which rules out 刑法第二百九十三条之一 (lawLibrary.ts). null = unknown. */
  licensedLender: z.boolean().nullable(),
  /** Verified numbers of the directory only; an unverified one is never printed. */
  officialNumbers: z.array(
    z.object({ number: z.string(), source: z.string(), checkedOn: IsoDate }),
  ),
});
export type InstitutionFacts = z.infer<typeof InstitutionFacts>;

export const CaseEvidence = EvidenceItem.pick({
  id: true,
  number: true,
  title: true,
  kind: true,
  origin: true,
  collector: true,
  purpose: true,
  originalName: true,
  sha256: true,
  contactIds: true,
}).extend({
  /** Length of a recording or video as its file says; null or absent = not known. */
  durationMs: z.number().nullable().optional(),
  /** What it is kept as and how long it is; absent = not known, as in a case that stands in a file. */
  viewer: ViewerKind.optional(),
  sizeBytes: z.number().int().optional(),
  /** 原始存储介质 of the record of its collection; empty or absent = nobody wrote it down. */
  medium: z.string().optional(),
});
export type CaseEvidence = z.infer<typeof CaseEvidence>;

/** A loss beyond the payment that the client's answers tell of: what a bill shows, line by line. */
export const LossFacts = z.object({
  id: z.string(),
  kind: z.enum(['transfer', 'other']),
  atMs: z.number().int().nullable(),
  /** The day alone is known. */
  dateOnly: z.boolean().optional(),
  /** Integer 分. */
  amountFen: z.number().int().min(0),
  payee: z.string(),
  method: z.string(),
  description: z.string(),
  evidenceIds: z.array(z.string()),
});
export type LossFacts = z.infer<typeof LossFacts>;

/** The verdict that the rules give, and beside it what the lawyer concluded instead. */
export const ExaminationFacts = z.object({
  verdict: Verdict,
  conclusion: z
    .object({
      outcomes: z.array(OutcomeCode),
      reason: z.string(),
      actor: z.string(),
      atMs: z.number().int().nullable(),
    })
    .nullable(),
});
export type ExaminationFacts = z.infer<typeof ExaminationFacts>;

/** What the collection rules find in the whole log of the case. */
export const CollectionCaseFacts = z.object({
  /** Incoming contacts that were looked at, copies counted once. */
  contacts: z.number().int(),
  /** Left out, because nobody knows their day. */
  undated: z.number().int(),
  isDebtor: z.boolean(),
  debtorBasis: DebtorBasis,
  breaches: z.array(Breach),
});
export type CollectionCaseFacts = z.infer<typeof CollectionCaseFacts>;

/** A claim as chosen and perhaps edited by the lawyer; `id` is one of claims.ts or 'custom'. */
export const ChosenClaim = z.object({ id: z.string(), text: z.string().max(2_000) });
export type ChosenClaim = z.infer<typeof ChosenClaim>;

/**
 * One consistent read of a case: everything a paper may say, and nothing else. As in the records,
 * an empty string or null means "not known" and turns into 【待补】 where the paper needs it.
 */
export const CaseFacts = z.object({
  firm: FirmProfile.omit({ lawyers: true, operatorName: true, readsPictures: true }),
  lawyer: Lawyer.omit({ id: true }).extend({ name: z.string() }),
  client: IntakeClient,
  case: z.object({
    id: CaseId,
    caseNumber: z.string(),
    cause: CaseCause,
    /** The lawyer files for the client (true), or the client files alone. */
    represented: z.boolean(),
    /** 公安机关 the report goes to; empty = not known. */
    policeStation: z.string(),
  }),
  institution: InstitutionFacts,
  contacts: z.array(CaseContact),
  /** 涉案 rows of files that are held back because nobody knows when they were. */
  undatedRows: z.number().int().optional(),
  answers: IntakeAnswers,
  checks: z.array(VerificationStep),
  /** The lawyer's outcomes where overridden, else the computed ones. */
  verdict: z.object({ outcomes: z.array(OutcomeCode), unknowns: z.array(z.string()) }),
  /** Not withdrawn, in the order of their numbers. */
  evidence: z.array(CaseEvidence),
  losses: z.array(LossFacts),
  /** Claims per addressee; an absent or empty list means the defaults of claims.ts. */
  claims: z.partialRecord(RecipientKind, z.array(ChosenClaim)),
  /** Papers of this case that were generated before. */
  documents: z.array(
    z.object({
      recipientKind: RecipientKind,
      /** Day on which a complaint was sent, as registered; null or absent = none was. */
      complainedOn: IsoDate.nullable().optional(),
      kind: TemplateKind.optional(),
      /** Day on which it was sent, as registered. */
      sentOn: IsoDate.nullable().optional(),
      /** The answer to it, as registered. */
      reply: ReplyDraft.pick({ receivedOn: true, outcome: true }).nullable().optional(),
    }),
  ),
  /** Days of conduct beyond those of the contacts (a visit that a neighbour saw …). */
  conductDates: z.array(IsoDate),
  /** 补充事项 of the papers. */
  details: PaperDetails.optional(),
  /** 函号 of the letter being made; null or absent = none taken yet. */
  letterNumber: z.string().nullable().optional(),
  /** For the 研判意见. */
  examination: ExaminationFacts.optional(),
  /** For the 催收违规附表. */
  collection: CollectionCaseFacts.optional(),
  /** For the 证据目录: the groups that the bundle is made of; absent = by kind. */
  groups: z.array(BundleGroup).optional(),
  /** For the 证据目录: 原件/复印件 as a lawyer chose; absent = as the program guesses. */
  originForms: z.record(EvidenceId, OriginForm).optional(),
  /** Where the items stand in the 证据材料汇编, by their ids; absent = it was not laid out. */
  compilation: z
    .object({
      pages: z.record(z.string(), z.array(z.object({ from: z.number(), to: z.number() }))),
      totalPages: z.number().int(),
    })
    .optional(),
  /** For the 接待笔录: when the intake was begun. */
  receptionAtMs: z.number().int().nullable().optional(),
});
export type CaseFacts = z.infer<typeof CaseFacts>;
