import type { z } from 'zod';
import { CaseFile } from './caseFile.ts';

export type CaseFileReading =
  | { file: CaseFile; unknownFields: string[] }
  /** One Chinese line a fault, each with the path of its field. */
  | { faults: string[] };

/**
 * A parsed JSON value as a case file. Nulls mean "not known"; fields that the schema does not have are left out and
 * named by their path; a value of the wrong kind is a fault.
 */
export function readCaseFile(json: unknown): CaseFileReading {
  const known = withoutNulls(json);
  const unknownFields: string[] = [];
  const first = CaseFile.safeParse(known);
  if (first.success) return { file: first.data, unknownFields };
  for (const issue of first.error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      unknownFields.push(pathText([...issue.path, key]));
      removeKey(known, issue.path, key);
    }
  }
  const second = unknownFields.length === 0 ? first : CaseFile.safeParse(known);
  if (second.success) return { file: second.data, unknownFields };
  return { faults: second.error.issues.map(faultText) };
}

/** contacts[0].occurredAt */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}

function faultText(issue: z.core.$ZodIssue): string {
  const at = issue.path.length === 0 ? '整个文件' : pathText(issue.path);
  return `${at}：${reason(issue)}`;
}

function reason(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应是${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')}`;
    case 'invalid_format':
      return FORMAT_REASONS[issue.format] ?? '写法不对，见 generate --schema';
    case 'too_big':
      return `超过上限 ${issue.maximum}`;
    case 'too_small':
      return `不足下限 ${issue.minimum}`;
    case 'invalid_union':
      return '写法不对，应是一列文字，或 {"id","text"} 的列表，见 generate --schema';
    default:
      return '写法不对，见 generate --schema';
  }
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 [ ]',
  object: '对象 { }',
  record: '对象 { }',
};

const FORMAT_REASONS: Readonly<Record<string, string>> = {
  date: '日期应写成 2026-11-16，并且确有这一天',
  regex: '写法不对：时间写成 2026-11-16 09:42（北京时间），SHA-256 写 64 位小写十六进制',
};

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([name, part]) => [name, withoutNulls(part)]),
  );
}

function removeKey(root: unknown, path: readonly PropertyKey[], key: string): void {
  const holder = path.reduce<unknown>(
    (at, part) => (isRecord(at) ? at[String(part)] : undefined),
    root,
  );
  if (isRecord(holder)) delete holder[key];
}

/** Lists count as records of their positions. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
