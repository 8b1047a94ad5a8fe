import { z } from 'zod';

/** Where the holder of a number took it out, and the operator that the segment was given to. */
export const NumberPlace = z.object({
  /** 浙江 杭州; empty where the table tells no place. */
  region: z.string(),
  /** Empty where the table tells none. */
  carrier: z.string(),
});
export type NumberPlace = z.infer<typeof NumberPlace>;

/** One line of a published table: a segment is the first seven digits of a mobile number. */
export interface Segment extends NumberPlace {
  prefix: number;
}

/**
 * A table of mobile segments, packed: `starts[i]` is where the run begins that `labels[ids[i]]` holds for, up to the
 * next start. A label whose texts are empty stands for segments that the table does not have.
 */
export interface SegmentTable {
  starts: Uint32Array;
  ids: Uint16Array;
  labels: readonly NumberPlace[];
  /** Segments of the published table. */
  count: number;
}

/** What is to be told with every answer of a table. */
export const SegmentInfo = z.object({
  count: z.number().int(),
  source: z.string(),
  /** Day that the table stands for, 'YYYY-MM-DD'. */
  asOf: z.string(),
  importedAtMs: z.number().int(),
  importedBy: z.string(),
});
export type SegmentInfo = z.infer<typeof SegmentInfo>;

const FIRST = 1_300_000;
const BEHIND = 2_000_000;

/** Packs the lines of a table as they are read; of two lines for one segment the later counts. */
export class SegmentPacker {
  readonly #labels: NumberPlace[] = [{ region: '', carrier: '' }];
  readonly #idOf = new Map<string, number>();
  readonly #all = new Uint16Array(BEHIND - FIRST);

  /** @throws RangeError for over 65,535 places: more than a country has */
  add({ prefix, region, carrier }: Segment): void {
    if (prefix < FIRST || prefix >= BEHIND) return;
    const key = `${region}\n${carrier}`;
    let id = this.#idOf.get(key);
    if (id === undefined) {
      id = this.#labels.length;
      if (id > 65_535) throw new RangeError('too many places');
      this.#labels.push({ region, carrier });
      this.#idOf.set(key, id);
    }
    this.#all[prefix - FIRST] = id;
  }

  table(): SegmentTable {
    const starts: number[] = [];
    const ids: number[] = [];
    let count = 0;
    let last = 0;
    for (const [at, id] of this.#all.entries()) {
      if (id !== 0) count += 1;
      if (id === last) continue;
      last = id;
      starts.push(FIRST + at);
      ids.push(id);
    }
    return {
      starts: Uint32Array.from(starts),
      ids: Uint16Array.from(ids),
      labels: this.#labels,
      count,
    };
  }
}

/** What the table says of a mobile number (normalised, eleven digits); null where it says nothing. */
export function placeOfMobile(normalised: string, table: SegmentTable): NumberPlace | null {
  if (!/^1\d{10}$/.test(normalised)) return null;
  const prefix = Number(normalised.slice(0, 7));
  let low = 0;
  let high = table.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((table.starts[middle] ?? 0) <= prefix) low = middle + 1;
    else high = middle;
  }
  const id = low === 0 ? 0 : (table.ids[low - 1] ?? 0);
  return id === 0 ? null : (table.labels[id] ?? null);
}

/** 浙江 杭州; of 北京 北京 and the like one word. */
export function regionName(province: string, city: string): string {
  const [wide, narrow] = [province, city].map((name) =>
    name.trim().replace(/(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/, ''),
  );
  return wide === narrow || !narrow ? (wide ?? '') : [wide, narrow].filter(Boolean).join(' ');
}
