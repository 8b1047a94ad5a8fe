import { parseSpokenTime, type SpokenTime } from '../time/parseSpokenTime.ts';
import type { ContactRecord } from './intakeForm.ts';

export interface ToldTime {
  start: number;
  end: number;
  words: string;
  time: SpokenTime;
}

/**
 * The moments and days told in a text (今天上午10点20分, 昨天, 11月2日), in its order. What has not come yet is a deadline
 * and left out.
 * @param nowMs when it is told (UTC ms)
 */
export function toldTimes(text: string, nowMs: number): ToldTime[] {
  const times: ToldTime[] = [];
  for (const match of text.matchAll(TIME)) {
    const words = match[0].trim();
    if (words === '' || /^[\d.:点时半刻分]+$/.test(words)) continue;
    const time = parseSpokenTime(words, nowMs);
    if (time === null || time.atMs > nowMs) continue;
    // 今天之内, 昨天起: no moment of its own.
    if (/^(?:之?[内前]|以前|起|开始)/.test(text.slice(match.index + match[0].length))) continue;
    times.push({ start: match.index, end: match.index + match[0].length, words, time });
  }
  return times;
}

/**
 * When the client told of a contact (UTC ms): its id, a UUIDv7, begins with the moment at which it was entered. 昨天
 * written today still means the same day when the intake is opened tomorrow.
 */
export function toldAtMs(contact: Pick<ContactRecord, 'id'>): number {
  return Number.parseInt(contact.id.replace('-', '').slice(0, 12), 16);
}

const DAY =
  '(?:大前|今|昨|前)(?:天|日)|(?:今|昨|前)(?=[早晚])|(?:20\\d{2}[-/.年])?\\d{1,2}(?:月\\d{1,2}[日号]|-\\d{1,2}(?![\\d-]))';
const PART = '凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|早';
const CLOCK = '\\d{1,2}(?::\\d{2}|[点时](?:\\d{1,2}分?|半|一刻|三刻)?)';
const TIME = new RegExp(
  `(?<![\\d.])(?:${DAY})\\s?(?:(?:${PART})?\\s?${CLOCK})?|(?:${PART})\\s?${CLOCK}|刚才`,
  'g',
);
