import { eq } from 'drizzle-orm';
import type { DirectoryChange } from '../domain/directory/directoryChange.ts';
import type { OrganisationId } from '../domain/ids.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { directoryChanges } from './directorySchema.ts';

export function listDirectoryChanges(db: ReadDb): DirectoryChange[] {
  return reading(db).select().from(directoryChanges).all();
}

/** The newest word of the firm on an entry replaces the one before it; the audit log keeps all. */
export function putDirectoryChange(tx: WriteTx, change: DirectoryChange): void {
  const { organisationId: _, ...set } = change;
  writing(tx)
    .insert(directoryChanges)
    .values(change)
    .onConflictDoUpdate({ target: directoryChanges.organisationId, set })
    .run();
}

/** False when the firm had changed nothing there. */
export function deleteDirectoryChange(tx: WriteTx, organisationId: OrganisationId): boolean {
  return (
    writing(tx)
      .delete(directoryChanges)
      .where(eq(directoryChanges.organisationId, organisationId))
      .run().changes > 0
  );
}
