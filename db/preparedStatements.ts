import type { Statement } from 'better-sqlite3';
import type { Store } from './store.ts';

const statements = new WeakMap<object, Map<string, Statement<unknown[]>>>();

/**
 * A statement that is prepared once for as long as the database is open: for what runs a million times in a row, where
 * building the query takes longer than running it. For files of db/ only.
 */
export function preparedOn(store: Store, sql: string): Statement<unknown[]> {
  const { connection } = store.internals;
  const known = statements.get(connection) ?? new Map<string, Statement<unknown[]>>();
  statements.set(connection, known);
  const statement = known.get(sql) ?? connection.prepare<unknown[]>(sql);
  known.set(sql, statement);
  return statement;
}
