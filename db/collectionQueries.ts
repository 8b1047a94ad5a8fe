import { desc, eq, inArray } from 'drizzle-orm';
import type { CollectionRecord } from '../domain/evidence/collectionRecord.ts';
import type { EvidenceId } from '../domain/ids.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { collectionRecords } from './schema.ts';

/** The 提取笔录 of an item as saved last. */
export function findCollection(db: ReadDb, evidenceId: EvidenceId): CollectionRecord | null {
  return newest(db, evidenceId)?.record ?? null;
}

/** The newest record of each of these items that has one. */
export function listCollections(
  db: ReadDb,
  evidenceIds: readonly EvidenceId[],
): Map<EvidenceId, CollectionRecord> {
  const rows = reading(db)
    .select()
    .from(collectionRecords)
    .where(inArray(collectionRecords.evidenceId, [...evidenceIds]))
    .orderBy(collectionRecords.version)
    .all();
  return new Map(rows.map((row) => [row.evidenceId, row.record]));
}

/** Saves a new version; earlier ones stay. */
export function insertCollection(
  tx: WriteTx,
  saved: { evidenceId: EvidenceId; record: CollectionRecord; savedAtMs: number; savedBy: string },
): void {
  const version = (newest(tx, saved.evidenceId)?.version ?? 0) + 1;
  writing(tx)
    .insert(collectionRecords)
    .values({ ...saved, version })
    .run();
}

function newest(db: ReadDb, evidenceId: EvidenceId) {
  return reading(db)
    .select()
    .from(collectionRecords)
    .where(eq(collectionRecords.evidenceId, evidenceId))
    .orderBy(desc(collectionRecords.version))
    .limit(1)
    .get();
}
