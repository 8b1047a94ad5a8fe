import type { Run } from '../documents/documentTree.ts';
import { type DocumentValue, isMissing, isRich, missingRun } from '../documents/documentValue.ts';

export function runsIn(value: DocumentValue): Run[] {
  if (isRich(value)) return value.runs;
  if (isMissing(value)) return [missingRun(value)];
  return value === null ? [] : [{ text: String(value) }];
}

/** Rows with their number in front, from 1. */
export function numbered(rows: readonly DocumentValue[]): DocumentValue[] {
  return rows.map((row, index) => ({ 序号: index + 1, ...(row as object) }));
}

export function listOf(value: DocumentValue | undefined): readonly DocumentValue[] {
  return Array.isArray(value) ? (value as readonly DocumentValue[]) : [];
}

export function groupOf(value: DocumentValue | undefined): Record<string, DocumentValue> {
  return (value ?? {}) as Record<string, DocumentValue>;
}

export function partOf(value: DocumentValue, name: string): DocumentValue {
  return (value as Record<string, DocumentValue> | null)?.[name] ?? null;
}
