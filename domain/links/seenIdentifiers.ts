import type { ContactId } from '../ids.ts';
import { SHANGHAI_OFFSET_MS } from '../time/shanghaiTime.ts';
import type { ClueKind, SeenIdentifier } from './matterIdentifier.ts';

const LONGEST = 200;

/** Where something was seen: a contact or a payment. */
export interface Sight {
  id: ContactId | null;
  atMs: number | null;
}

/** Collects what may come back, each value once with the times it was seen. */
export class SeenIdentifiers {
  readonly #found = new Map<string, SeenIdentifier & { last: Sight | null }>();

  /** Counts a value at most once a sight, however often it stands in one message. */
  add(sight: Sight | null, kind: ClueKind, value: string, shown: string): void {
    if (value === '' || value.length > LONGEST) return;
    const key = `${kind} ${value}`;
    const known = this.#found.get(key);
    if (known && (sight === null || known.last === sight)) return;
    const one = known ?? {
      kind,
      value,
      shown: shown.trim().slice(0, LONGEST),
      times: 0,
      firstAtMs: null,
      lastAtMs: null,
      contactId: null,
      months: {},
      last: null,
    };
    if (sight !== null) count(one, sight);
    if (!known) this.#found.set(key, one);
  }

  all(): SeenIdentifier[] {
    return [...this.#found.values()].map(({ last, ...seen }) => seen);
  }
}

function count(one: SeenIdentifier & { last: Sight | null }, sight: Sight): void {
  const { id, atMs } = sight;
  one.last = sight;
  one.times += 1;
  if (atMs === null) {
    if (one.lastAtMs === null) one.contactId = id;
    return;
  }
  if (one.lastAtMs === null || atMs >= one.lastAtMs) {
    one.lastAtMs = atMs;
    one.contactId = id;
  }
  one.firstAtMs = Math.min(one.firstAtMs ?? atMs, atMs);
  const month = shanghaiMonth(atMs);
  one.months[month] = (one.months[month] ?? 0) + 1;
}

/** 'YYYY-MM' in Shanghai; written for thousands of rows. */
export function shanghaiMonth(atMs: number): string {
  return new Date(atMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 7);
}
