import { cleanText } from '../../../domain/documents/cleanText.ts';
import type { Run } from '../../../domain/documents/documentTree.ts';
import { isMissing, isRich, missingRun } from '../../../domain/documents/documentValue.ts';
import {
  applyFilter,
  type FilterInput,
  type TagFilter,
  textOf,
} from '../../../domain/wordTemplates/tagFilter.ts';

/** A stretch of what a tag prints. */
export interface PrintedRun {
  text: string;
  /** Printed on yellow: 【待补：…】. */
  gap: boolean;
  /** Of a gap: where it can be filled in; absent for a field that only this template has. */
  fieldId?: string | undefined;
}

/** Longest text that one value prints; more is cut with …… */
const LONGEST = 200_000;
/** What stands for an object that is printed as a whole. */
const NAMES = ['姓名', '名称', '合计', '标题', '内容', 'name', 'title', 'text', '收款方', '说明'];

/**
 * What a tag prints. A value that is not there prints 【待补：label】, unless the tag says what to
 * print instead (默认).
 */
export function printValue(
  value: unknown,
  filters: readonly TagFilter[],
  label: string,
): PrintedRun[] {
  const plain = plainValue(value);
  const isGap = plain === null || (Array.isArray(plain) && plain.length === 0);
  if (isGap) return printGap(plain, value, filters, label);
  if (isRich(plain))
    return filters.length === 0 ? richRuns(plain.runs) : filtered(runsText(plain.runs), filters);
  return filtered(plain as FilterInput, filters);
}

function printGap(
  plain: unknown,
  value: unknown,
  filters: readonly TagFilter[],
  label: string,
): PrintedRun[] {
  const instead = filters.find(({ filter }) => filter === '默认');
  if (instead) return [{ text: instead.argument, gap: false }];
  if (Array.isArray(plain) && filters.some(({ filter }) => filter === '数量')) {
    return [{ text: '0', gap: false }];
  }
  const text = isMissing(value) ? missingRun(value).text : `【待补：${cleanText(label)}】`;
  return [{ text, gap: true, fieldId: isMissing(value) ? value.missing : undefined }];
}

function filtered(value: FilterInput, filters: readonly TagFilter[]): PrintedRun[] {
  const result = filters
    .filter(({ filter }) => filter !== '默认')
    .reduce<FilterInput>(applyFilter, value);
  return [{ text: shortened(cleanText(textOf(result))), gap: false }];
}

function richRuns(runs: readonly Run[]): PrintedRun[] {
  return runs.map(({ text, breakBefore, missingFieldId }) => ({
    text: `${breakBefore ? '\n' : ''}${shortened(cleanText(text))}`,
    gap: missingFieldId !== undefined,
    fieldId: missingFieldId,
  }));
}

function runsText(runs: readonly Run[]): string {
  return runs.map(({ text, breakBefore }) => `${breakBefore ? '\n' : ''}${text}`).join('');
}

/** @returns null for what is not there */
function plainValue(value: unknown): FilterInput | { runs: Run[] } | null {
  if (value === undefined || value === null || isMissing(value)) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (typeof value !== 'object') return null;
  if (Array.isArray(value)) return listTexts(value);
  if (isRich(value) && value.runs.every((run) => typeof run?.text === 'string')) {
    return runsText(value.runs).trim() === '' ? null : { runs: value.runs };
  }
  return objectText(value as Record<string, unknown>);
}

function listTexts(values: readonly unknown[]): string[] {
  return values.slice(0, 5_000).flatMap((item) => {
    const plain = Array.isArray(item) ? null : plainValue(item);
    if (plain === null) return [];
    return [isRich(plain) ? runsText(plain.runs) : textOf(plain as FilterInput)];
  });
}

function objectText(value: Record<string, unknown>): FilterInput | { runs: Run[] } | null {
  for (const name of NAMES) {
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    const isText = isRich(inner) || (inner !== undefined && typeof inner !== 'object');
    const plain = isText ? plainValue(inner) : null;
    if (plain !== null) return plain as FilterInput | { runs: Run[] };
  }
  return null;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
}
