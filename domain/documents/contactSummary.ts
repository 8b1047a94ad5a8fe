import type { CaseContact } from '../cases/caseRecord.ts';
import { channelNames } from '../glossary.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText, cleanText, quoted } from './cleanText.ts';
import { conductFindings } from './conductFindings.ts';
import {
  contactNarrative,
  contactNumber,
  contactsInOrder,
  contactTime,
  demandWords,
  durationText,
  HIDDEN_NUMBER,
  notedWords,
  ownAccount,
} from './contactNarrative.ts';
import { conversationNarrative, conversationsOf } from './conversation.ts';
import type { Run } from './documentTree.ts';
import { type DocumentValue, runsOf } from './documentValue.ts';
import {
  evidenceNumbers,
  evidenceOfContact,
  evidenceOfContacts,
  supportedSentence,
} from './evidenceCitation.ts';
import { opponentAccounts, opponentNumbers } from './opponentValues.ts';

/** So many occasions are told one by one; of more a letter tells the sum and the gravest, the rest stands in its annex. */
const TOLD_AT_MOST = 3;
/** Characters of a message in a row of the annex; the rest is on the screenshot. */
const ROW_LIMIT = 80;
const NUMBERS_AT_MOST = 4;

/** A call, a visit, a message or a talk of several messages. */
type Occasion = CaseContact[];

/**
 * The contacts as a letter tells them: each on its own where they are few, else their sum, the gravest of them and a
 * table to annex. Each fact stands once.
 * @param gravest how many of many are told in the text
 */
export function contactSummary(
  facts: CaseFacts,
  person: string,
  gravest: number,
): { [name: string]: DocumentValue } {
  const occasions = occasionsOf(facts);
  // What the client answered of a visit is told already where the visit is.
  const visited = facts.contacts.some(({ channel }) => channel === 'visit');
  if (occasions.length <= TOLD_AT_MOST) {
    const told = occasions.map((occasion) => ({ runs: toldWhole(occasion, facts, person) }));
    return {
      概述: cited(sumOf(facts, person), facts),
      逐次: told,
      摘要: [],
      附表: [],
      总述: null,
      有上门: visited,
    };
  }
  return {
    概述: cited(sumOf(facts, person), facts),
    总述: { runs: runsOf(sumOf(facts, person), '。') },
    有上门: visited,
    逐次: [],
    摘要: gravestOf(occasions, facts, gravest).map((occasion) => ({
      runs: toldShort(occasion, facts, person),
    })),
    附表: contactsInOrder(facts.contacts).map((contact) => rowOf(contact, facts, person)),
  };
}

function occasionsOf(facts: CaseFacts): Occasion[] {
  const contacts = contactsInOrder(facts.contacts);
  const conversations = conversationsOf(contacts, facts);
  return contacts.flatMap((contact): Occasion[] => {
    const talk = conversations.find((messages) => messages.includes(contact));
    if (talk === undefined) return [[contact]];
    return talk[0] === contact ? [talk] : [];
  });
}

function toldWhole(occasion: Occasion, facts: CaseFacts, person: string): Run[] {
  const [first] = occasion;
  if (first === undefined) return [];
  return occasion.length > 1
    ? conversationNarrative(occasion, facts, person)
    : contactNarrative(first, facts, person);
}

/** Among many of one number: when, how long and what was said; who called stands in the sum. */
function toldShort(occasion: Occasion, facts: CaseFacts, person: string): Run[] {
  const [first] = occasion;
  if (first === undefined || occasion.length > 1) return toldWhole(occasion, facts, person);
  if (first.channel !== 'call' || first.direction === 'outgoing') {
    return toldWhole(occasion, facts, person);
  }
  const length = durationText(first.durationSeconds);
  return supportedSentence(
    runsOf(
      contactTime(first),
      `的来电${length === '' ? '' : `（${length}）`}${ownAccount(person) ? '：' : `中，据${person}陈述：`}`,
      rowWords(first, person),
    ),
    evidenceOfContact(facts, first),
  );
}

/** In the order of time; those in which nothing grave was said come in only where too few others are. */
function gravestOf(occasions: readonly Occasion[], facts: CaseFacts, count: number): Occasion[] {
  const found = conductFindings(facts);
  const kinds = [
    found.bodyThreatened,
    found.insulted,
    found.posting,
    found.exposureThreatened,
    found.disclosed,
    found.visitThreatened,
  ];
  const weight = (occasion: Occasion) => {
    const raised = kinds.filter((kind) => occasion.some((contact) => kind.includes(contact)));
    const written = occasion.some(({ channel }) => channel !== 'call' && channel !== 'visit');
    return raised.length * 2 + (raised.length > 0 && written ? 1 : 0);
  };
  const grave = occasions
    .map((occasion) => ({ occasion, weight: weight(occasion) }))
    .filter(({ weight: own }) => own > 0)
    .sort((one, other) => other.weight - one.weight)
    // The same words again are one more row of the annex.
    .filter(
      ({ occasion }, index, all) =>
        all.findIndex((each) => wordsOf(each.occasion) === wordsOf(occasion)) === index,
    )
    .slice(0, count)
    .map(({ occasion }) => occasion);
  return occasions.filter((occasion) => grave.includes(occasion));
}

function wordsOf(occasion: Occasion): string {
  return occasion.map(({ channel, content }) => `${channel} ${content.trim()}`).join('\n');
}

/** 2026年11月3日至2026年11月6日，委托人接到来电7次（未接通2次）、短信1条，所用号码为…，对方自称“…”“…” */
function sumOf(facts: CaseFacts, person: string): Run[] {
  const incoming = facts.contacts.filter(({ direction }) => direction === 'incoming');
  if (incoming.length === 0) return [];
  const names = incoming
    .filter(({ durationSeconds }) => durationSeconds !== 0)
    .map(({ claimedIdentity }) => clauseText(claimedIdentity))
    .filter((name) => name !== '');
  const numbers = callersOf(facts);
  return runsOf(
    spanOf(incoming),
    reached(incoming, person),
    numbers === '' ? '' : `，所用${numbers}`,
    names.length === 0 ? '' : `，对方自称${[...new Set(names)].map(quoted).join('')}`,
  );
}

function cited(runs: Run[], facts: CaseFacts): DocumentValue {
  if (runs.length === 0) return null;
  return { runs: supportedSentence(runs, evidenceOfContacts(facts, facts.contacts)) };
}

/** 委托人接到来电7次、短信1条，另有人上门1次 */
function reached(incoming: readonly CaseContact[], person: string): string {
  const visits = incoming.filter(({ channel }) => channel === 'visit').length;
  const counts = countsOf(incoming);
  if (counts.length === 0) return `有人上门找${person}${visits}次`;
  return `${person}接到${counts.join('、')}${visits > 0 ? `，另有人上门${visits}次` : ''}`;
}

function spanOf(contacts: readonly CaseContact[]): string {
  const days = contactsInOrder(contacts)
    .flatMap(({ occurredAtMs }) => (occurredAtMs === null ? [] : [occurredAtMs]))
    .map((at) => formatShanghai(at, 'chineseDate'));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? `${first}，` : `${first}至${last}，`;
}

function countsOf(contacts: readonly CaseContact[]): string[] {
  return COUNTED.flatMap(([channel, unit]) => {
    const own = contacts.filter((contact) => contact.channel === channel);
    const missed = own.filter(({ durationSeconds }) => durationSeconds === 0).length;
    if (own.length === 0) return [];
    return [`${unit[0]}${own.length}${unit[1]}${missed > 0 ? `（未接通${missed}次）` : ''}`];
  });
}

const COUNTED = [
  ['call', ['来电', '次']],
  ['sms', ['短信', '条']],
  ['wechat', ['微信信息', '条']],
  ['email', ['电子邮件', '封']],
  ['letter', ['信函', '件']],
] as const;

function callersOf(facts: CaseFacts): string {
  const numbers = opponentNumbers(facts).filter((number) => number !== HIDDEN_NUMBER);
  const accounts = opponentAccounts(facts);
  return [
    numbers.length === 0 ? '' : `号码为${someOf(numbers, '个号码')}`,
    accounts.length === 0 ? '' : `账号为${someOf(accounts, '个账号')}`,
  ]
    .filter((part) => part !== '')
    .join('，');
}

function someOf(names: readonly string[], unit: string): string {
  const more = names.length > NUMBERS_AT_MOST ? `等${names.length}${unit}` : '';
  return `${names.slice(0, NUMBERS_AT_MOST).join('、')}${more}`;
}

function rowOf(contact: CaseContact, facts: CaseFacts, person: string): DocumentValue {
  const way = `${channelNames[contact.channel]}${contact.direction === 'outgoing' ? `（${person}发出）` : ''}`;
  const hasNumber = contact.channel !== 'visit' && contact.channel !== 'letter';
  const [number, ...rest] = hasNumber ? runsOf(contactNumber(contact)) : [];
  return {
    时间: contactTime(contact),
    来源: { runs: [{ text: way }, ...(number ? [{ ...number, breakBefore: true }, ...rest] : [])] },
    时长: contact.channel === 'call' ? durationText(contact.durationSeconds) || '不详' : '',
    内容: { runs: rowWords(contact, person) },
    证据: { runs: evidenceNumbers(evidenceOfContact(facts, contact)) },
  };
}

function rowWords(contact: CaseContact, person: string): Run[] {
  if (contact.channel !== 'call' && contact.channel !== 'visit') {
    const letters = [...cleanText(contact.content).trim()];
    const words = letters.slice(0, ROW_LIMIT).join('');
    return runsOf(words === '' ? '' : quoted(letters.length > ROW_LIMIT ? `${words}……` : words));
  }
  if (contact.durationSeconds === 0) return [];
  const noted = notedWords(contact, person).runs;
  const asked = demandWords(contact, person).runs;
  if (asked.length === 0) return noted;
  return runsOf(noted, noted.length > 0 ? '；对方要求' : '对方要求', asked);
}
