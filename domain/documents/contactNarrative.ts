import type { CaseContact } from '../cases/caseRecord.ts';
import { normalisePhone } from '../phone/normalisePhone.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import type { CaseFacts } from './caseFacts.ts';
import { clauseText, cleanText, quoted } from './cleanText.ts';
import type { Run } from './documentTree.ts';
import { runsOf, type TextOrMissing } from './documentValue.ts';
import { evidenceFor, supportedSentence } from './evidenceCitation.ts';
import { missing } from './fieldLabel.ts';

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
  const items = evidenceFor(facts.evidence, { ids: contact.evidenceIds, contactId: contact.id });
  const runs = runsOf(
    contactTime(contact),
    '，',
    opening(contact, person),
    ...claimedBy(contact),
    ...words(contact, person),
    ...demand(contact),
  );
  return supportedSentence(runs, items);
}

/** 2026年11月2日14时30分, or the day alone where the client only remembers the day. */
export function contactTime(contact: CaseContact): TextOrMissing {
  if (contact.occurredAtMs === null) return missing(`contact.${contact.id}.time`);
  return formatShanghai(contact.occurredAtMs, contact.dateOnly ? 'chineseDate' : 'chineseMinute');
}

/** The number as it was shown, 未显示号码, or the mark that nobody wrote it down. */
export function contactNumber(contact: CaseContact): TextOrMissing {
  const raw = clauseText(contact.from);
  if (raw === '') return missing(`contact.${contact.id}.fromNumber`);
  return normalisePhone(raw).kind === 'hidden' ? '未显示号码' : raw;
}

function opening(contact: CaseContact, person: string): Run[] {
  const number = contactNumber(contact);
  if (contact.direction === 'outgoing') return outgoing(contact, person, number);
  switch (contact.channel) {
    case 'call':
      if (number === '未显示号码')
        return runsOf(`${person}接到一个未显示号码的来电`, duration(contact));
      return runsOf(`${person}接到号码为`, number, '的来电', duration(contact));
    case 'sms':
      if (number === '未显示号码') return runsOf(`${person}的手机收到一条未显示号码的短信`);
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
  const seconds = contact.durationSeconds;
  if (seconds === null) return '';
  if (seconds === 0) return '（未接通）';
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return `，通话时长${minutes > 0 ? `${minutes}分` : ''}${rest > 0 || minutes === 0 ? `${rest}秒` : '钟'}`;
}

function claimedBy(contact: CaseContact): Run[][] {
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
  const spoken = contact.channel === 'call' || contact.channel === 'visit';
  if (contact.durationSeconds === 0 && (content === '' || /^未接/.test(content))) return [];
  if (content === '') {
    // A list of calls knows who called when, and nothing of what was said.
    if (contact.source !== undefined) return [];
    return [runsOf(spoken ? '，称：' : '，内容为：', missing(`contact.${contact.id}.content`))];
  }
  if (!spoken) return [runsOf(`，内容为：${quoted(shortened(content))}`)];
  // What the desk noted of a talk, not the wording: the paper names the client by the role it gives.
  const noted = clauseText(shortened(content)).replaceAll('当事人', person);
  if (!/^(?:对方|来人|来电|其)/.test(noted))
    return [runsOf(`，称：${noted.replace(/^称[，：]?/, '')}`)];
  return [runsOf(`。${contact.channel === 'visit' ? '上门' : '通话'}情况：${noted}`)];
}

function demand(contact: CaseContact): Run[][] {
  const asked = clauseText(contact.demand).replace(/^(?:对方)?要求(?:当事人)?/, '');
  return asked === '' ? [] : [runsOf(`；并要求${asked}`)];
}

/** A long message is cut by code points, so that no character is split. */
function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= QUOTE_LIMIT) return text;
  return `${characters.slice(0, QUOTE_LIMIT).join('')}……（后文从略，以证据原件为准）`;
}
