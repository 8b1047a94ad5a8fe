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
  /** @throws UsageError when the option was not given */
  need(name: 'matter' | 'id' | 'out' | 'case' | 'template' | 'to'): string;
}

/** @throws UsageError with a Chinese sentence */
export function readOptions(args: string[]): CliOptions {
  const { values, positionals } = parse(args);
  if (!values.vault) throw new UsageError('缺少 --vault：请给出案件库所在的数据目录。');
  return {
    command: positionals.join(' '),
    dataDir: resolve(values.vault),
    sample: values.sample ?? false,
    json: values.json ?? false,
    firm: values.firm ?? '',
    operator: values.operator ?? '',
    files: (values.file ?? []).map((file) => resolve(file)),
    origin: values.origin ?? '',
    need(name) {
      const value = values[name];
      if (!value) throw new UsageError(`缺少 --${name}。`);
      return value;
    },
  };
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
        id: text,
        out: text,
        case: text,
        template: text,
        to: text,
      },
    });
  } catch {
    throw new UsageError('有不认识的选项，或选项缺少内容。');
  }
}
