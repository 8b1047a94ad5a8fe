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

/** Whether every contact has its minute, and every call its length: only then is nothing found a finding. */
export function logKnowledge(situation: Situation): { times: boolean; durations: boolean } {
  return once(knowledge, situation, '', () => {
    const log = logOf(situation);
    const { incoming } = situation;
    const calls = [...incoming, ...log].filter(
      ({ channel, direction }) => channel === 'call' && direction === 'incoming',
    );
    return {
      times:
        incoming.length > 0 &&
        incoming.every(({ occurredAtMs, dateOnly }) => occurredAtMs !== null && !dateOnly) &&
        log.every(({ dateOnly }) => !dateOnly),
      durations: calls.length > 0 && calls.every(({ durationSeconds }) => durationSeconds !== null),
    };
  });
}

/** All of the case, or what stands in the form. */
function logOf(situation: Situation): readonly LoggedContact[] {
  return situation.collection?.log ?? once(logs, situation, '', () => loggedContacts(situation));
}

function breachesIn(situation: Situation, ruleId: CollectionRuleId): Breach[] {
  const isRefusal = ruleId === 'after_refusal';
  const isDebtor = !isRefusal || isOwnDebt(situation);
  // Rules that look at one log together read it once.
  const breaches = once(counted, situation, `${isRefusal} ${isDebtor}`, () => {
    const rules = collectionRules.filter(({ id }) =>
      isRefusal ? id === ruleId : TIMED_RULES.has(id),
    );
    const { agreedHours, refusal } = situation.collection ?? noCollectionFacts;
    return findBreaches(logOf(situation), { isDebtor, agreedHours, refusal }, rules);
  });
  return breaches.filter((breach) => breach.ruleId === ruleId);
}

const TIMED_RULES = new Set<string>(['quiet_hours', 'effective_calls', 'unanswered_attempts']);

type Memory<Value> = WeakMap<Situation['evidence'], Map<string, Value>>;
const logs: Memory<LoggedContact[]> = new WeakMap();
const counted: Memory<Breach[]> = new WeakMap();
const knowledge: Memory<{ times: boolean; durations: boolean }> = new WeakMap();

/** Answers are tried out some hundred times over the same contacts, see findNextQuestion.ts: those are counted once. */
function once<Value>(
  memory: Memory<Value>,
  { evidence }: Situation,
  key: string,
  make: () => Value,
): Value {
  const known = memory.get(evidence) ?? new Map<string, Value>();
  memory.set(evidence, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
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
