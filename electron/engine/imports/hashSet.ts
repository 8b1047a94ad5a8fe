import { releaseBytes } from '../vault/releaseBytes.ts';

const START_SLOTS = 1 << 12;

/**
 * A set of texts that keeps 53 bits of each: eight bytes a text where a Set of strings takes a hundred. Two different
 * texts may be taken for one (one in a thousand at four million), so whoever drops something for it looks again.
 */
export class HashSet {
  #slots = new Float64Array(START_SLOTS);
  #size = 0;

  /** @returns false when it was there already */
  add(text: string): boolean {
    const hash = hash53(text);
    if (!put(this.#slots, hash)) return false;
    this.#size += 1;
    if (this.#size * 4 > this.#slots.length * 3) this.#grow();
    return true;
  }

  #grow(): void {
    const slots = new Float64Array(this.#slots.length * 2);
    for (const hash of this.#slots) if (hash !== 0) put(slots, hash);
    this.release();
    this.#slots = slots;
  }

  /** Gives its memory back at once; it is of no use afterwards. Tens of megabytes would wait for the collector. */
  release(): void {
    releaseBytes(new Uint8Array(this.#slots.buffer));
  }
}

/** Open addressing; 0 is a free slot. */
function put(slots: Float64Array, hash: number): boolean {
  const mask = slots.length - 1;
  for (let slot = hash % slots.length; ; slot = (slot + 1) & mask) {
    const found = slots[slot];
    if (found === hash) return false;
    if (found === 0) {
      slots[slot] = hash;
      return true;
    }
  }
}

/** Two multiplicative 32-bit hashes (the "cyrb53" construction), joined to an integer of 53 bits, never 0. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (low & 0x1fffff) + (high >>> 0) || 1;
}
