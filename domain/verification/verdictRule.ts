import { isStale } from '../directory/directoryChange.ts';
import type { Provenance } from '../directory/organisation.ts';
import type { ContactRecord } from '../intake/intakeForm.ts';
import { contactName, type Standing } from './contactEvidence.ts';
import type { Situation } from './situation.ts';
import type { OutcomeCode, ReasonWeight } from './verification.ts';

export interface Finding {
  state: 'found';
  weight: ReasonWeight;
  /** True = this finding is enough to name the outcome, unless something stronger speaks against it. */
  carries: boolean;
  sentence: string;
  /** Where the rule comes from when it depends on the date of the conduct; else the rule's own source. */
  source?: string;
}

/** Asked or looked up, and it is not so. */
export interface Absence {
  state: 'not_found';
  /** What was answered or seen, as a clause without full stop. */
  answer: string;
}

/**
 * not_asked = the answer or step that the rule needs is still missing; a bare not_found says no more than that nothing
 * of it stands in what there is.
 */
export type RuleResult = Finding | Absence | 'not_found' | 'not_asked';

export interface VerdictRule {
  id: string;
  outcome: OutcomeCode;
  /** What is checked, for the table of checks. */
  label: string;
  source: string;
  /** The label itself names what speaks against the outcome: 官方确认是其联系. */
  isCounter?: true;
  examine(situation: Situation): RuleResult;
}

/** A finding that names its outcome by itself; a suspicion all the same. */
export function decisive(sentence: string, source?: string): Finding {
  return { state: 'found', weight: 'decisive', carries: true, sentence, source };
}

/** A finding that names its outcome unless something stronger speaks against it. */
export function carrying(sentence: string, source?: string): Finding {
  return { state: 'found', weight: 'supports', carries: true, sentence, source };
}

/** A finding that only adds to others. */
export function supporting(sentence: string, source?: string): Finding {
  return { state: 'found', weight: 'supports', carries: false, sentence, source };
}

/** A finding that speaks against the outcome. */
export function against(sentence: string, source?: string): Finding {
  return { state: 'found', weight: 'against', carries: false, sentence, source };
}

/** Something noticed whose meaning is open. */
export function open(sentence: string, source?: string): Finding {
  return { state: 'found', weight: 'unknown', carries: false, sentence, source };
}

/** It was asked or looked up, and is not so. */
export function absent(answer: string): Absence {
  return { state: 'not_found', answer };
}

const UNCONFIRMED = '（程序从文字中读到，待确认）';

/** Whether a reason rests on a reading that nobody at the desk has confirmed. */
export function isUnconfirmed(sentence: string): boolean {
  return sentence.includes(UNCONFIRMED);
}

/** The same sentence for a table that says it in a column of its own. */
export function withoutUnconfirmed(sentence: string): string {
  return sentence.replaceAll(UNCONFIRMED, '');
}

/** Ends a sentence about a text that nobody at the desk has confirmed yet. */
export function unconfirmed(standing: Standing): string {
  return standing === 'read' ? UNCONFIRMED : '';
}

/** Where a value of the directory stands; one that nobody looked at for long says so. */
export function directorySource(value: Provenance, today: string | null): string {
  const stale = today !== null && isStale(value.checkedOn, today) ? '，已超过半年，须重新核对' : '';
  return `${value.source}，${value.checkedOn}核对${stale}`;
}

/** Shortens a quotation for a sentence. */
export function quote(text: string, longest = 24): string {
  const plain = text.replace(/\s+/g, ' ').trim().replace(/“/g, '‘').replace(/”/g, '’');
  return `“${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}”`;
}

/** A message speaks in its own words; of a call or a visit there is only what the desk wrote down. */
export function saying(contact: ContactRecord, words: string): string {
  return isNote(contact)
    ? `${contactName(contact)}，记录为${quote(words)}`
    : `${contactName(contact)}称${quote(words.replace(/^(?:对方)?称(?=.)/, ''))}`;
}

/** 对方要求共享屏幕（记录为“…”）: what the other side does, with the words that show it. */
export function doing(contact: ContactRecord, deed: string, words: string): string {
  return isNote(contact)
    ? `${contactName(contact)}中，对方${deed}（记录为${quote(words)}）`
    : `${contactName(contact)}中，对方${deed}：${quote(words)}`;
}

function isNote({ channel }: ContactRecord): boolean {
  return channel === 'call' || channel === 'visit';
}

/** Where no article stands behind an indicator: known practice, shown as such and never as a legal basis. */
export const experience = '经验提示';
export const tenTypes = '公安部2025年公布的十类高发电信网络诈骗';
export const standard = 'GB/T 45251-2025（推荐性国家标准，2025-02-28起实施）';
export const guidance =
  '银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（自律规范，2026-01-30发布）';
