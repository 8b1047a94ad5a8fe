import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from './cliIo.ts';

export interface CliOptions {
  /** e.g. 'evidence attach'. */
  command: string;
  /** Absolute. */
  dataDir: string;
  sample: boolean;
  json: boolean;
  firm: string;
  operator: string;
  files: string[];
  origin: string;
  /** 案号 or id of an intake; empty when not given. */
  matter: string;
  /** Carry out what is otherwise only shown. */
  apply: boolean;
  /** Only what the firm added or changed. */
  own: boolean;
  /** For times without a year. */
  year: number | null;
  /** @throws UsageError when the option was not given */
  need(name: 'matter' | 'id' | 'out' | 'case' | 'template' | 'to' | 'source' | 'as-of'): string;
}

/** @throws UsageError with a Chinese sentence */
export function readOptions(args: string[]): CliOptions {
  const { values, positionals } = parse(args);
  if (!values.vault) throw new UsageError('缺少 --vault：请给出案件库所在的数据目录。');
  const takesFiles = positionals[0] === 'import';
  const files = [...(values.file ?? []), ...(takesFiles ? positionals.slice(1) : [])];
  return {
    command: takesFiles ? 'import' : positionals.join(' '),
    dataDir: resolve(values.vault),
    sample: values.sample ?? false,
    json: values.json ?? false,
    firm: values.firm ?? '',
    operator: values.operator ?? '',
    files: files.map((file) => resolve(file)),
    origin: values.origin ?? '',
    matter: values.matter ?? '',
    apply: values.apply ?? false,
    own: values.own ?? false,
    year: readYear(values.year),
    need(name) {
      const value = values[name];
      if (!value) throw new UsageError(`缺少 --${name}。`);
      return value;
    },
  };
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
      allowPositionals: true,
      options: {
        vault: text,
        sample: flag,
        json: flag,
        firm: text,
        operator: text,
        matter: text,
        file: { type: 'string', multiple: true },
        origin: text,
        year: text,
        id: text,
        out: text,
        case: text,
        template: text,
        to: text,
        apply: flag,
        own: flag,
        source: text,
        'as-of': text,
      },
    });
  } catch {
    throw new UsageError('有不认识的选项，或选项缺少内容。');
  }
}
