import { plainCharacters } from '../text/plainCharacters.ts';
import type { ContactRecord } from './intakeForm.ts';

/** The words of a contact in plain characters, of the same length as they were written. */
export function plainContent(contact: Pick<ContactRecord, 'content'>): string {
  const plain = plainCharacters(contact.content);
  return plain.length === contact.content.length ? plain : contact.content;
}

/** From the last comma or stop before `index`. */
export function clauseStart(text: string, index: number): number {
  return lastOf(text, index, '。!?;\n,、');
}

/** From the last stop before `index`. */
export function sentenceStart(text: string, index: number): number {
  return lastOf(text, index, '。!?;\n');
}

/** To the next comma or stop from `index` on. */
export function clauseEnd(text: string, index: number): number {
  const rest = text.slice(index, index + 60).search(/[。!?;\n,]/);
  return rest < 0 ? Math.min(text.length, index + 60) : index + rest;
}

/** 我, 当事人, and not 我司 or 我行. */
export const CLIENT = '(?:当事人|本人|我(?![司行们方处部院局社店]|公司|中心|平台))';
/** Whoever called or wrote, as a client speaks of them. */
export const OTHER = '(?:对方|骗子|客服|那人|那边|来人|催收|男的|女的|他们?|她们?)';

/**
 * Whether a talk was written down, or a message in which the writer is the client: in a message of the other side
 * 已付 and 我 are not the client's.
 */
export function isClientsTalk(contact: Pick<ContactRecord, 'channel' | 'content'>): boolean {
  if (contact.channel === 'call' || contact.channel === 'visit') return true;
  return new RegExp(`^(?:刚才?|今天|昨天|上午|下午)?,?${CLIENT}(?!是)`).test(
    plainContent(contact).trim(),
  );
}

function lastOf(text: string, index: number, marks: string): number {
  for (let at = index - 1; at >= Math.max(0, index - 60); at -= 1) {
    if (marks.includes(text.charAt(at))) return at + 1;
  }
  return Math.max(0, index - 60);
}
