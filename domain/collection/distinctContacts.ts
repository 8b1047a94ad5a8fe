import { isSameEvent, timeTolerance } from '../imports/sameEvent.ts';
import type { LoggedContact } from './breach.ts';

const MINUTE_MS = 60_000;

/**
 * Counts a call that two files tell of once, and a row that stands twice in one file once. What is kept comes in the
 * order of time; of two copies that of the lower evidence number, and what a person wrote down last.
 */
export function distinctContacts(contacts: readonly LoggedContact[]): LoggedContact[] {
  const groups = new Map<string, LoggedContact[]>();
  for (const contact of withoutRepeats(contacts)) {
    const key = `${kindOf(contact)} ${contact.direction} ${contact.number}`;
    const group = groups.get(key);
    if (group) group.push(contact);
    else groups.set(key, [contact]);
  }
  return [...groups.values()].flatMap(withoutCopies).sort(byTime);
}

/** Oldest first; the same for every order in which the rows came. */
export function byTime(a: LoggedContact, b: LoggedContact): number {
  return a.atMs - b.atMs || compare(a.number, b.number) || compare(a.id, b.id);
}

/** In a file that tells the minute alone two calls of one minute look alike, and both happened. */
function withoutRepeats(contacts: readonly LoggedContact[]): LoggedContact[] {
  const tellsSeconds = new Set<string>();
  for (const { source, atMs } of contacts) {
    if (source !== '' && atMs % MINUTE_MS !== 0) tellsSeconds.add(source);
  }
  const seen = new Set<string>();
  return contacts.filter((contact) => {
    if (!tellsSeconds.has(contact.source) || contact.dateOnly) return true;
    const { source, channel, direction, number, atMs, durationSeconds, text } = contact;
    const row = JSON.stringify([source, channel, direction, number, atMs, durationSeconds, text]);
    if (seen.has(row)) return false;
    seen.add(row);
    return true;
  });
}

/** Source by source: what a later one tells of an event that an earlier one has is left out, each event once. */
function withoutCopies(group: LoggedContact[]): LoggedContact[] {
  const sources = new Map<string, LoggedContact[]>();
  for (const contact of group) {
    const rows = sources.get(contact.source);
    if (rows) rows.push(contact);
    else sources.set(contact.source, [contact]);
  }
  if (sources.size < 2) return group;
  const ordered = [...sources.values()].sort(bySource);
  let kept: LoggedContact[] = [];
  for (const rows of ordered) kept = joined(kept, rows.sort(byTime));
  return kept;
}

function joined(kept: readonly LoggedContact[], rows: readonly LoggedContact[]): LoggedContact[] {
  const taken = new Map<LoggedContact, LoggedContact>();
  const added: LoggedContact[] = [];
  let from = 0;
  for (const row of rows) {
    const tolerance = timeTolerance(kindOf(row));
    while (from < kept.length && (kept[from] as LoggedContact).atMs < row.atMs - tolerance) {
      from += 1;
    }
    const known = nearest(kept, from, row, tolerance, taken);
    if (known) taken.set(known, completed(known, row));
    else added.push(row);
  }
  return [...kept.map((known) => taken.get(known) ?? known), ...added].sort(byTime);
}

/** What only the copy tells is kept. */
function completed(known: LoggedContact, copy: LoggedContact): LoggedContact {
  const further = evidenceOfBoth(known, copy);
  return {
    ...known,
    durationSeconds: known.durationSeconds ?? copy.durationSeconds,
    text: known.text || copy.text,
    claimedIdentity: known.claimedIdentity || copy.claimedIdentity,
    flags: [...new Set([...known.flags, ...copy.flags])],
    ...(further.length > 0 ? { furtherEvidence: further } : {}),
  };
}

/** A recording that is tied to what a person wrote down shows the same call as the row of the bill. */
function evidenceOfBoth(known: LoggedContact, copy: LoggedContact) {
  const { evidenceId, evidenceNumber } = copy;
  const items = [
    ...(known.furtherEvidence ?? []),
    ...(evidenceId !== null && evidenceNumber !== null ? [{ evidenceId, evidenceNumber }] : []),
    ...(copy.furtherEvidence ?? []),
  ];
  const byId = new Map(items.map((item) => [item.evidenceId, item]));
  if (known.evidenceId !== null) byId.delete(known.evidenceId);
  return [...byId.values()].sort((a, b) => a.evidenceNumber - b.evidenceNumber);
}

function nearest(
  kept: readonly LoggedContact[],
  from: number,
  row: LoggedContact,
  tolerance: number,
  taken: ReadonlyMap<LoggedContact, LoggedContact>,
): LoggedContact | undefined {
  let best: LoggedContact | undefined;
  for (let at = from; at < kept.length; at += 1) {
    const known = kept[at] as LoggedContact;
    if (known.atMs > row.atMs + tolerance) break;
    if (taken.has(known) || !isSameEvent(kindOf(row), compared(known), compared(row))) continue;
    const isNearer =
      best === undefined || Math.abs(known.atMs - row.atMs) < Math.abs(best.atMs - row.atMs);
    if (isNearer) best = known;
  }
  return best;
}

/** Files by their evidence number, then by name; what was written down by hand last. */
function bySource(a: LoggedContact[], b: LoggedContact[]): number {
  const [one, other] = [a[0] as LoggedContact, b[0] as LoggedContact];
  const isWritten = Number(one.source === '') - Number(other.source === '');
  const number = (one.evidenceNumber ?? 0) - (other.evidenceNumber ?? 0);
  return isWritten || number || compare(one.source, other.source);
}

function compared({ direction, dateOnly, durationSeconds, text, atMs }: LoggedContact) {
  return { direction, dateOnly, durationSeconds, text, occurredAtMs: atMs, amountFen: null };
}

function kindOf({ channel }: LoggedContact): 'call' | 'message' {
  return channel === 'call' || channel === 'visit' ? 'call' : 'message';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
