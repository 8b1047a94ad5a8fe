import type { CaseContact } from '../cases/caseRecord.ts';
import type { EvidenceKind } from '../evidence/evidenceItem.ts';
import type { ContactChannel } from '../intake/intakeForm.ts';
import { shanghaiDate } from '../time/shanghaiTime.ts';
import type { CaseEvidence, CaseFacts } from './caseFacts.ts';
import { clauseText } from './cleanText.ts';
import { chineseDay } from './legalPoint.ts';

const FILE_ENDING =
  /\.(?:png|jpe?g|heic|webp|gif|bmp|tiff?|pdf|docx?|xlsx?|csv|txt|xml|html?|zip|eml|mp[34]|m4a|aac|wav|amr|3gp|ogg|flac|mov|avi|mkv)$/i;
/** As cameras, handsets and chat programs name files: no words that a reader learns anything from. */
const MADE_BY_MACHINE =
  /^(?:img|dsc|pic|vid|mvimg|pxl|scan|image|photo|screenshot|screen ?recording|mmexport|wx_camera|qq(?:截图|图片)|微信(?:图片|截图|语音)|屏幕(?:截图|快照|录制)|截屏|录音|新录音|标准录音|recording|call|rec|voice|video|file|unnamed|未命名)?[\s\d_()（）:：.@~-]*$/i;

/**
 * What papers call an item: the title that somebody gave it, else what it is and of which day; never the name of a
 * file, which tells a reader nothing.
 */
export function evidenceTitle(item: CaseEvidence, facts: CaseFacts): string {
  // 借款合同.pdf says what it is; only its ending does not belong into a paper.
  const title = clauseText(item.title).replace(FILE_ENDING, '');
  if (title !== '' && !isFileName(title, item.originalName)) return title;
  const contacts = facts.contacts.filter(
    (contact) => contact.evidenceIds.includes(item.id) || item.contactIds.includes(contact.id),
  );
  return `${daysOf(contacts)}${whatItIs(item.kind, contacts)}`;
}

/** The facts with every item under the name that papers give it. */
export function withEvidenceTitles(facts: CaseFacts): CaseFacts {
  return {
    ...facts,
    evidence: facts.evidence.map((item) => ({ ...item, title: evidenceTitle(item, facts) })),
  };
}

function isFileName(title: string, originalName: string): boolean {
  if (MADE_BY_MACHINE.test(title)) return true;
  const stem = originalName.replace(FILE_ENDING, '');
  return title === stem && !/\p{Script=Han}{2}/u.test(title);
}

function daysOf(contacts: readonly CaseContact[]): string {
  const days = contacts
    .flatMap(({ occurredAtMs }) => (occurredAtMs === null ? [] : [shanghaiDate(occurredAtMs)]))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? chineseDay(first) : `${chineseDay(first)}至${chineseDay(last)}`;
}

function whatItIs(kind: EvidenceKind, contacts: readonly CaseContact[]): string {
  const channels = new Set(contacts.map(({ channel }) => channel));
  const [channel] = channels.size === 1 ? channels : [];
  if (kind === 'screenshot') return channel ? SHOTS[channel] : '手机截图';
  if (kind === 'recording') return channel === 'visit' ? '现场录音' : '通话录音';
  return NAMES[kind];
}

const SHOTS: Record<ContactChannel, string> = {
  call: '通话记录截图',
  sms: '短信截图',
  wechat: '微信聊天截图',
  email: '电子邮件截图',
  letter: '信函照片',
  visit: '现场照片',
};

const NAMES: Record<Exclude<EvidenceKind, 'screenshot' | 'recording'>, string> = {
  call_log: '通话记录',
  sms_export: '短信记录',
  video: '录像',
  mail: '电子邮件',
  contract: '合同文本',
  bill: '账单',
  identity: '身份证明材料',
  credit_report: '信用报告',
  other: '书面材料',
};
