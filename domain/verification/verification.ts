import { z } from 'zod';

/** How one step of the checklist ended. Labels differ a step; the meaning towards the verdict does not. */
export const StepResult = z.enum([
  'not_done',
  'favourable',
  'unfavourable',
  // What was looked at is in order and not as the caller claims.
  'differs',
  // It could not be looked at.
  'unavailable',
  'inconclusive',
  'not_applicable',
]);
export type StepResult = z.infer<typeof StepResult>;

/** The steps that both seed texts tell a person to take. */
export const stepCodes = [
  'number_compare',
  'official_number_in_app',
  'official_callback',
  'account_query',
  'transaction_history',
  'credit_report',
  'asks_secrets',
  'information_withheld',
  'home_visit_rare',
  'message_facts',
  'collector_authority',
  'records_kept',
  'passwords_changed',
  'platform_report',
  'objection_raised',
  'police_report',
] as const;
export const StepCode = z.enum(stepCodes);
export type StepCode = z.infer<typeof StepCode>;

/** Who took the step: the client herself or the firm. */
export const StepPerformer = z.enum(['client', 'firm']);
export type StepPerformer = z.infer<typeof StepPerformer>;

export const VerificationStep = z.object({
  code: StepCode,
  result: StepResult,
  note: z.string().max(2_000),
  doneAtMs: z.number().int().nullable(),
  doneBy: z.string().max(60),
  /** Absent or null: nobody wrote it down, and papers then name nobody. */
  performedBy: StepPerformer.nullable().optional(),
  /** Day of the deed, 'YYYY-MM-DD' in Beijing; `doneAtMs` is when it was recorded. */
  performedOn: z.iso.date().nullable().optional(),
});
export type VerificationStep = z.infer<typeof VerificationStep>;

export const outcomeCodes = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** A 疑似诈骗 · B 违法违规催收 · C 误联 · D 信息泄露/冒名 · E 正常催收 · F 待核实 (domain.md §7). */
export const OutcomeCode = z.enum(outcomeCodes);
export type OutcomeCode = z.infer<typeof OutcomeCode>;

export const ReasonWeight = z.enum(['decisive', 'supports', 'against', 'unknown']);
export type ReasonWeight = z.infer<typeof ReasonWeight>;

export const VerdictReason = z.object({
  ruleId: z.string(),
  outcome: OutcomeCode,
  weight: ReasonWeight,
  /** A sentence that a lawyer can put her name to. */
  sentence: z.string(),
  /** Article, standard or text the rule comes from. */
  source: z.string(),
});
export type VerdictReason = z.infer<typeof VerdictReason>;

export const VerdictCheck = z.object({
  ruleId: z.string(),
  label: z.string(),
  state: z.enum(['found', 'not_found', 'not_asked']),
  /** Of what is not found: what was asked and answered; absent = nothing of it stands in what there is. */
  answer: z.string().optional(),
  /** The label names what speaks against the outcome. */
  isCounter: z.boolean().optional(),
  source: z.string(),
});
export type VerdictCheck = z.infer<typeof VerdictCheck>;

export const NextStep = z.object({
  id: z.string(),
  sentence: z.string(),
  urgency: z.enum(['now', 'soon', 'normal']),
  /** Number or channel to use, when the source verifies it. */
  channel: z.string().nullable(),
});
export type NextStep = z.infer<typeof NextStep>;

export const Verdict = z.object({
  /** Several at once are common (A+D). Never empty: F when nothing else is indicated. */
  outcomes: z.array(OutcomeCode).min(1),
  reasons: z.array(VerdictReason),
  checks: z.array(VerdictCheck),
  /** What is still unknown, as sentences. */
  unknowns: z.array(z.string()),
  /** The question whose answer would change the outcome most; `field` is a path in the form or a step code. */
  nextQuestion: z.object({ field: z.string(), sentence: z.string() }).nullable(),
  nextSteps: z.array(NextStep),
  /** Suspected fraud with money sent: 110 止付 stands before everything else. */
  stopPayment: z.boolean(),
});
export type Verdict = z.infer<typeof Verdict>;

/** The lawyer's own conclusion. The computed verdict stays beside it. */
export const VerdictOverride = z.object({
  outcomes: z.array(OutcomeCode).min(1).max(6),
  reason: z.string().trim().min(1).max(2_000),
  actor: z.string(),
  atMs: z.number().int(),
});
export type VerdictOverride = z.infer<typeof VerdictOverride>;
