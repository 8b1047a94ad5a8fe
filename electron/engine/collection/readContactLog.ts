import type { LoggedContact } from '../../../domain/collection/breach.ts';
import { readContactFlags } from '../../../domain/collection/readContactFlags.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { counterpartKey } from '../../../domain/imports/counterpartKey.ts';
import type {
  ImportChoices,
  ImportedRecord,
  ImportProblem,
} from '../../../domain/imports/importedRecord.ts';
import type { ParserHost } from '../parsers/parserHost.ts';
import type { ByteSource } from '../parsers/parserProcess.ts';
import { readRows } from '../parsers/readRows.ts';

export interface ContactLog {
  contacts: LoggedContact[];
  problems: ImportProblem[];
  /** Calls and messages of the file, those without a time among them. */
  calls: number;
  messages: number;
  payments: number;
  /** Calls and messages that no day is known of; they are in no breach. */
  undated: number;
  undirected: number;
  /** Times without a year, and none was given. */
  yearNeeded: boolean;
}

/**
 * Reads a file of calls and messages for the collection rules, without a vault.
 * @param year for times without one
 * @throws AnDunError INPUT_INVALID (csv) when it holds no rows; else as readRows
 */
export async function readContactLog(
  parsers: ParserHost,
  file: { source: ByteSource; fileName: string; year: number | null },
): Promise<ContactLog> {
  const first = await takeRows(parsers, file, null);
  if (!first.yearNeeded || file.year === null || first.choices === null) return first.log();
  return (await takeRows(parsers, file, { ...first.choices, year: file.year })).log();
}

interface FileRequest {
  source: ByteSource;
  fileName: string;
}

async function takeRows(parsers: ParserHost, file: FileRequest, choices: ImportChoices | null) {
  const taking = new LogTaking(file.fileName);
  let found: ImportChoices | null = null;
  let yearNeeded = false;
  for await (const event of readRows(parsers, { ...file, choices })) {
    if (event.type === 'found') found = event.choices;
    if (event.type === 'found' || event.type === 'end') yearNeeded ||= event.yearNeeded;
    if (event.type === 'rows') taking.take(event);
  }
  // What is no table, and a table nobody can read a row of, would look like a log without any breach.
  if (found === null) throw new AnDunError('INPUT_INVALID', ['csv']);
  return { choices: found, yearNeeded, log: () => ({ ...taking.log, yearNeeded }) };
}

class LogTaking {
  readonly log: Omit<ContactLog, 'yearNeeded'> = {
    contacts: [],
    problems: [],
    calls: 0,
    messages: 0,
    payments: 0,
    undated: 0,
    undirected: 0,
  };
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  take({ records, problems }: { records: ImportedRecord[]; problems: ImportProblem[] }): void {
    const { log } = this;
    log.problems.push(...problems);
    for (const record of records) {
      if (record.kind === 'payment') log.payments += 1;
      else if (record.kind === 'call') log.calls += 1;
      else log.messages += 1;
      if (record.kind === 'payment') continue;
      if (record.detail.includes('方向未注明')) log.undirected += 1;
      const contact = this.#contactOf(record);
      if (contact) log.contacts.push(contact);
      else log.undated += 1;
    }
  }

  #contactOf(record: ImportedRecord): LoggedContact | null {
    const { rowRef, channel, direction, occurredAtMs, dateOnly, text, durationSeconds } = record;
    if (occurredAtMs === null) return null;
    return {
      id: `${this.#source} ${rowRef}`,
      atMs: occurredAtMs,
      dateOnly,
      channel,
      direction,
      number: counterpartKey(record),
      durationSeconds,
      text,
      claimedIdentity: '',
      creditor: '',
      source: this.#source,
      evidenceId: null,
      evidenceNumber: null,
      rowRef,
      flags: direction === 'incoming' ? readContactFlags({ text, channel }) : [],
    };
  }
}
