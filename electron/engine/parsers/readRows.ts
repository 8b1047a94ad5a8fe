import { detectFormat } from '../../../domain/imports/detectFormat.ts';
import type { ImportChoices } from '../../../domain/imports/importedRecord.ts';
import type { ParserHost } from './parserHost.ts';
import { type ByteSource, type ParserEvent, startParser } from './parserProcess.ts';

export interface RowsRequest {
  source: ByteSource;
  fileName: string;
  /** null = as the program would. */
  choices: ImportChoices | null;
  signal?: AbortSignal | undefined;
}

const HEAD_BYTES = 65_536;
/** A workbook is read as a whole; everything else streams, and needs less than half of this. */
const MEMORY_LIMIT_MB = { smsXml: 500, table: 700 };

const WORKBOOK_STALL = { leastMs: 10_000, mostMs: 60_000, msPerByte: 10_000 / 1_048_576 };

/**
 * Reads the rows of a file in a parser process chosen by its first bytes. A file that holds none
 * gives `notRows` alone.
 * @throws AnDunError as startParser
 */
export async function* readRows(
  parsers: ParserHost,
  { source, fileName, choices, signal }: RowsRequest,
): AsyncGenerator<ParserEvent<'table'>, void> {
  const container = detectFormat(await source.readRange(0, HEAD_BYTES));
  if (container === null) {
    yield { type: 'notRows' };
    return;
  }
  const job = container === 'smsXml' ? 'smsXml' : 'table';
  const isStream = container === 'smsXml' || container === 'text';
  yield* startParser(parsers, job, {
    source,
    fileName,
    options: { choices },
    signal,
    memoryLimitMb: MEMORY_LIMIT_MB[job],
    ...(isStream ? {} : { stallMs: workbookStallMs(source.sizeBytes) }),
  });
}

/** A library takes a workbook apart in one go and tells nothing meanwhile: the longer, the larger it is. */
export function workbookStallMs(sizeBytes: number): number {
  const { leastMs, mostMs, msPerByte } = WORKBOOK_STALL;
  return Math.min(mostMs, leastMs + sizeBytes * msPerByte);
}
