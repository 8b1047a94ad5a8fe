import type { CaseContact } from '../cases/caseRecord.ts';
import { normalisePhone } from '../phone/normalisePhone.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText, cleanText, quoted } from './cleanText.ts';
import type { Run } from './documentTree.ts';
import { runsOf, type TextOrMissing } from './documentValue.ts';
import { evidenceOfContact, supportedSentence } from './evidenceCitation.ts';
import { missing } from './fieldLabel.ts';
import { type RecordedWords, recordedWords, spokenNote } from './recordedWords.ts';

/** How papers name the number of a caller who withheld it. */
export const HIDDEN_NUMBER = '未显示号码';

const QUOTE_LIMIT = 600;

/** Contacts oldest first; those without a time come last, in the order they were entered. */
export function contactsInOrder(contacts: readonly CaseContact[]): CaseContact[] {
  return contacts
    .map((contact, index) => ({ contact, index }))
    .sort(
      (a, b) =>
        (a.contact.occurredAtMs ?? Number.POSITIVE_INFINITY) -
          (b.contact.occurredAtMs ?? Number.POSITIVE_INFINITY) || a.index - b.index,
    )
    .map(({ contact }) => contact);
}

/** One contact as a dated fact with its evidence: who, when, from which number, what was said. */
export function contactNarrative(contact: CaseContact, facts: CaseFacts, person: string): Run[] {
  const runs = runsOf(
    contactTime(contact),
    '，',
    opening(contact, person),
    ...shownAs(contact, person),
    ...claimedBy(contact),
    ...words(contact, person),
    ...demand(contact, person),
  );
  return supportedSentence(runs, evidenceOfContact(facts, contact));
}

/** 2026年11月2日14时30分, or the day alone where the client only remembers the day. */
export function contactTime(contact: CaseContact): TextOrMissing {
  if (contact.occurredAtMs === null) return missing(`contact.${contact.id}.time`);
  return formatShanghai(contact.occurredAtMs, contact.dateOnly ? 'chineseDate' : 'chineseMinute');
}

/** The number as it was shown, 未显示号码, the name of an account that shows no number, or the mark that nobody wrote it down. */
export function contactNumber(contact: CaseContact): TextOrMissing {
  const raw = joinedDigits(clauseText(contact.from));
  const shown = clauseText(contact.shownName ?? '');
  // WeChat shows a name and no number: there is nothing to be filled in later.
  if (raw === '' && contact.channel === 'wechat' && shown !== '') {
    return `${quoted(shown)}（微信显示名）`;
  }
  if (raw === '') return missing(`contact.${contact.id}.fromNumber`);
  return normalisePhone(raw).kind === 'hidden' ? HIDDEN_NUMBER : raw;
}

/** What a picture was read from has gaps inside a number; papers print it without them. */
function joinedDigits(number: string): string {
  return number.replace(/(?<=[\d-])[\s\u3000]+(?=[\d-])/g, '');
}

/** 3分25秒, 39分钟, 未接通; empty where nobody knows. */
export function durationText(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds === 0) return '未接通';
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return `${minutes > 0 ? `${minutes}分` : ''}${rest > 0 || minutes === 0 ? `${rest}秒` : '钟'}`;
}

/** What the desk noted of a call or a visit; never the other side's own wording. */
export function notedWords(contact: CaseContact, person: string): RecordedWords {
  const content = shortened(cleanText(contact.content).trim());
  return noteOf(contact)(content, person, `contact.${contact.id}.content`);
}

/** What was demanded, as the rest of a sentence that begins 要求. */
export function demandWords(contact: CaseContact, person: string): RecordedWords {
  const asked = clauseText(contact.demand).replace(/^(?:对方)?要求(?:当事人)?/, '');
  return noteOf(contact)(asked, person, `contact.${contact.id}.demand`);
}

function noteOf(contact: CaseContact): typeof recordedWords {
  return isSpoken(contact) ? spokenNote : recordedWords;
}

function opening(contact: CaseContact, person: string): Run[] {
  const number = contactNumber(contact);
  if (contact.direction === 'outgoing') return outgoing(contact, person, number);
  switch (contact.channel) {
    case 'call':
      if (number === HIDDEN_NUMBER)
        return runsOf(`${person}接到一个未显示号码的来电`, duration(contact));
      return runsOf(`${person}接到号码为`, number, '的来电', duration(contact));
    case 'sms':
      if (number === HIDDEN_NUMBER) return runsOf(`${person}的手机收到一条未显示号码的短信`);
      return runsOf(`${person}的手机收到由号码`, number, '发来的短信');
    case 'wechat':
      return runsOf(`${person}收到微信账号`, number, '发来的信息');
    case 'email':
      return runsOf(`${person}收到由`, number, '发来的电子邮件');
    case 'letter':
      return contact.from.trim() === ''
        ? runsOf(`${person}收到一份信函`)
        : runsOf(`${person}收到由`, number, '寄送的信函');
    case 'visit':
      return runsOf(`有人上门找到${person}`);
  }
}

function outgoing(contact: CaseContact, person: string, number: TextOrMissing): Run[] {
  if (contact.channel === 'call') return runsOf(`${person}拨打号码`, number, duration(contact));
  if (contact.channel === 'visit') return runsOf(`${person}前往对方处当面询问`);
  return runsOf(`${person}向`, number, '发出信息');
}

function duration(contact: CaseContact): string {
  const text = durationText(contact.durationSeconds);
  if (text === '') return '';
  return contact.durationSeconds === 0 ? `（${text}）` : `，通话时长${text}`;
}

/** The name in the client's own phone says how she knows the number, and nothing about who the other side is. */
export function shownAs(contact: CaseContact, person: string): Run[][] {
  const shown = clauseText(contact.shownName ?? '');
  if (shown === '' || shown === clauseText(contact.from)) return [];
  switch (contact.channel) {
    case 'call':
    case 'sms':
      return [runsOf(`（该号码在${person}手机中存名为${quoted(shown)}）`)];
    case 'wechat':
      if (contact.from.trim() === '') return [];
      return [runsOf(`（该账号在${person}微信中显示为${quoted(shown)}）`)];
    default:
      return [];
  }
}

/** Who the other side said he was. */
export function claimedBy(contact: CaseContact): Run[][] {
  const claimed = clauseText(contact.claimedIdentity);
  // Nobody claims anything in a call that was not answered.
  if (claimed === '' || contact.durationSeconds === 0) return [];
  return [
    contact.channel === 'sms'
      ? runsOf(`，短信以${quoted(claimed)}名义发出`)
      : runsOf(`，对方自称${quoted(claimed)}`),
  ];
}

function words(contact: CaseContact, person: string): Run[][] {
  const content = cleanText(contact.content).trim();
  if (contact.durationSeconds === 0 && (content === '' || /^未接/.test(content))) return [];
  if (!isSpoken(contact)) {
    if (content === '') return [runsOf('，内容为：', missing(`contact.${contact.id}.content`))];
    return [runsOf(`，内容为：${quoted(shortened(content))}`)];
  }
  const told = ownAccount(person) ? '' : `（${person}陈述）`;
  const heading = `。${contact.channel === 'visit' ? '上门' : '通话'}情况${told}：`;
  if (content === '') return [runsOf(heading, missing(`contact.${contact.id}.content`))];
  return [runsOf(heading, notedWords(contact, person).runs)];
}

/** Who writes in the first person need not say whose account it is. */
export function ownAccount(person: string): boolean {
  return person === '本人';
}

function demand(contact: CaseContact, person: string): Run[][] {
  // What a message demands stands in its words.
  if (contact.durationSeconds === 0 || !isSpoken(contact)) return [];
  const asked = demandWords(contact, person);
  if (asked.runs.length === 0) return [];
  return [runsOf('。对方要求', asked.runs)];
}

function isSpoken(contact: CaseContact): boolean {
  return contact.channel === 'call' || contact.channel === 'visit';
}

/** A long message is cut by code points, so that no character is split. */
export function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= QUOTE_LIMIT) return text;
  return `${characters.slice(0, QUOTE_LIMIT).join('')}……（后文从略，以证据原件为准）`;
}
