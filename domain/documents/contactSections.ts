import type { CaseContact } from '../cases/caseRecord.ts';
import { channelNames } from '../glossary.ts';
import { normalisePhone } from '../phone/normalisePhone.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText, cleanText, quoted } from './cleanText.ts';
import {
  contactNarrative,
  contactNumber,
  contactsInOrder,
  contactTime,
  demandWords,
  durationText,
  notedWords,
} from './contactNarrative.ts';
import { conversationNarrative, conversationsOf } from './conversation.ts';
import type { Run } from './documentTree.ts';
import { type DocumentValue, runsOf, type TextOrMissing } from './documentValue.ts';
import {
  evidenceNumbers,
  evidenceOfContact,
  evidenceOfContacts,
  supportedSentence,
} from './evidenceCitation.ts';

/** More calls of one number than this stand in a table: paragraph after paragraph nobody reads. */
const PARAGRAPHS_AT_MOST = 3;
/** Characters of a message that a row of the report to 12321 carries; the rest is on the screenshot. */
const ROW_LIMIT = 120;

/** The contacts in the order of time: a sentence each, one for a conversation, and one with a table for a series of calls. */
export function contactSections(facts: CaseFacts, person: string): DocumentValue[] {
  const contacts = contactsInOrder(facts.contacts);
  const series = seriesOf(contacts);
  const conversations = conversationsOf(contacts, facts);
  return contacts.flatMap((contact): DocumentValue[] => {
    const conversation = conversations.find((messages) => messages.includes(contact));
    if (conversation) {
      if (conversation[0] !== contact) return [];
      return [{ 句: { runs: conversationNarrative(conversation, facts, person) }, 表: null }];
    }
    const calls = series.get(callerOf(contact) ?? '');
    if (calls === undefined) {
      return [{ 句: { runs: contactNarrative(contact, facts, person) }, 表: null }];
    }
    if (calls[0] !== contact) return [];
    return [
      {
        句: { runs: seriesSentence(calls, facts, person) },
        表: calls.map((call, index) => callRow(call, facts, person, calls[index - 1])),
      },
    ];
  });
}

/** Number, time and content, one row a contact: what 12321 asks for. */
export function reportedContacts(facts: CaseFacts, person: string): DocumentValue[] {
  return contactsInOrder(facts.contacts)
    .filter((contact) => contact.direction === 'incoming')
    .map((contact) => ({
      时间: contactTime(contact),
      号码: {
        runs: runsOf(`${channelNames[contact.channel]}：`, contactNumber(contact)),
      },
      内容: { runs: reportedWords(contact, person) },
    }));
}

/** Calls by caller, where one caller called more often than paragraphs bear. */
function seriesOf(contacts: readonly CaseContact[]): Map<string, CaseContact[]> {
  const calls = new Map<string, CaseContact[]>();
  for (const contact of contacts) {
    const caller = callerOf(contact);
    if (caller === null) continue;
    calls.set(caller, [...(calls.get(caller) ?? []), contact]);
  }
  for (const [caller, made] of calls) {
    if (made.length <= PARAGRAPHS_AT_MOST) calls.delete(caller);
  }
  return calls;
}

function callerOf(contact: CaseContact): string | null {
  if (contact.channel !== 'call' || contact.direction !== 'incoming') return null;
  return normalisePhone(contact.from).normalised || null;
}

function seriesSentence(calls: readonly CaseContact[], facts: CaseFacts, person: string): Run[] {
  const [first] = calls;
  if (first === undefined) return [];
  const timed = calls.filter((call) => call.occurredAtMs !== null);
  const last = timed.at(-1);
  const span =
    last === undefined ? [] : runsOf(contactTime(timed[0] ?? last), '至', contactTime(last), '，');
  const names = [...new Set(answered(calls).map((call) => clauseText(call.claimedIdentity)))]
    .filter(Boolean)
    .map(quoted);
  const answeredCount = answered(calls).length;
  const runs = runsOf(
    span,
    `${person}先后接到号码为`,
    contactNumber(first),
    `的来电${calls.length}次`,
    answeredCount === calls.length ? '' : `（其中未接通${calls.length - answeredCount}次）`,
    names.length > 0 ? `，对方自称${names.join('、')}` : '',
    '，逐次情况如下表',
  );
  return supportedSentence(runs, evidenceOfContacts(facts, calls));
}

function answered(calls: readonly CaseContact[]): CaseContact[] {
  return calls.filter((call) => call.durationSeconds !== 0);
}

function callRow(
  call: CaseContact,
  facts: CaseFacts,
  person: string,
  before: CaseContact | undefined,
): DocumentValue {
  return {
    时间: shortTime(call, before),
    时长: durationText(call.durationSeconds) || '不详',
    情况: { runs: callWords(call, person, before) },
    证据: { runs: evidenceNumbers(evidenceOfContact(facts, call)) },
  };
}

/** The year stands in the sentence above the table, and again only where it changes. */
function shortTime(call: CaseContact, before: CaseContact | undefined): TextOrMissing {
  const time = contactTime(call);
  const year = (at: number | null | undefined) => formatShanghai(at ?? 0, 'date').slice(0, 4);
  if (typeof time !== 'string' || call.occurredAtMs === null) return time;
  const isSameYear = !before || year(before.occurredAtMs) === year(call.occurredAtMs);
  return isSameYear ? time.replace(/^\d+年/, '') : time;
}

function callWords(call: CaseContact, person: string, before?: CaseContact): Run[] {
  if (call.durationSeconds === 0) return [];
  const noted = notedWords(call, person).runs;
  const asked = demandWords(call, person);
  if (asked.runs.length === 0) return noted;
  if (before && before.durationSeconds !== 0 && before.demand === call.demand) {
    return runsOf(noted, noted.length > 0 ? '；' : '', '对方要求同上');
  }
  return runsOf(noted, noted.length > 0 ? '；' : '', '对方要求', asked.runs);
}

function reportedWords(contact: CaseContact, person: string): Run[] {
  if (contact.channel === 'call' || contact.channel === 'visit') {
    // One page: who the caller said he was stands above the table, and a note tells what was demanded.
    const length = durationText(contact.durationSeconds);
    const noted = contact.durationSeconds === 0 ? [] : notedWords(contact, person).runs;
    return runsOf(
      length === '' || contact.durationSeconds === 0 ? length : `通话${length}。`,
      noted.length > 0 ? noted : callWords(contact, person),
    );
  }
  const characters = [...cleanText(contact.content).trim()];
  const words = characters.slice(0, ROW_LIMIT).join('');
  return runsOf(quoted(characters.length > ROW_LIMIT ? `${words}……` : words));
}
