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
import type { Situation } from './situation.ts';
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
  contacts: readonly ContactRecord[];
  coveredByGuidance: boolean;
}

/** Incoming contacts between 22:00 and 8:00 that a rule in force at the time forbids. */
export function quietContacts(situation: Situation): QuietContacts {
  const breaches = breachesIn(situation, 'quiet_hours');
  const ids = new Set(breaches.flatMap(({ contacts }) => contacts.map(({ id }) => id)));
  return {
    contacts: situation.incoming.filter(({ id }) => ids.has(id)),
    coveredByGuidance: breaches.some(({ bases }) =>
      bases.some(({ source }) => source === guidance),
    ),
  };
}

/** Days with more calls from one claimed identity than a rule allows, calls of unknown length left out. */
export function busyDays(
  situation: Situation,
  rule: 'effective_calls' | 'unanswered_attempts',
): Breach[] {
  return breachesIn(situation, rule).filter(({ certainty }) => certainty === 'found');
}

function breachesIn(situation: Situation, ruleId: CollectionRuleId): Breach[] {
  const rules = collectionRules.filter(({ id }) => id === ruleId);
  return findBreaches(loggedContacts(situation), noCollectionFacts, rules);
}

function loggedContacts(situation: Situation): LoggedContact[] {
  return situation.incoming.flatMap((contact) => {
    const logged = toLoggedContact(contact);
    return logged ? [{ ...logged, creditor: callerKey(situation, contact) }] : [];
  });
}

/** The rules count per creditor, so calls of different claimed identities are never added up. */
function callerKey(situation: Situation, call: ContactRecord): string {
  const claimed = situation.claimed.find(
    ({ contact }) => contact.claimedIdentity === call.claimedIdentity,
  );
  return claimed?.organisation.id ?? call.claimedIdentity.trim();
}
