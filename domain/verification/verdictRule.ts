import { isStale } from '../directory/directoryChange.ts';
import type { Provenance } from '../directory/organisation.ts';
import type { Standing } from './contactEvidence.ts';
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

/** not_asked = the answer or step that the rule needs is still missing. */
export type RuleResult = Finding | 'not_found' | 'not_asked';

export interface VerdictRule {
  id: string;
  outcome: OutcomeCode;
  /** What is checked, for the table of checks. */
  label: string;
  source: string;
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

/** Ends a sentence about a text that nobody at the desk has confirmed yet. */
export function unconfirmed(standing: Standing): string {
  return standing === 'read' ? '（程序从文字中读到，待确认）' : '';
}

/** Where a value of the directory stands; one that nobody looked at for long says so. */
export function directorySource(value: Provenance, today: string | null): string {
  const stale = today !== null && isStale(value.checkedOn, today) ? '，已超过半年，须重新核对' : '';
  return `${value.source}，${value.checkedOn}核对${stale}`;
}

/** Shortens a quotation for a sentence. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim().replace(/“/g, '‘').replace(/”/g, '’');
  return `“${plain.length > 24 ? `${plain.slice(0, 24)}…` : plain}”`;
}

/** Where no article stands behind an indicator: known practice, shown as such and never as a legal basis. */
export const experience = '经验提示';
export const tenTypes = '公安部2025年公布的十类高发电信网络诈骗';
export const standard = 'GB/T 45251-2025（推荐性国家标准，2025-02-28起实施）';
export const guidance =
  '银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（自律规范，2026-01-30发布）';
