import { z } from 'zod';
import { CaseId, IntakeId } from '../ids.ts';
import { OutcomeCode } from '../verification/verification.ts';
import { MatterIdentifier } from './matterIdentifier.ts';

/** What a person said of a value that two matters share; `open` = nobody looked yet. */
export const LinkDecision = z.enum(['open', 'confirmed', 'unlinked']);
export type LinkDecision = z.infer<typeof LinkDecision>;

export const SharedIdentifier = MatterIdentifier.extend({
  decision: LinkDecision,
  reason: z.string(),
  /** Matters of the firm that have the value, this one included. */
  matterCount: z.number().int(),
});
export type SharedIdentifier = z.infer<typeof SharedIdentifier>;

/** Another matter that shares something with this one. Its client is not named: only who opens it sees whose it is. */
export const MatterLink = z.object({
  intakeId: IntakeId,
  caseId: CaseId.nullable(),
  caseNumber: z.string().nullable(),
  outcomes: z.array(OutcomeCode),
  createdAtMs: z.number().int(),
  /** Whether it is another matter of this one's client: what they share is no coincidence. */
  sameClient: z.boolean(),
  shared: z.array(SharedIdentifier).min(1),
});
export type MatterLink = z.infer<typeof MatterLink>;

/** Why a value links nothing: a person muted it, or it is an official number of the directory. */
export const MutedIdentifier = MatterIdentifier.extend({
  by: z.enum(['firm', 'directory']),
  reason: z.string(),
});
export type MutedIdentifier = z.infer<typeof MutedIdentifier>;
