import {
  type ImportedRecord,
  ImportedRecord as Schema,
} from '../../../domain/imports/importedRecord.ts';

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

function unpackRecord(row: string): ImportedRecord {
  const fields = row.split(FIELD);
  if (fields.length !== FIELDS) throw new Error('record');
  const [
    rowRef,
    kind,
    channel,
    direction,
    at,
    dateOnly,
    counterpart,
    name,
    text,
    duration,
    amount,
  ] = fields as string[];
  const record = {
    rowRef,
    kind,
    channel,
    direction,
    occurredAtMs: numberOrNull(at),
    dateOnly: dateOnly === '1',
    counterpart,
    counterpartName: name,
    text,
    durationSeconds: numberOrNull(duration),
    amountFen: numberOrNull(amount),
    detail: fields[FIELDS - 1],
  };
  return Schema.parse(record);
}

function numberOrNull(field: string | undefined): number | null {
  return field === '' ? null : Number(field);
}
