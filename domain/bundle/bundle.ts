import { z } from 'zod';
import { EvidenceId } from '../ids.ts';
import { OriginForm } from './originForm.ts';

/** Items of one group at most; what is more goes into a second group. */
export const GROUP_LIMIT = 2_000;

/** Items that the 证据目录 lists together. */
export const BundleGroup = z.object({
  title: z.string().trim().min(1).max(120),
  evidenceIds: z.array(EvidenceId).min(1).max(GROUP_LIMIT),
});

export const BundleOptions = z.object({
  /** Items in the order of the list; the first level groups them. */
  groups: z.array(BundleGroup).min(1).max(100),
  /** 提交人, as printed. */
  submitter: z.string().trim().max(80),
  /** 原件/复印件 column. */
  originalColumn: z.boolean(),
  /** What a lawyer chose for that column; absent = as the program guesses. */
  originForms: z.record(EvidenceId, OriginForm).optional(),
  transcript: z.boolean(),
  screenshotPages: z.boolean(),
  /** YYYY-MM-DD printed on the papers; the only thing in which two bundles of one state may differ. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type BundleOptions = z.infer<typeof BundleOptions>;

/** What the program would make; without groups when a case has nothing in use yet. */
export const BundleSuggestion = BundleOptions.extend({ groups: z.array(BundleGroup).max(100) });

export const BundleProblem = z.object({
  /** Path in the bundle, or the name of the list it concerns. */
  path: z.string(),
  problem: z.enum([
    'missing',
    'changed',
    'unlisted',
    'sums_unreadable',
    'custody_broken',
    'custody_unsigned',
    'sums_unsigned',
    'not_a_bundle',
    'unsafe_entry',
  ]),
});
export type BundleProblem = z.infer<typeof BundleProblem>;

export const BundleCheck = z.object({
  files: z.number().int(),
  whole: z.boolean(),
  problems: z.array(BundleProblem),
  /** SHA-256 of the public key in it, hex; to be compared with what the firm says. Null: it holds none. */
  keyFingerprint: z.string().nullable(),
  /** The bundle was signed by the vault that is open. */
  ownKey: z.boolean(),
});
export type BundleCheck = z.infer<typeof BundleCheck>;
