import {
  type Breach,
  type CollectionRuleId,
  type LoggedContact,
  noCollectionFacts,
} from '../collection/breach.ts';
import {
  collectionRules,
  GUIDANCE_FROM_MS,
  NEW_POLICE_LAW_FROM_MS,
  STANDARD_FROM_MS,
} from '../collection/collectionRules.ts';
import { findBreaches } from '../collection/findBreaches.ts';
import { toLoggedContact } from '../collection/toLoggedContact.ts';
import type { ContactRecord } from '../intake/intakeForm.ts';
import { debtAdmitted, type Situation } from './situation.ts';
import { guidance } from './verdictRule.ts';

/** The article on repeated harassment that was in force at the time of the conduct. */
export function harassmentArticle(contacts: readonly ContactRecord[]): string {
  const times = contacts.flatMap(({ occurredAtMs }) =>
    occurredAtMs === null ? [] : [occurredAtMs],
  );
  const hasOld = times.some((atMs) => atMs < NEW_POLICE_LAW_FROM_MS);
  const hasNew = times.length === 0 || times.some((atMs) => atMs >= NEW_POLICE_LAW_FROM_MS);
  const articles = [
    ...(hasOld ? ['第四十二条第一款第五项（2025-12-31以前的行为）'] : []),
    ...(hasNew ? ['第五十条第一款第五项（2026-01-01以后的行为）'] : []),
  ];
  return `治安管理处罚法${articles.join('、')}`;
}

/** The collection rules that were in force for at least one of the contacts; undated contacts count as recent. */
export function rulesInForce(
  contacts: readonly ContactRecord[],
  rules: { standard?: string; guidance?: string; always: string },
): string {
  const inForce = (from: number) =>
    contacts.length === 0 ||
    contacts.some(({ occurredAtMs }) => occurredAtMs === null || occurredAtMs >= from);
  return [
    ...(rules.standard !== undefined && inForce(STANDARD_FROM_MS) ? [rules.standard] : []),
    ...(rules.guidance !== undefined && inForce(GUIDANCE_FROM_MS) ? [rules.guidance] : []),
    rules.always,
  ].join('；');
}

export interface QuietContacts {
  contacts: readonly LoggedContact[];
  coveredByGuidance: boolean;
}

/** Incoming contacts between 22:00 and 8:00 that a rule in force at the time forbids. */
export function quietContacts(situation: Situation): QuietContacts {
  const breaches = breachesIn(situation, 'quiet_hours');
  return {
    contacts: breaches.flatMap(({ contacts }) => contacts),
    coveredByGuidance: breaches.some(({ bases }) =>
      bases.some(({ source }) => source === guidance),
    ),
  };
}

/** Days with more calls from one side than a rule allows, calls of unknown length left out. */
export function busyDays(
  situation: Situation,
  rule: 'effective_calls' | 'unanswered_attempts',
): Breach[] {
  return breachesIn(situation, rule).filter(({ certainty }) => certainty === 'found');
}

/** Contacts after the recorded refusal: those that are certain, and those of which something is still open. */
export function contactsAfterRefusal(situation: Situation): {
  found: readonly LoggedContact[];
  possible: readonly LoggedContact[];
  source: string;
} {
  const breaches = breachesIn(situation, 'after_refusal');
  const of = (wanted: Breach['certainty']) =>
    breaches.filter(({ certainty }) => certainty === wanted).flatMap(({ contacts }) => contacts);
  const sources = breaches.flatMap(({ bases }) => bases.map(({ source }) => source));
  return {
    found: of('found'),
    possible: of('possible'),
    source: [...new Set(sources)].join('；'),
  };
}

/** The log that the rules count: all of the case, or what stands in the form. */
export function logOf(situation: Situation): readonly LoggedContact[] {
  if (situation.collection) return situation.collection.log;
  const known = logs.get(situation.evidence);
  if (known) return known;
  const log = loggedContacts(situation);
  logs.set(situation.evidence, log);
  return log;
}

// The answers are tried out some hundred times over one log, see findNextQuestion.ts.
const logs = new WeakMap<Situation['evidence'], LoggedContact[]>();
const counted = new WeakMap<Situation['evidence'], Map<string, Breach[]>>();

function breachesIn(situation: Situation, ruleId: CollectionRuleId): Breach[] {
  const known = counted.get(situation.evidence) ?? new Map<string, Breach[]>();
  counted.set(situation.evidence, known);
  const isDebtor = ruleId !== 'after_refusal' || isOwnDebt(situation);
  const key = `${ruleId} ${isDebtor}`;
  const before = known.get(key);
  if (before) return before;
  const rules = collectionRules.filter(({ id }) => id === ruleId);
  const { agreedHours, refusal } = situation.collection ?? noCollectionFacts;
  const breaches = findBreaches(logOf(situation), { isDebtor, agreedHours, refusal }, rules);
  known.set(key, breaches);
  return breaches;
}

/** Asked for her own debt: a debtor's refusal alone does not end a lawful collection. */
export function isOwnDebt(situation: Situation): boolean {
  const { borrowed, namesOtherDebtor } = situation.answers;
  return debtAdmitted(situation) || (borrowed !== 'no' && namesOtherDebtor !== 'yes');
}

function loggedContacts(situation: Situation): LoggedContact[] {
  return situation.incoming.flatMap((contact) => {
    const logged = toLoggedContact(contact);
    if (!logged) return [];
    const creditor = callerKey(situation, contact);
    // Who said nothing of whom she calls for may be anybody: only calls of one number are added up.
    return { ...logged, creditor, ...(creditor === '' ? { creditorAssumed: true } : {}) };
  });
}

/** The rules count per creditor, so calls of different claimed identities are never added up. */
function callerKey(situation: Situation, call: ContactRecord): string {
  const claimed = situation.claimed.find(
    ({ contact }) => contact.claimedIdentity === call.claimedIdentity,
  );
  return claimed?.organisation.id ?? call.claimedIdentity.trim();
}
