import type { CaseFacts } from './caseFacts.ts';
import { isPressed } from './conductFindings.ts';

/** The client denies the debt, does not know of it, or disputes the sum. */
export function doubtsDebt(facts: CaseFacts): boolean {
  return facts.answers.borrowed !== 'yes' || facts.answers.amountAgrees === 'no';
}

/** The other side was able to name personal data of the client. Not asked counts as no. */
export function knowsPersonalData(facts: CaseFacts): boolean {
  if ((facts.answers.callerKnows?.length ?? 0) > 0) return true;
  const name = facts.client.name.trim();
  return (
    name !== '' &&
    facts.contacts.some(
      (contact) => contact.direction === 'incoming' && contact.content.includes(name),
    )
  );
}

/** Somebody took a loan in the client's name: she never borrowed, and her credit report or the case says so. */
export function isIdentityLoan({ answers, verdict, checks, case: { cause } }: CaseFacts): boolean {
  if (answers.borrowed !== 'no' || !verdict.outcomes.includes('D')) return false;
  const recorded = checks.some(
    ({ code, result }) => code === 'credit_report' && result === 'unfavourable',
  );
  return cause === 'impersonated_loan' || recorded;
}

/** Somebody collects a debt, or says so; a caller who is suspected of nothing but fraud is no collector. */
export function isCollection(facts: CaseFacts): boolean {
  const { outcomes } = facts.verdict;
  return (
    outcomes.includes('B') ||
    (!outcomes.includes('A') && (outcomes.some((code) => code !== 'F') || isPressed(facts)))
  );
}

/** The institution that is named is the one that collects: it said so, or the client borrowed there and is dunned. */
export function isCollector(facts: CaseFacts): boolean {
  if (facts.institution.fullName.trim() === '' || facts.verdict.outcomes.includes('A'))
    return false;
  const owes = facts.answers.borrowed === 'yes' && facts.verdict.outcomes.includes('B');
  return owes || isConfirmed(facts);
}

/** The institution answered that the contact came from it or from somebody it charged. */
export function isConfirmed({ checks }: CaseFacts): boolean {
  return checks.some(({ code, result }) => code === 'official_callback' && result === 'favourable');
}

/** The institution answered that the contact was not its own, nor that of anybody it charged. */
export function isDenied({ checks }: CaseFacts): boolean {
  return checks.some(
    ({ code, result }) => code === 'official_callback' && result === 'unfavourable',
  );
}

/** It said, as the desk noted, that it had charged a third party, whom nobody knows yet. */
export function isChargedToThird({ checks }: CaseFacts): boolean {
  return checks.some(
    ({ code, result, note }) =>
      code === 'official_callback' && result === 'favourable' && CHARGED.test(note),
  );
}

const CHARGED =
  /(?<!(?:[没未无非不]有?|不是))(?:委托|外包)[^，。；]{0,10}(?:第三方|催收|外包|公司|机构)/;
