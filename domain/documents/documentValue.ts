import type { Run } from './documentTree.ts';

/** A value the case does not have: falsy in a template's conditions, 【待补：…】 where it is printed. */
/** `text` stands for a value that is there but cannot be right: 【待核：…】. */
export type MissingValue = { missing: string; label: string; text?: string };
/** Text that carries its own marks (citations, missing parts, lack of support). */
export type RichValue = { runs: Run[] };
export type DocumentValue =
  | string
  | number
  | boolean
  | null
  | MissingValue
  | RichValue
  | readonly DocumentValue[]
  | { readonly [name: string]: DocumentValue };

/** Text, or the mark of a missing field where the text is blank. */
export type TextOrMissing = string | MissingValue;

export function isMissing(value: unknown): value is MissingValue {
  return isRecord(value) && typeof value.missing === 'string' && typeof value.label === 'string';
}

export function isRich(value: unknown): value is RichValue {
  return isRecord(value) && Array.isArray(value.runs);
}

/** The run that stands for a missing value in every renderer. */
export function missingRun(value: MissingValue): Run {
  return { text: value.text ?? `【待补：${value.label}】`, missingFieldId: value.missing };
}

/** Strings, missing marks and ready runs in a row, as one list of runs. */
export function runsOf(...parts: readonly (TextOrMissing | Run | readonly Run[])[]): Run[] {
  return parts.flatMap((part): Run[] => {
    if (typeof part === 'string') return part === '' ? [] : [{ text: part }];
    if (isMissing(part)) return [missingRun(part)];
    return isRunList(part) ? [...part] : [part];
  });
}

/** Marks every plain run as a statement that no evidence supports yet. */
export function unsupported(runs: readonly Run[]): Run[] {
  return runs.map((run) => (run.missingFieldId ? run : { ...run, unsupported: true }));
}

function isRunList(value: Run | readonly Run[]): value is readonly Run[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
