import type { ContactId } from '../../../domain/ids.ts';

/** What fits into the 24 bits that are counted in. */
const MOST_IDS = 1 << 24;

/**
 * Ids for the rows of one batch, made from one fresh UUIDv7: its time and its last 48 random bits, and between them a
 * number that counts up (RFC 9562, 6.2, method 1). Asking the system for randomness for each of a million rows takes
 * longer than writing them.
 */
export function rowIds(fresh: string): () => ContactId {
  const time = fresh.slice(0, 13);
  const random = fresh.slice(23);
  let next = 0;
  return () => {
    if (next >= MOST_IDS) throw new Error('Too many rows in one batch');
    const high = (next >>> 12).toString(16).padStart(3, '0');
    const low = (0x8000 | (next & 0xfff)).toString(16);
    next += 1;
    // Made of parts of a checked id.
    return `${time}-7${high}-${low}${random}` as ContactId;
  };
}
