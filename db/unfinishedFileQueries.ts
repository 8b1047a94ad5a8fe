import { and, eq } from 'drizzle-orm';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { unfinishedFiles } from './paperSchema.ts';

/** A target outside the vault at which something was begun. */
export interface UnfinishedFile {
  path: string;
  begunAtMs: number;
}

export function listUnfinishedFiles(db: ReadDb): UnfinishedFile[] {
  return reading(db).select().from(unfinishedFiles).all();
}

export function putUnfinishedFile(tx: WriteTx, file: UnfinishedFile): void {
  writing(tx)
    .insert(unfinishedFiles)
    .values(file)
    .onConflictDoUpdate({ target: unfinishedFiles.path, set: { begunAtMs: file.begunAtMs } })
    .run();
}

/** Nothing of it is left beside the target. What was begun there anew meanwhile stays known. */
export function forgetUnfinishedFile(tx: WriteTx, { path, begunAtMs }: UnfinishedFile): void {
  writing(tx)
    .delete(unfinishedFiles)
    .where(and(eq(unfinishedFiles.path, path), eq(unfinishedFiles.begunAtMs, begunAtMs)))
    .run();
}
