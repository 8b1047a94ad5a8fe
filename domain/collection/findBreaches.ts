import { shanghaiDate } from '../time/shanghaiTime.ts';
import type {
  Breach,
  CollectionFacts,
  CollectionRule,
  CollectionRuleId,
  LoggedContact,
  RuleBasis,
  RuleScope,
} from './breach.ts';
import { breachSentence, type FoundConduct } from './breachSentence.ts';
import { collectionRules } from './collectionRules.ts';
import { distinctContacts } from './distinctContacts.ts';
import { isAgreedHour, isQuietHour } from './quietHours.ts';

/**
 * Every breach of the collection rules in a log, by day and rule. Outgoing contacts never count, a call that two
 * files tell of counts once, each contact is measured by the rules of its day. Calls without a known duration are
 * neither answered nor unanswered: they only make a breach `possible`, and so do calls from several numbers that nobody
 * knows to be of one creditor.
 */
export function findBreaches(
  log: readonly LoggedContact[],
  facts: CollectionFacts,
  rules: readonly CollectionRule[] = collectionRules,
): Breach[] {
  const incoming = distinctContacts(log.filter(({ direction }) => direction === 'incoming')).map(
    (contact) => ({ contact, date: shanghaiDate(contact.atMs) }),
  );
  const found = rules
    .filter(({ protects }) => protects !== 'debtor' || facts.isDebtor)
    .flatMap((rule) => breachesOf(rule, incoming, facts));
  const place = new Map(rules.map(({ id }, index) => [id, index]));
  return found.sort(
    (a, b) =>
      compare(a.date, b.date) ||
      (place.get(a.ruleId) ?? 0) - (place.get(b.ruleId) ?? 0) ||
      compare(a.certainty, b.certainty) ||
      compare(a.creditor, b.creditor),
  );
}

interface Dated {
  contact: LoggedContact;
  date: string;
}

type Judge = (contact: LoggedContact, facts: CollectionFacts) => Breach['certainty'] | null;

function breachesOf(
  rule: CollectionRule,
  incoming: readonly Dated[],
  facts: CollectionFacts,
): Breach[] {
  const covered = incoming.filter((dated) =>
    rule.bases.some((basis) => governs(basis, dated, facts)),
  );
  const conducts =
    rule.parameters.perDay === undefined
      ? forbidden(rule, covered, facts)
      : countedByDay(rule.id === 'effective_calls', rule.parameters.perDay, covered);
  return conducts.map((conduct) => {
    const bases = rule.bases.filter((basis) =>
      conduct.contacts.some((contact) => governs(basis, { contact, date: conduct.date }, facts)),
    );
    // What rests on an unverified text alone is no finding yet.
    const certainty = bases.every(({ status }) => status === 'unverified')
      ? 'possible'
      : conduct.certainty;
    const judged = { ...conduct, certainty };
    return { ...judged, ruleId: rule.id, bases, sentence: breachSentence(rule, judged, facts) };
  });
}

type Conduct = FoundConduct & { creditor: string };

/** Rules that forbid the conduct altogether: one breach a day, what is open apart from what is certain. */
function forbidden(
  rule: CollectionRule,
  covered: readonly Dated[],
  facts: CollectionFacts,
): Conduct[] {
  const judge = judges[rule.id] ?? quietJudge(rule);
  const days = new Map<string, Conduct>();
  for (const { contact, date } of covered) {
    const certainty = judge(contact, facts);
    if (certainty === null) continue;
    const key = `${date} ${certainty}`;
    const day = days.get(key) ?? emptyConduct(date, certainty, '', null);
    days.set(key, day);
    day.contacts.push(contact);
    day.count += 1;
  }
  return [...days.values()];
}

/** Rules with a number a day: calls of one creditor are added up, those of different ones never. */
function countedByDay(answered: boolean, limit: number, covered: readonly Dated[]): Conduct[] {
  const days = new Map<string, { known: LoggedContact[]; open: LoggedContact[]; date: string }>();
  for (const { contact, date } of covered) {
    if (contact.durationSeconds !== null && contact.durationSeconds > 0 !== answered) continue;
    const key = `${date} ${contact.creditor}`;
    const day = days.get(key) ?? { known: [], open: [], date };
    days.set(key, day);
    (contact.durationSeconds === null ? day.open : day.known).push(contact);
  }
  const conducts: Conduct[] = [];
  for (const { known, open, date } of days.values()) {
    const creditor = (known[0] ?? open[0])?.creditor ?? '';
    const proven = callerGroups(known).filter(({ length }) => length > limit);
    for (const calls of proven) {
      const day = emptyConduct(date, 'found', creditor, limit);
      conducts.push({ ...day, contacts: calls, count: calls.length });
    }
    if (proven.length === 0 && known.length + open.length > limit) {
      const day = emptyConduct(date, 'possible', creditor, limit);
      const contacts = [...known, ...open].sort((a, b) => a.atMs - b.atMs);
      conducts.push({ ...day, contacts, count: contacts.length });
    }
  }
  return conducts;
}

/** Calls that surely come from one side: those whose creditor is known, and of the others those of one shown number. */
function callerGroups(calls: readonly LoggedContact[]): LoggedContact[][] {
  const groups = new Map<string, LoggedContact[]>();
  for (const call of calls) {
    const key = call.creditorAssumed ? `number ${call.number || call.id}` : 'known';
    const group = groups.get(key);
    if (group) group.push(call);
    else groups.set(key, [call]);
  }
  return [...groups.values()];
}

function emptyConduct(
  date: string,
  certainty: Breach['certainty'],
  creditor: string,
  limit: number | null,
): Conduct {
  return { date, certainty, creditor, limit, contacts: [], count: 0 };
}

const judges: Partial<Record<CollectionRuleId, Judge>> = {
  third_party: ({ flags }, { isDebtor, isClaimed }) => {
    const speaksOfOthers = flags.includes('third_party_disclosure');
    if (isDebtor) return speaksOfOthers ? 'possible' : null;
    // Her word alone makes no collector's call one to a third party: it may have been for her own debt.
    return isClaimed && !speaksOfOthers ? 'possible' : 'found';
  },
  after_refusal: (contact, { refusal }) => {
    if (refusal === null) return null;
    const { atMs, dateOnly } = contact;
    const days = compare(shanghaiDate(atMs), shanghaiDate(refusal.atMs));
    if (days < 0) return null;
    if (days === 0 && (dateOnly || refusal.dateOnly)) return 'possible';
    if (days === 0 && atMs <= refusal.atMs) return null;
    return wasTold(contact, refusal.to) ? 'found' : 'possible';
  },
  unidentified_caller: ({ channel, number, source, flags }) => {
    if (flags.includes('refuses_identity')) return 'found';
    return channel === 'call' && number === '' && source !== '' ? 'possible' : null;
  },
  // Whether it was that office is a question for the office, never for the words alone.
  impersonation: ({ flags, claimedIdentity }) =>
    flags.includes('impersonates_authority') || AUTHORITY.test(claimedIdentity) ? 'possible' : null,
  threats: ({ flags }) => {
    if (flags.some((flag) => PRESSING.has(flag))) return 'found';
    return flags.some((flag) => MAYBE_PRESSING.has(flag)) ? 'possible' : null;
  },
};

/** Whoever else went on calling may not have known of it. */
function wasTold({ creditor, creditorAssumed }: LoggedContact, to?: string | null): boolean {
  return to === null || to === undefined || (to === creditor && to !== '' && !creditorAssumed);
}

const AUTHORITY = /公安|警察|民警|派出所|检察|法院|法官|法庭|司法局/;
const PRESSING = new Set<string>([
  'threat_contacts',
  'threat_employer',
  'threat_family',
  'insult',
  'public_posting',
]);
const MAYBE_PRESSING = new Set<string>(['threat_judicial', 'threat_blacklist']);

function quietJudge({ parameters }: CollectionRule): Judge {
  return ({ atMs, dateOnly }, { agreedHours }) =>
    !dateOnly &&
    isQuietHour(atMs, parameters.quietFromHour, parameters.quietToHour) &&
    !isAgreedHour(atMs, agreedHours)
      ? 'found'
      : null;
}

function governs(basis: RuleBasis, { contact, date }: Dated, facts: CollectionFacts): boolean {
  return (
    basis.scope.includes(scopeOf(contact)) &&
    date >= basis.from &&
    (basis.until === null || date <= basis.until) &&
    !(basis.nonDebtorOnly && (facts.isDebtor || facts.isClaimed))
  );
}

function scopeOf({ channel }: LoggedContact): RuleScope {
  if (channel === 'call') return 'calls';
  if (channel === 'visit') return 'visits';
  return channel === 'sms' || channel === 'wechat' ? 'messages' : 'letters';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
