import type { CaseContact } from '../cases/caseRecord.ts';
import type { ContactChannel } from '../intake/intakeForm.ts';
import { formatShanghai, shanghaiDate } from '../time/shanghaiTime.ts';
import type { CaseFacts } from './caseFacts.ts';
import { cleanText, quoted } from './cleanText.ts';
import { claimedBy, contactNumber, contactTime, shortened, shownAs } from './contactNarrative.ts';
import type { Run } from './documentTree.ts';
import { runsOf } from './documentValue.ts';
import { evidenceOfContact, evidenceOfContacts, supportedSentence } from './evidenceCitation.ts';

/** A talk that pauses longer than this, or over midnight, is told as two. */
const PAUSE_MS = 2 * 3_600_000;
/** More messages than this are no paragraph that anybody reads. */
const MESSAGES_AT_MOST = 12;

/**
 * Messages with one number or account close to each other are one conversation, on however many pictures it stands.
 * @param contacts in the order of the paper
 * @returns conversations of two messages and more, in that order
 */
export function conversationsOf(
  contacts: readonly CaseContact[],
  facts: CaseFacts,
): CaseContact[][] {
  const conversations: CaseContact[][] = [];
  for (const contact of contacts) {
    const last = conversations.at(-1);
    if (last && last.length < MESSAGES_AT_MOST && goesOn(last, contact, facts)) last.push(contact);
    else conversations.push([contact]);
  }
  return conversations.filter(({ length }) => length > 1);
}

/** One sentence for a conversation: from when to when, with whom, and who said what in turn. */
export function conversationNarrative(
  messages: readonly CaseContact[],
  facts: CaseFacts,
  person: string,
): Run[] {
  const [first] = messages;
  if (first === undefined) return [];
  const incoming = messages.find(({ direction }) => direction === 'incoming') ?? first;
  const oneSided = messages.every(({ direction }) => direction === first.direction);
  const said = messages.flatMap((message, index) => [
    ...(index > 0 ? runsOf('；') : []),
    ...runsOf(oneSided ? '' : speaker(message, person), wordsOf(message)),
  ]);
  const runs = runsOf(
    timeSpan(messages),
    '，',
    ...opening(first, messages.length, oneSided, person),
    ...shownAs(first, person),
    ...claimedBy(incoming),
    '，内容依次为：',
    said,
  );
  return supportedSentence(runs, evidenceOfContacts(facts, messages));
}

function goesOn(messages: readonly CaseContact[], next: CaseContact, facts: CaseFacts): boolean {
  const last = messages.at(-1);
  if (last === undefined || !isMessage(next) || next.channel !== last.channel) return false;
  if (accountOf(next) === '' || accountOf(next) !== accountOf(last)) return false;
  if (next.content.trim() === '' || last.content.trim() === '') return false;
  if (next.occurredAtMs === null || last.occurredAtMs === null) return false;
  if (next.dateOnly || last.dateOnly) return false;
  if (next.occurredAtMs - last.occurredAtMs > PAUSE_MS) return false;
  if (shanghaiDate(next.occurredAtMs) !== shanghaiDate(last.occurredAtMs)) return false;
  // A message that no item shows would look proven among those that one does.
  const isShown = (message: CaseContact) => evidenceOfContact(facts, message).length > 0;
  return isShown(last) === isShown(next);
}

/** A picture of a chat often shows a name and no account. */
function accountOf({ channel, from, shownName }: CaseContact): string {
  return from.trim() || (channel === 'wechat' ? (shownName ?? '').trim() : '');
}

function isMessage({ channel }: CaseContact): boolean {
  return channel === 'sms' || channel === 'wechat';
}

function opening(first: CaseContact, count: number, oneSided: boolean, person: string): Run[][] {
  const number = contactNumber(first);
  const name = MESSAGE_NAMES[first.channel];
  const account = first.channel === 'wechat' ? '微信账号' : '号码';
  if (!oneSided) return [runsOf(`${person}与${account}`, number, `有${name}往来${count}条`)];
  if (first.direction === 'outgoing')
    return [runsOf(`${person}向${account}`, number, `发出${name}${count}条`)];
  return [runsOf(`${person}收到由${account}`, number, `发来的${name}${count}条`)];
}

const MESSAGE_NAMES: Partial<Record<ContactChannel, string>> = { sms: '短信', wechat: '微信信息' };

function speaker({ direction }: CaseContact, person: string): string {
  return direction === 'incoming' ? '对方' : person;
}

function wordsOf({ content }: CaseContact): string {
  return quoted(shortened(cleanText(content).trim()));
}

/** 2026年10月1日9时21分至9时25分; one minute is said once. */
function timeSpan(messages: readonly CaseContact[]): Run[] {
  const [first, last] = [messages[0], messages.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [contactTime(first), contactTime(last)];
  if (typeof from !== 'string' || typeof to !== 'string' || from === to) return runsOf(from);
  const day = formatShanghai(first.occurredAtMs ?? 0, 'chineseDate');
  return runsOf(from, '至', to.startsWith(day) ? to.slice(day.length) : to);
}
