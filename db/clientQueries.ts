import { and, desc, eq, ne } from 'drizzle-orm';
import type { CaseId, ClientId } from '../domain/ids.ts';
import type { IntakeClient } from '../domain/intake/intakeForm.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { cases, clients } from './schema.ts';

export function insertClient(tx: WriteTx, id: ClientId, client: IntakeClient, atMs: number): void {
  writing(tx)
    .insert(clients)
    .values({ id, ...client, createdAtMs: atMs, updatedAtMs: atMs })
    .run();
}

export function updateClient(tx: WriteTx, id: ClientId, client: IntakeClient, atMs: number): void {
  writing(tx)
    .update(clients)
    .set({ ...client, updatedAtMs: atMs })
    .where(eq(clients.id, id))
    .run();
}

/**
 * The client of an earlier case with the same document AND the same name. A number alone is not enough: one slip of
 * the pen would hang a case on a stranger.
 */
export function findSameClient(db: ReadDb, client: IntakeClient): ClientId | null {
  if (client.idNumber === '' || client.name === '') return null;
  const row = reading(db)
    .select({ id: clients.id })
    .from(clients)
    .where(
      and(
        eq(clients.idNumber, client.idNumber),
        eq(clients.idType, client.idType),
        eq(clients.name, client.name),
      ),
    )
    .orderBy(desc(clients.updatedAtMs))
    .get();
  return row?.id ?? null;
}

/** The other cases of a client. */
export function otherCasesOfClient(
  db: ReadDb,
  clientId: ClientId,
  except: CaseId | null,
): CaseId[] {
  return reading(db)
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.clientId, clientId), except === null ? undefined : ne(cases.id, except)))
    .all()
    .map((row) => row.id);
}
