import type { ContactChannel } from '../intake/intakeForm.ts';
import { halfWidth } from '../text/halfWidth.ts';

const CHANNELS: [RegExp, ContactChannel][] = [
  [/^(?:电话|電話|语音|语音电话|语音通话|手机通话|(?:phone|voice)?calls?|phone|voice)$/i, 'call'],
  [/^(?:短信|彩信|短彩信|短信息|短消息|簡訊|sms|mms|texts?|textmessages?)$/i, 'sms'],
  [/^(?:微信|微信消息|微信聊天|wechat|weixin)$/i, 'wechat'],
  [/^(?:邮件|电子邮件|e-?mails?)$/i, 'email'],
  [/^(?:上门|外访|上门催收|visits?)$/i, 'visit'],
];
const UNANSWERED =
  /未接|未通|没接|沒接|没通|无人接|无应答|无法接通|拒接|响铃未|占线|missed|reject|unanswer|no[ _-]?answer|not[ _-]?(?:answer|connect)|declin|busy/i;
/** Columns that ask whether somebody answered; below them a no is an answer. */
const ASKS = /^(?:是否接通|是否接听|是否应答|接通|接听|接通状态|answered|isanswered|connected)$/;
const NO = /^(?:否|没有|未|不|n|no|false|0|×|x)$/i;

/** What one row of a mixed list is, where a cell says nothing but that: 短信, call, 微信; null for every other word. */
export function channelOfWord(cell: string): ContactChannel | null {
  const word = halfWidth(cell).replace(/[\s_]+/g, '');
  if (word === '' || word.length > 12) return null;
  return CHANNELS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/**
 * Whether a cell says that nobody took the call: 未接, missed, no answer, or 否 below 是否接通.
 * @param key of the column's header, as headerKey gives it
 */
export function saysUnanswered(cell: string, key: string): boolean {
  const text = halfWidth(cell).trim();
  return UNANSWERED.test(text) || (ASKS.test(key) && NO.test(text));
}
