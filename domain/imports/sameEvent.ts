import type { ImportedRecord } from './importedRecord.ts';

/** What two rows of different files are compared by; both have the same counterpart and kind. */
export type ComparedRow = Pick<
  ImportedRecord,
  'direction' | 'dateOnly' | 'durationSeconds' | 'amountFen' | 'text'
> & { occurredAtMs: number };

const MINUTE_MS = 60_000;
/** Operators bill by their own clock and round up; backups of messages tell when it was sent or when it came. */
const tolerances = { call: MINUTE_MS, message: 2 * MINUTE_MS, payment: MINUTE_MS };
const DURATION_TOLERANCE_SECONDS = 2;

/** How far two files may be apart about the time of one call, message or payment, in milliseconds. */
export function timeTolerance(kind: ImportedRecord['kind']): number {
  return tolerances[kind];
}

/**
 * Do two files tell of the same call, message or payment? `found` is in the matter already. A row that knows the day
 * alone is not the same as one that knows the minute: nothing says which of the day's calls it is.
 */
export function isSameEvent(
  kind: ImportedRecord['kind'],
  found: ComparedRow,
  record: ComparedRow,
): boolean {
  if (found.direction !== record.direction || found.dateOnly !== record.dateOnly) return false;
  const apart = Math.abs(found.occurredAtMs - record.occurredAtMs);
  if (apart > (record.dateOnly ? 0 : timeTolerance(kind))) return false;
  if (kind === 'payment') return found.amountFen === record.amountFen;
  if (kind === 'message') return isSameText(found.text, record.text);
  const [a, b] = [found.durationSeconds, record.durationSeconds];
  return a === null || b === null || Math.abs(a - b) <= DURATION_TOLERANCE_SECONDS;
}

/** A bill without texts says nothing that the phone's own message does not say; the other way round it would be lost. */
function isSameText(found: string, record: string): boolean {
  return record === '' || withoutSpaces(found) === withoutSpaces(record);
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}
