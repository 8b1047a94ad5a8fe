import { parseArgs } from 'node:util';
import type { CollectionFacts } from '../../domain/collection/breach.ts';
import { counterpartKey } from '../../domain/imports/counterpartKey.ts';
import { parseShanghai } from '../../domain/time/shanghaiTime.ts';
import { UsageError } from './cliIo.ts';

export interface BreachesOptions {
  files: string[];
  isDebtor: boolean;
  agreedHours: CollectionFacts['agreedHours'];
  refusal: CollectionFacts['refusal'];
  /** Keys as counterpartKey gives them; empty = every number of the files. */
  numbers: string[];
  countByNumber: boolean;
  /** Last day that is looked at; null = all. */
  until: string | null;
  year: number | null;
}

/** @throws UsageError with a Chinese sentence */
export function readBreachesOptions(args: readonly string[]): BreachesOptions {
  const { values } = parse([...args]);
  const files = values.csv ?? [];
  if (files.length === 0) throw new UsageError('用法：breaches --csv 通话详单 [--debtor]。');
  return {
    files,
    isDebtor: values.debtor ?? false,
    agreedHours: readHours(values['consent-hours']),
    refusal: readRefusal(values['refused-on']),
    numbers: (values['creditor-numbers'] ?? '')
      .split(/[,，、;；]/)
      .filter((number) => number.trim() !== '')
      .map((number) => counterpartKey({ counterpart: number, counterpartName: '' })),
    countByNumber: values['by-number'] ?? false,
    until: readDay(values.until),
    year: readYear(values.year),
  };
}

function readHours(raw: string | undefined): CollectionFacts['agreedHours'] {
  if (raw === undefined) return null;
  const hours = /^(\d{1,2})(?::00)?-(\d{1,2})(?::00)?$/.exec(raw.trim());
  const [from, to] = [Number(hours?.[1]), Number(hours?.[2])];
  if (!hours || from > 23 || to > 24 || from === to) {
    throw new UsageError('--consent-hours 应是同意联系的整点时段，例如 22-23。');
  }
  return { from, to };
}

function readRefusal(raw: string | undefined): CollectionFacts['refusal'] {
  if (raw === undefined) return null;
  const atMs = parseShanghai(raw);
  if (atMs === null) {
    throw new UsageError(
      '--refused-on 应是日期或日期时间，例如 2026-03-05 或 "2026-03-05 14:30"。',
    );
  }
  return { atMs, dateOnly: !raw.includes(':') };
}

function readDay(raw: string | undefined): string | null {
  if (raw === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(raw) || parseShanghai(raw) === null) {
    throw new UsageError('--until 应是日期，例如 2026-03-31。');
  }
  return raw;
}

function readYear(raw: string | undefined): number | null {
  if (raw === undefined) return null;
  const year = /^\d{4}$/.test(raw) ? Number(raw) : 0;
  if (year < 1990 || year > 2100) throw new UsageError('--year 应是四位年份，例如 2026。');
  return year;
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args,
      options: {
        csv: { type: 'string', multiple: true },
        debtor: flag,
        'consent-hours': text,
        'refused-on': text,
        'creditor-numbers': text,
        'by-number': flag,
        until: text,
        year: text,
      },
    });
  } catch {
    throw new UsageError('有不认识的选项，或选项缺少内容。');
  }
}
