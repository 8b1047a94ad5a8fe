import { type ContactRecord, emptyContact } from '../intake/intakeForm.ts';
import type { ClaimedFacts } from './collectionRecord.ts';

/**
 * The call that a recording claims to be, as a draft for a person to confirm and complete.
 * @returns null when neither a number nor a name is claimed
 */
export function claimedContact(id: string, facts: ClaimedFacts): ContactRecord | null {
  if (facts.callNumber === '' && facts.callName === '') return null;
  return {
    ...emptyContact(id, 'call'),
    occurredAtMs: facts.atMs,
    from: facts.callNumber,
    // The phone names its recordings after its address book: nobody called himself that.
    shownName: facts.callName,
    durationSeconds: facts.durationMs === null ? null : Math.round(facts.durationMs / 1_000),
  };
}
