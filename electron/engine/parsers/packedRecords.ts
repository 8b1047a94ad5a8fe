import { ImportedRecord } from '../../../domain/imports/importedRecord.ts';
import { contactChannels } from '../../../domain/intake/intakeForm.ts';

const END = '\u0001';

/**
 * Many records as one run of UTF-8, each field with an end of its own: JSON of a million messages costs more than
 * reading them. Fields hold no control characters (recordText.ts), which makes this one free to end them.
 */
export function packRecords(records: readonly ImportedRecord[]): Uint8Array {
  let packed = '';
  for (const row of records) {
    packed +=
      row.rowRef +
      END +
      row.kind +
      END +
      row.channel +
      END +
      row.direction +
      END +
      (row.occurredAtMs ?? '') +
      END +
      (row.dateOnly ? '1' : '0') +
      END +
      row.counterpart +
      END +
      row.counterpartName +
      END +
      row.text +
      END +
      (row.durationSeconds ?? '') +
      END +
      (row.amountFen ?? '') +
      END +
      row.detail +
      END;
  }
  return Buffer.from(packed, 'utf8');
}

/** The records again, each checked as domain/imports/importedRecord.ts says. @throws Error */
export function unpackRecords(bytes: Uint8Array): ImportedRecord[] {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const fields = new Fields(packed);
  const records: ImportedRecord[] = [];
  while (!fields.atEnd) records.push(unpackRecord(fields));
  return records;
}

/** By hand: a schema run over every row of a million takes as long as reading them. */
function unpackRecord(fields: Fields): ImportedRecord {
  // In the order in which packRecords writes them.
  return {
    rowRef: fields.text(80),
    kind: oneOf(kinds, fields.text(20)),
    channel: oneOf(contactChannels, fields.text(20)),
    direction: oneOf(directions, fields.text(20)),
    occurredAtMs: integerOrNull(fields.text(20)),
    dateOnly: fields.text(1) === '1',
    counterpart: fields.text(200),
    counterpartName: fields.text(120),
    text: fields.text(20_000),
    durationSeconds: notNegative(integerOrNull(fields.text(20))),
    amountFen: integerOrNull(fields.text(20)),
    detail: fields.text(1_000),
  };
}

class Fields {
  readonly #packed: string;
  #at = 0;

  constructor(packed: string) {
    this.#packed = packed;
  }

  get atEnd(): boolean {
    return this.#at >= this.#packed.length;
  }

  /** The next field. @throws Error when it is longer than that or has no end */
  text(limit: number): string {
    const end = this.#packed.indexOf(END, this.#at);
    if (end === -1 || end - this.#at > limit) throw new Error('record');
    const field = this.#packed.slice(this.#at, end);
    this.#at = end + 1;
    return field;
  }
}

const kinds = ImportedRecord.shape.kind.options;
const directions = ImportedRecord.shape.direction.options;

function oneOf<Value extends string>(values: readonly Value[], field: string): Value {
  const found = values.find((value) => value === field);
  if (found === undefined) throw new Error('record');
  return found;
}

function integerOrNull(field: string): number | null {
  if (field === '') return null;
  const value = Number(field);
  if (!Number.isSafeInteger(value)) throw new Error('record');
  return value;
}

function notNegative(value: number | null): number | null {
  if (value !== null && value < 0) throw new Error('record');
  return value;
}
