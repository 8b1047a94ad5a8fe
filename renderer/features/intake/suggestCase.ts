import type { CaseCause } from '../../../domain/cases/caseRecord.ts';
import { findOrganisation } from '../../../domain/directory/matchNumber.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { isMentionedOnly } from '../../../domain/text/mentionedOnly.ts';
import type { OutcomeCode } from '../../../domain/verification/verification.ts';
import { effectiveText } from './reviewFact.ts';

const causes: readonly (readonly [OutcomeCode, CaseCause])[] = [
  ['A', 'suspected_fraud'],
  ['B', 'illegal_collection'],
  ['D', 'information_leak'],
  ['C', 'mistaken_contact'],
  ['E', 'loan_dispute'],
];

/** 案由 that the outcomes suggest, the gravest first; null while all is 待核实. */
export function suggestCause(outcomes: readonly OutcomeCode[], form: IntakeForm): CaseCause | null {
  const isStranger = form.answers.borrowed === 'no' || form.answers.namesOtherDebtor === 'yes';
  // Whoever owes nothing is first of all the wrong person, however badly the collector behaves.
  if (isStranger && outcomes.includes('C') && !outcomes.includes('A')) return 'mistaken_contact';
  const [, cause] = causes.find(([outcome]) => outcomes.includes(outcome)) ?? [null, null];
  const isKnown = form.answers.callerKnows?.includes('id_number') ?? false;
  return cause === 'information_leak' && isStranger && isKnown ? 'impersonated_loan' : cause;
}

export interface OpponentSuggestion {
  organisation: Organisation;
  /** As the caller said or the message is signed. */
  claimed: string;
  /** Set when that is a name no longer in use. */
  formerName: string | null;
}

/** The institution that the contacts name, by its present name; null when the directory knows none of them. */
export function suggestOpponent(
  form: IntakeForm,
  organisations: readonly Organisation[],
): OpponentSuggestion | null {
  const names = form.contacts.flatMap((contact) => [
    contact.claimedIdentity,
    ...contact.reviewedFacts
      .filter(
        ({ fact, state }) =>
          fact.kind === 'institution' &&
          state !== 'rejected' &&
          !isMentionedOnly(contact.content, fact.start, fact.end),
      )
      .map(effectiveText),
  ]);
  for (const claimed of names) {
    const finding = findOrganisation(claimed, organisations);
    if (finding === null) continue;
    const formerName = finding.by === 'former' ? finding.matchedName : null;
    return { organisation: finding.organisation, claimed: claimed.trim(), formerName };
  }
  return null;
}
