import type { IntakeRow } from '../../../domain/intake/intakeRecord.ts';
import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { DAY_MS, parseShanghai } from '../../../domain/time/shanghaiTime.ts';

/**
 * The rows that the address asks for: `status` (absent = still to be handled, all, or one), `outcome`, `q`,
 * `week` (its Monday, YYYY-MM-DD). Money that is leaving comes first, then the newest.
 */
export function filterIntakes(rows: readonly IntakeRow[], params: URLSearchParams): IntakeRow[] {
  const status = params.get('status') ?? 'open';
  const outcome = params.get('outcome');
  const week = params.get('week');
  const words = (params.get('q') ?? '').trim().toLowerCase();
  const digits = normalisePhone(words).normalised;
  return rows
    .filter((row) => isOfStatus(row, status))
    .filter((row) => outcome === null || row.outcomes.some((code) => code === outcome))
    .filter((row) => week === null || isOfWeek(row, week))
    .filter((row) => words === '' || hasWords(row, words, digits))
    .sort((left, right) => urgency(right) - urgency(left) || right.updatedAtMs - left.updatedAtMs);
}

/** Is there money to stop, and is the matter still open? */
export function isUrgent(row: IntakeRow): boolean {
  return row.stopPayment && isOfStatus(row, 'open');
}

function isOfStatus(row: IntakeRow, status: string): boolean {
  if (status === 'all') return true;
  if (status === 'open') return row.status === 'draft' || row.status === 'complete';
  return row.status === status;
}

/** Weeks are Beijing's, Monday to Sunday. */
function isOfWeek(row: IntakeRow, monday: string): boolean {
  const start = parseShanghai(monday);
  return start !== null && row.createdAtMs >= start && row.createdAtMs < start + 7 * DAY_MS;
}

function hasWords(row: IntakeRow, words: string, digits: string): boolean {
  const text = `${row.clientName} ${row.clientPhone} ${row.claimedIdentity}`.toLowerCase();
  if (text.includes(words)) return true;
  return digits.length >= 3 && normalisePhone(row.clientPhone).normalised.includes(digits);
}

function urgency(row: IntakeRow): number {
  return isUrgent(row) ? 1 : 0;
}
