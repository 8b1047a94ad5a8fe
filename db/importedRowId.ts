import { inArray, or, type SQL, sql } from 'drizzle-orm';
import type { ContactId } from '../domain/ids.ts';
import { importedRows, ROW_ID_HEAD } from './importSchema.ts';

/**
 * Condition for imported rows with one of these ids: by their number, which is the end of the id, or by the index of
 * the ids that were stored once. Ids of contacts that people wrote down match nothing.
 */
export function hasRowId(ids: readonly ContactId[]): SQL {
  const numbers = ids.flatMap((id) => numberOf(id) ?? []);
  const stored = ids.filter((id) => numberOf(id) === null);
  return or(
    sql`(${inArray(importedRows.number, numbers)} AND ${importedRows.oldId} IS NULL)`,
    inArray(importedRows.oldId, stored),
  ) as SQL;
}

function numberOf(id: ContactId): number | null {
  if (!id.startsWith(ROW_ID_HEAD)) return null;
  return Number.parseInt(id.slice(ROW_ID_HEAD.length), 16);
}
