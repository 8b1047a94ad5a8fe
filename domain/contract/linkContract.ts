import { z } from 'zod';
import { GrantId, IntakeId } from '../ids.ts';
import {
  ClueDetail,
  ClueExportFormat,
  ClueFilter,
  ClueView,
  MonthCount,
  MutedByFirm,
  RecurringIdentifier,
  RecurringInstitution,
  SeenBefore,
} from '../links/clue.ts';
import { ClueKind, IdentifierKind, MatterIdentifier } from '../links/matterIdentifier.ts';
import { LinkDecision, MatterLink, MutedIdentifier } from '../links/matterLink.ts';
import { MatterRef } from './caseContract.ts';
import { change, procedure } from './procedure.ts';

const Reason = z.string().trim().max(500);

/** 关联: what comes back in several matters of the firm. */
export const linkContract = {
  /** Other matters that share something, those with most in common first, at most 100; and what is muted here. */
  list: procedure
    .input(z.object({ matter: MatterRef }))
    .output(
      z.object({ links: z.array(MatterLink), muted: z.array(MutedIdentifier), more: z.boolean() }),
    ),
  /** Confirms or undoes a link between two matters over one value; `open` takes the decision back. */
  decide: procedure
    .input(
      change({
        matter: MatterRef,
        otherIntakeId: IntakeId,
        kind: IdentifierKind,
        value: z.string().max(200),
        decision: LinkDecision,
        reason: Reason,
      }),
    )
    .output(z.null()),
  mute: procedure
    .input(change({ identifier: MatterIdentifier, reason: Reason.min(1) }))
    .output(z.null()),
  unmute: procedure
    .input(change({ kind: IdentifierKind, value: z.string().max(200) }))
    .output(z.null()),
  /** What the firm muted, the newest first. */
  muted: procedure.output(z.array(MutedByFirm)),
  /**
   * Values of at least two matters, at most 1,000 by the order asked for; and for the last twelve months the matters in
   * which any of them that links was seen.
   */
  recurring: procedure.input(ClueFilter).output(
    z.object({
      clues: z.array(RecurringIdentifier),
      months: z.array(MonthCount),
      more: z.boolean(),
    }),
  ),
  /** Institutions of at least two matters, by the directory of today, at most 500. */
  institutions: procedure.input(ClueFilter.omit({ kind: true })).output(
    z.object({
      institutions: z.array(RecurringInstitution),
      months: z.array(MonthCount),
      more: z.boolean(),
    }),
  ),
  /** One value or institution with every matter it stands in. */
  clue: procedure
    .input(z.object({ kind: ClueKind, value: z.string().min(1).max(200) }))
    .output(ClueDetail),
  /** Which of these values stand in other matters of the firm, most matters first; muted ones are left out. */
  seenBefore: procedure
    .input(
      z.object({
        intakeId: IntakeId,
        identifiers: z.array(MatterIdentifier).max(200),
      }),
    )
    .output(z.array(SeenBefore)),
  /** Writes what came back, as filtered, to a granted target; names clients only when asked for. */
  export: procedure
    .input(
      change({
        grantId: GrantId,
        format: ClueExportFormat,
        view: ClueView,
        filter: ClueFilter,
        withClients: z.boolean(),
      }),
    )
    .output(z.object({ fileName: z.string(), clues: z.number().int() })),
  /** Matters that are still to be read by the present rules, and whether their reading broke off. */
  refreshState: procedure.output(
    z.object({ left: z.number().int(), total: z.number().int(), stopped: z.boolean() }),
  ),
};
