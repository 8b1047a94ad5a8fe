import { parseArgs } from 'node:util';
import { type Braces, doubleBraces } from '../engine/templates/findTags.ts';
import { UsageError } from './cliIo.ts';

export interface WordOptions {
  /** The Word file, from --word or as the only plain argument. */
  word: string | undefined;
  data: string | undefined;
  out: string | undefined;
  known: boolean;
  braces: Braces;
}

/** @throws UsageError with a Chinese sentence */
export function readWordOptions(args: readonly string[]): WordOptions {
  const { values, positionals } = parse([...args]);
  const [file, ...rest] = positionals;
  if (rest.length > 0 || (file && values.word))
    throw new UsageError('一次只能给出一个 Word 文件。');
  return {
    word: values.word ?? file,
    data: values.data,
    out: values.out,
    known: values.known ?? false,
    braces: readBraces(values.tags),
  };
}

/** `--tags '{ }'` for templates that were written for another program. */
function readBraces(text: string | undefined): Braces {
  if (text === undefined) return doubleBraces;
  const [open = '', close = '', ...rest] = text.trim().split(/\s+/);
  if (rest.length > 0 || !/^\S{1,4}$/.test(open) || !/^\S{1,4}$/.test(close) || open === close) {
    throw new UsageError("--tags 应是开始和结束标记，中间用空格隔开，例如 --tags '{ }'。");
  }
  return { open, close };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { word: text, data: text, out: text, tags: text, known: { type: 'boolean' } },
    });
  } catch {
    throw new UsageError('有不认识的选项，或选项缺少内容。');
  }
}
