import type { SegmentInfo, SegmentTable } from '../domain/phone/segmentTable.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { numberSegments } from './segmentSchema.ts';

const ONLY_ROW = 1;

/** What is known of the table of segments, without the table; null when the firm has none. */
export function readSegmentInfo(db: ReadDb): SegmentInfo | null {
  const { count, source, asOf, importedAtMs, importedBy } = numberSegments;
  const columns = { count, source, asOf, importedAtMs, importedBy };
  return reading(db).select(columns).from(numberSegments).get() ?? null;
}

/** The table itself (up to 3 MB); null when the firm has none. */
export function readSegmentTable(db: ReadDb): SegmentTable | null {
  const row = reading(db).select().from(numberSegments).get();
  if (!row) return null;
  const { labels, count } = row;
  return {
    starts: new Uint32Array(new Uint8Array(row.starts).buffer),
    ids: new Uint16Array(new Uint8Array(row.ids).buffer),
    labels,
    count,
  };
}

/** One table takes the place of the one before. */
export function putSegmentTable(
  tx: WriteTx,
  table: SegmentTable,
  info: Omit<SegmentInfo, 'count'>,
): void {
  const { starts, ids, labels, count } = table;
  const values = {
    count,
    ...info,
    labels: [...labels],
    starts: Buffer.from(starts.buffer, starts.byteOffset, starts.byteLength),
    ids: Buffer.from(ids.buffer, ids.byteOffset, ids.byteLength),
  };
  writing(tx)
    .insert(numberSegments)
    .values({ id: ONLY_ROW, ...values })
    .onConflictDoUpdate({ target: numberSegments.id, set: values })
    .run();
}

/** False when there was none. */
export function deleteSegmentTable(tx: WriteTx): boolean {
  return writing(tx).delete(numberSegments).run().changes > 0;
}
