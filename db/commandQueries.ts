import { eq } from 'drizzle-orm';
import type { CommandId } from '../domain/ids.ts';
import { type ReadDb, reading } from './databaseHandle.ts';
import { commands } from './ledgerSchema.ts';

/**
 * The stored result of a command that took effect already, for changes whose preparation (reading
 * a file, rendering a paper) must not run a second time.
 * @returns null when the command is not known under this operation
 */
export function findCommandResult<Result>(
  db: ReadDb,
  commandId: CommandId,
  operation: string,
): { result: Result } | null {
  const known = reading(db).select().from(commands).where(eq(commands.id, commandId)).get();
  if (known === undefined || known.operation !== operation) return null;
  return { result: JSON.parse(known.result) as Result };
}
