import { ImportedRecord } from '../../../domain/imports/importedRecord.ts';
import { contactChannels } from '../../../domain/intake/intakeForm.ts';

const FIELD = '\u0001';
const ROW = '\u0000';
const FIELDS = 12;

/**
 * Many records as one run of UTF-8: JSON of a million messages costs more than reading them.
 * Fields hold no control characters (recordText.ts), which makes these two free to part them.
 */
export function packRecords(records: readonly ImportedRecord[]): Uint8Array {
  const rows = records.map((row) =>
    [
      row.rowRef,
      row.kind,
      row.channel,
      row.direction,
      row.occurredAtMs ?? '',
      row.dateOnly ? 1 : 0,
      row.counterpart,
      row.counterpartName,
      row.text,
      row.durationSeconds ?? '',
      row.amountFen ?? '',
      row.detail,
    ].join(FIELD),
  );
  return Buffer.from(rows.join(ROW), 'utf8');
}

/** The records again, each checked as domain/imports/importedRecord.ts says. @throws Error */
export function unpackRecords(bytes: Uint8Array): ImportedRecord[] {
  if (bytes.length === 0) return [];
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.split(ROW).map(unpackRecord);
}

/** By hand: a schema run over every row of a million takes as long as reading them. */
function unpackRecord(row: string): ImportedRecord {
  const fields = row.split(FIELD);
  if (fields.length !== FIELDS) throw new Error('record');
  const [rowRef, kind, channel, direction, at, dateOnly, counterpart, name, text, seconds, fen] =
    fields as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
  return {
    rowRef: bounded(rowRef, 80),
    kind: oneOf(kinds, kind),
    channel: oneOf(contactChannels, channel),
    direction: oneOf(directions, direction),
    occurredAtMs: integerOrNull(at),
    dateOnly: dateOnly === '1',
    counterpart: bounded(counterpart, 200),
    counterpartName: bounded(name, 120),
    text: bounded(text, 20_000),
    durationSeconds: notNegative(integerOrNull(seconds)),
    amountFen: integerOrNull(fen),
    detail: bounded(fields[FIELDS - 1] as string, 1_000),
  };
}

const kinds = ImportedRecord.shape.kind.options;
const directions = ImportedRecord.shape.direction.options;

function oneOf<Value extends string>(values: readonly Value[], field: string): Value {
  const found = values.find((value) => value === field);
  if (found === undefined) throw new Error('record');
  return found;
}

function bounded(field: string, limit: number): string {
  if (field.length > limit) throw new Error('record');
  return field;
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
