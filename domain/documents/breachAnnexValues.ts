import type { Breach, CollectionRuleId, ContactFlag, LoggedContact } from '../collection/breach.ts';
import { breakingContacts, excessOf, placesBeyond } from '../collection/breakingContacts.ts';
import { collectionRules } from '../collection/collectionRules.ts';
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
import { brokenContacts, type ListedContact, listedContacts } from './listedContacts.ts';
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
  const counted = found.filter(({ limit }) => limit !== null);
  const listed = listedContacts(broken, counted);
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
    超限: counted.length > LISTED_DAYS ? null : counted.map(excessClause).join('；') || null,
    有超限: counted.length > 0,
    行: broken.map((each) => contactRow(each, shown)),
    明细: numbered(listed, shown),
    时段: timed.length >= HEAT_FROM ? heatRows(timed) : null,
    无时刻次数: broken.length - timed.length,
    有言语: broken.some(({ ruleIds }) => WORDED.some((id) => ruleIds.has(id))),
    // It rang elsewhere: no log of the client's holds it, and no rule could count it.
    第三人要求:
      facts.answers.thirdPartyContacted === 'yes'
        ? (collectionRules.find(({ id }) => id === 'third_party')?.sentence ?? null)
        : null,
    有未附: listed.some(({ contact }) => evidenceOf(contact, shown).length === 0),
    待核实: open.map((each) => openRow(each, shown)),
    债务人被拒绝后联系:
      collection.isDebtor && found.some(({ ruleId }) => ruleId === 'after_refusal'),
  };
}

/** Fewer contacts than this are read faster row by row than in a plot of the week. */
const HEAT_FROM = 10;
/** More days with too many calls than this are read in the rows. */
const LISTED_DAYS = 8;
/** Rules about what was said: the row of a bill alone proves none of it. */
const WORDED: readonly CollectionRuleId[] = ['threats', 'impersonation', 'unidentified_caller'];

const EMPTY: CollectionCaseFacts = {
  contacts: 0,
  undated: 0,
  isDebtor: true,
  debtorBasis: 'unknown',
  breaches: [],
};

/** Only what broke a rule has a number: the numbers go up to what the paper says was counted. */
function numbered(listed: readonly ListedContact[], shown: ShownIn): DocumentValue {
  let number = 0;
  return listed.map((each) => {
    if (each.ruleIds.size > 0) number += 1;
    return { ...contactRow(each, shown), 序号: each.ruleIds.size > 0 ? number : '—' };
  });
}

/** 2026年10月27日有效通话5次，超出2次（第4、5次） */
function excessClause(breach: Breach): string {
  const places = placesBeyond(breach);
  return `${chineseDay(breach.date)}${COUNTED[breach.ruleId] ?? '联系'}${breach.count}次，超出${excessOf(breach)}次${places === '' ? '' : `（${places}）`}`;
}

/** What a rule with a limit counts. */
const COUNTED: Partial<Record<CollectionRuleId, string>> = {
  effective_calls: '有效通话',
  unanswered_attempts: '未接通拨打',
};

function contactRow(listed: ListedContact, shown: ShownIn): { [name: string]: DocumentValue } {
  const { contact } = listed;
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
    要求: `${brokenRules(listed).join('；')}${lawfulPlaces(listed).join('')}`,
    证据: { runs: evidenceRuns(contact, shown) },
  };
}

/** 一天有效通话超过3次（当日第4次） */
function brokenRules({ contact, ruleIds, places }: ListedContact): string[] {
  return collectionRules
    .filter(({ id }) => ruleIds.has(id))
    .map(({ id, name }) => {
      if (id === 'threats') return threatText(contact.flags) || name;
      const place = places.get(id);
      return place === undefined ? name : `${name}（当日${place || '先后不详'}）`;
    });
}

/** （当日第1次有效通话，未超出上限）: counted that day and within the limit, as far as the order is known. */
function lawfulPlaces({ ruleIds, places }: ListedContact): string[] {
  return [...places].flatMap(([id, place]) =>
    ruleIds.has(id)
      ? []
      : [
          `（${place === '' ? '计入' : ''}当日${place}${COUNTED[id] ?? '联系'}${place === '' ? '' : '，未超出上限'}）`,
        ],
  );
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
      次数: new Set(own.flatMap((breach) => breakingContacts(breach).map(({ id: each }) => each)))
        .size,
      内容: sentence,
      依据: [...new Set(sources)].join('；'),
    },
  ];
}

/** Seven rows of 24 hours with their sums; the greys follow the fullest hour. */
function heatRows(broken: readonly ListedContact[]): DocumentValue {
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
