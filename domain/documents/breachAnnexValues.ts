import type { Breach, CollectionRuleId, ContactFlag, LoggedContact } from '../collection/breach.ts';
import { collectionRules } from '../collection/collectionRules.ts';
import { byTime } from '../collection/distinctContacts.ts';
import { pressureKinds } from '../collection/pressureKinds.ts';
import { channelNames } from '../glossary.ts';
import type { EvidenceId } from '../ids.ts';
import { formatShanghai, shanghaiHour, shanghaiWeekday } from '../time/shanghaiTime.ts';
import type { CaseFacts, CollectionCaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import { durationText, HIDDEN_NUMBER } from './contactNarrative.ts';
import type { Run } from './documentTree.ts';
import type { DocumentValue } from './documentValue.ts';
import { chineseDay } from './legalPoint.ts';
import { namedInstitution } from './namedInstitution.ts';

const WEEKDAYS = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

/**
 * The 催收违规附表: each call or message that broke a rule, how often each rule was broken, in which hours, and apart
 * from these what is open. Counted by domain/collection alone.
 */
export function breachAnnexValues(facts: CaseFacts): { [name: string]: DocumentValue } {
  const collection = facts.collection ?? EMPTY;
  const found = collection.breaches.filter(({ certainty }) => certainty === 'found');
  const open = collection.breaches.filter(({ certainty }) => certainty === 'possible');
  const broken = brokenContacts(found);
  const timed = broken.filter(({ contact }) => !contact.dateOnly);
  const shown = shownIn(facts);
  const days = found.map(({ date }) => date).sort();
  return {
    对方: namedInstitution(facts) || clauseText(facts.institution.fullName) || null,
    联系次数: collection.contacts,
    无日期次数: collection.undated,
    违规次数: broken.length,
    违规天数: new Set(days).size,
    起止: days.length === 0 ? null : spanText(days[0] ?? '', days.at(-1) ?? ''),
    身份: debtorText(collection),
    合计: collectionRules.flatMap((rule) => totalRow(rule, found)),
    行: broken.map((each) => contactRow(each, shown)),
    时段: timed.length >= HEAT_FROM ? heatRows(timed) : null,
    无时刻次数: broken.length - timed.length,
    有言语: broken.some(({ ruleIds }) => WORDED.some((id) => ruleIds.has(id))),
    有未附: broken.some(({ contact }) => evidenceOf(contact, shown).length === 0),
    待核实: open.map((each) => openRow(each, shown)),
    债务人被拒绝后联系:
      collection.isDebtor && found.some(({ ruleId }) => ruleId === 'after_refusal'),
  };
}

/** Fewer contacts than this are read faster row by row than in a plot of the week. */
const HEAT_FROM = 10;
/** Rules about what was said: the row of a bill alone proves none of it. */
const WORDED: readonly CollectionRuleId[] = ['threats', 'impersonation', 'unidentified_caller'];

const EMPTY: CollectionCaseFacts = {
  contacts: 0,
  undated: 0,
  isDebtor: true,
  debtorBasis: 'unknown',
  breaches: [],
};

type BrokenContact = { contact: LoggedContact; ruleIds: Set<CollectionRuleId> };

/** Each contact once, however many rules it broke, oldest first. */
function brokenContacts(found: readonly Breach[]): BrokenContact[] {
  const broken = new Map<string, BrokenContact>();
  for (const { ruleId, contacts } of found) {
    for (const contact of contacts) {
      const entry = broken.get(contact.id) ?? { contact, ruleIds: new Set() };
      entry.ruleIds.add(ruleId);
      broken.set(contact.id, entry);
    }
  }
  return [...broken.values()].sort((a, b) => byTime(a.contact, b.contact));
}

function contactRow({ contact, ruleIds }: BrokenContact, shown: ShownIn): DocumentValue {
  // A file tells the second, a person the minute at best.
  const [date = '', time = ''] = formatShanghai(
    contact.atMs,
    contact.source === '' ? 'minute' : 'second',
  ).split(' ');
  return {
    日期: date,
    时间: contact.dateOnly ? '不详' : time,
    方式: channelNames[contact.channel],
    号码: numberShown(contact, shown),
    时长: contact.channel === 'call' ? durationText(contact.durationSeconds) || '不详' : '',
    要求: collectionRules
      .filter(({ id }) => ruleIds.has(id))
      .map(({ id, name }) => (id === 'threats' ? threatText(contact.flags) || name : name))
      .join('；'),
    证据: { runs: evidenceRuns(contact, shown) },
  };
}

/** As the bill or the phone shows it, dashes and all, so that it can be compared by eye. */
function numberShown({ id, number }: LoggedContact, { numbers }: ShownIn): string {
  if (number === '') return HIDDEN_NUMBER;
  return clauseText(numbers.get(id) ?? '') || clauseText(number);
}

/** 辱骂、以联系单位施压: what was said, by its kind. */
function threatText(flags: readonly ContactFlag[]): string {
  return pressureKinds(flags).join('、');
}

type ShownIn = { numbers: ReadonlyMap<string, string>; usable: ReadonlySet<string> };

function shownIn({ contacts, evidence }: CaseFacts): ShownIn {
  return {
    numbers: new Map(contacts.map(({ id, from }) => [id, from])),
    usable: new Set(evidence.map(({ id }) => id)),
  };
}

type CitedItem = { id: EvidenceId; number: number };

/** The row's file and whatever else shows the contact, as far as the case may cite it. */
function evidenceOf(contact: LoggedContact, { usable }: ShownIn): CitedItem[] {
  const { evidenceId, evidenceNumber, furtherEvidence = [] } = contact;
  return [{ evidenceId, evidenceNumber }, ...furtherEvidence].flatMap((item) =>
    item.evidenceId !== null && item.evidenceNumber !== null && usable.has(item.evidenceId)
      ? [{ id: item.evidenceId, number: item.evidenceNumber }]
      : [],
  );
}

/** 证据3，第12行 and below it the recording; a contact that only somebody told of is marked on the screen. */
function evidenceRuns(contact: LoggedContact, shown: ShownIn): Run[] {
  const items = evidenceOf(contact, shown);
  if (items.length === 0) return [{ text: '未附', unsupported: true }];
  const row = clauseText(contact.rowRef).replace(/\s+/g, '');
  return items.flatMap(({ id, number }, index): Run[] => [
    { text: `证据${number}`, evidenceId: id, ...(index > 0 ? { breakBefore: true } : {}) },
    ...(row !== '' && id === contact.evidenceId ? [{ text: row, breakBefore: true }] : []),
  ]);
}

/** A basis that nobody has checked is not printed as one. */
function totalRow(
  { id, name, sentence }: (typeof collectionRules)[number],
  found: readonly Breach[],
): DocumentValue[] {
  const own = found.filter(({ ruleId }) => ruleId === id);
  if (own.length === 0) return [];
  const sources = own
    .flatMap(({ bases }) => bases)
    .filter(({ status }) => status === 'verified')
    .map(({ source }) => source);
  return [
    {
      要求: name,
      天数: new Set(own.map(({ date }) => date)).size,
      次数: new Set(own.flatMap(({ contacts }) => contacts.map((contact) => contact.id))).size,
      内容: sentence,
      依据: [...new Set(sources)].join('；'),
    },
  ];
}

/** Seven rows of 24 hours with their sums; the greys follow the fullest hour. */
function heatRows(broken: readonly BrokenContact[]): DocumentValue {
  const counts = WEEKDAYS.map(() => Array.from({ length: 24 }, () => 0));
  for (const { contact } of broken) {
    if (contact.dateOnly) continue;
    const day = counts[shanghaiWeekday(contact.atMs)];
    const hour = shanghaiHour(contact.atMs);
    if (day) day[hour] = (day[hour] ?? 0) + 1;
  }
  const most = Math.max(...counts.flat());
  return counts.map((hours, day) => ({
    星期: WEEKDAYS[day] ?? '',
    次数: hours,
    灰度: hours.map((count) => (count === 0 ? 0 : Math.ceil((count * 4) / most))),
    合计: hours.reduce((sum, count) => sum + count, 0),
  }));
}

function openRow({ ruleId, date, contacts, sentence }: Breach, shown: ShownIn): DocumentValue {
  const numbers = contacts.flatMap((contact) =>
    evidenceOf(contact, shown).map(({ number }) => number),
  );
  return {
    日期: date,
    要求: collectionRules.find(({ id }) => id === ruleId)?.name ?? '',
    次数: contacts.length,
    情况: sentence,
    证据: [...new Set(numbers)]
      .sort((a, b) => a - b)
      .map((number) => `证据${number}`)
      .join('、'),
  };
}

function debtorText({ isDebtor, debtorBasis }: CollectionCaseFacts): string {
  if (debtorBasis === 'unknown') {
    return '当事人是否为债务人尚未查明，本表暂按债务人统计每日次数';
  }
  return isDebtor
    ? '本表按当事人是债务人统计'
    : '当事人陈述其不是债务人，本表不适用只保护债务人的次数限制';
}

function spanText(from: string, to: string): string {
  return from === to ? chineseDay(from) : `${chineseDay(from)}至${chineseDay(to)}`;
}
