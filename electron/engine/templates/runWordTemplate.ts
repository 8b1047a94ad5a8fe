import type { Block } from '../../../domain/documents/documentTree.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { WordGap, WordReport } from '../../../domain/wordTemplates/wordReport.ts';
import type { ParserHost } from '../parsers/parserHost.ts';
import { type ByteSource, startParser } from '../parsers/parserProcess.ts';
import { type Braces, doubleBraces } from './findTags.ts';

export interface FilledWord {
  bytes: Uint8Array;
  gaps: WordGap[];
  /** Its text, to be looked at, searched and compared. */
  blocks: Block[];
}

/** A large letter is parsed in one go, without a sign of life in between. */
const stallMs = 60_000;
const memoryLimitMb = 700;

/**
 * Reads a Word file in a process of its own, which a hostile one may crash or keep busy.
 * @throws AnDunError TEMPLATE_OLD_FORMAT, TEMPLATE_PROTECTED, TEMPLATE_NOT_WORD, TEMPLATE_HOSTILE,
 *   TEMPLATE_TOO_LARGE, CANCELLED
 */
export async function readWordFile(
  parsers: ParserHost,
  source: ByteSource,
  braces: Braces = doubleBraces,
): Promise<WordReport> {
  return (await run(parsers, source, null, braces)).report;
}

/**
 * Fills a Word file. With errors in its tags nothing is filled and `filled` is null.
 * @param data values by name, as JSON can carry them
 * @throws as readWordFile
 */
export async function fillWordFile(
  parsers: ParserHost,
  source: ByteSource,
  data: unknown,
  braces: Braces = doubleBraces,
): Promise<{ report: WordReport; filled: FilledWord | null }> {
  return run(parsers, source, JSON.stringify(data ?? {}), braces);
}

/** Bytes that are at hand, as the parser process asks for them. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    readRange: async (offset, length) => bytes.slice(offset, offset + length),
  };
}

async function run(
  parsers: ParserHost,
  source: ByteSource,
  data: string | null,
  braces: Braces,
): Promise<{ report: WordReport; filled: FilledWord | null }> {
  let report: WordReport | null = null;
  let filled: Pick<FilledWord, 'gaps' | 'blocks'> | null = null;
  const pieces: Uint8Array[] = [];
  try {
    const input = { source, fileName: '', options: { ...braces, data }, stallMs, memoryLimitMb };
    for await (const event of startParser(parsers, 'wordTemplate', input)) {
      if (event.type === 'report') report = event.report;
      else if (event.type === 'piece') pieces.push(event.bytes);
      else if (event.type === 'filled') filled = event;
    }
  } catch (error) {
    // The sentence of PARSER_STOPPED speaks of evidence.
    const stopped = error instanceof AnDunError && error.code === 'PARSER_STOPPED';
    throw stopped ? new AnDunError('TEMPLATE_NOT_WORD') : error;
  }
  if (!report) throw new AnDunError('TEMPLATE_NOT_WORD');
  return {
    report,
    filled: filled && {
      bytes: Buffer.concat(pieces),
      gaps: filled.gaps,
      blocks: filled.blocks,
    },
  };
}
