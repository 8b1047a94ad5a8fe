import { detectFormat } from '../../../domain/imports/detectFormat.ts';
import type {
  ImportChoices,
  ImportedRecord,
  ImportProblem,
} from '../../../domain/imports/importedRecord.ts';
import { smsXml } from '../../../electron/engine/parsers/jobs/smsXml.ts';
import { table } from '../../../electron/engine/parsers/jobs/table.ts';
import type { ParserSource } from '../../../electron/engine/parsers/parserJob.ts';
import { RowsEvent } from '../../../electron/engine/parsers/parserJobs.ts';

type Found = Extract<RowsEvent, { type: 'found' }>;
type End = Extract<RowsEvent, { type: 'end' }>;

export interface ReadFile {
  found: Found | null;
  records: ImportedRecord[];
  problems: ImportProblem[];
  skipped: string[];
  end: End | null;
}

/** Runs the job that belongs to these bytes right here, without a process, in pieces of `pieceBytes`. */
export async function readInProcess(
  content: Uint8Array | string,
  options: { choices?: ImportChoices; pieceBytes?: number } = {},
): Promise<ReadFile> {
  const bytes = Buffer.from(content);
  const read: ReadFile = {
    found: null,
    records: [],
    problems: [],
    skipped: [],
    end: null,
  };
  const job = detectFormat(bytes.subarray(0, 65_536)) === 'smsXml' ? smsXml : table;
  await job(
    bytesSource(bytes, options.pieceBytes ?? 1_048_576),
    { choices: options.choices ?? null },
    async (raw) => take(read, RowsEvent.parse(raw)),
  );
  return read;
}

function take(read: ReadFile, event: RowsEvent): void {
  if (event.type === 'found') read.found = event;
  else if (event.type === 'end') read.end = event;
  else if (event.type === 'rows') {
    read.records.push(...event.records);
    read.problems.push(...event.problems);
    read.skipped.push(...event.skipped);
  }
}

export function bytesSource(bytes: Uint8Array, pieceBytes: number): ParserSource {
  return {
    sizeBytes: bytes.length,
    fileName: 'file',
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    async *stream(offset = 0) {
      for (let at = offset; at < bytes.length; at += pieceBytes) {
        yield bytes.subarray(at, at + pieceBytes);
      }
    },
  };
}

/** Rows of the file and where each ended. */
export function accountFor(read: ReadFile) {
  const lost = read.problems.filter(({ kept }) => !kept).length;
  return {
    rows: read.end?.rows ?? 0,
    told: read.records.length + lost + read.skipped.length + (read.end?.blank ?? 0),
  };
}
