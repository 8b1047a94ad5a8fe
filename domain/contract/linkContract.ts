import { z } from 'zod';
import { IntakeId } from '../ids.ts';
import { IdentifierKind, MatterIdentifier } from '../links/matterIdentifier.ts';
import {
  LinkDecision,
  MatterLink,
  MutedIdentifier,
  RecurringIdentifier,
} from '../links/matterLink.ts';
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
  /** Values of at least two matters, the most frequent first, at most 1,000. */
  recurring: procedure.output(z.array(RecurringIdentifier)),
};
