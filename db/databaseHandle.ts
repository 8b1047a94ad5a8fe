import type { RunResult } from 'better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type * as schema from './schema.ts';

type Drizzle = BaseSQLiteDatabase<'sync', RunResult, typeof schema>;

declare const readable: unique symbol;
declare const writable: unique symbol;

/** Permission to read. Opaque above db/: only functions of db/ can do anything with it. */
export interface ReadDb {
  readonly [readable]: true;
}

/** Permission to change. Only the write lane hands one out, so no change can skip command id, audit and search. */
export interface WriteTx extends ReadDb {
  readonly [writable]: true;
}

type Reading = Pick<Drizzle, 'select' | 'selectDistinct' | 'all' | 'get'>;

const drizzles = new WeakMap<object, Drizzle>();

/** Drizzle for reading. For files of db/ only. */
export function reading(db: ReadDb): Reading {
  return drizzleOf(db);
}

/** Drizzle for changing. For files of db/ only. */
export function writing(tx: WriteTx): Drizzle {
  return drizzleOf(tx);
}

/** For the write lane and the store only: nothing else may make a permission. */
export function grantPermission<P extends ReadDb>(drizzle: Drizzle): P {
  const permission = Object.freeze({});
  drizzles.set(permission, drizzle);
  return permission as P;
}

/** Ends a permission: a WriteTx kept beyond its transaction must not write outside one. */
export function revokePermission(permission: ReadDb): void {
  drizzles.delete(permission);
}

function drizzleOf(permission: ReadDb): Drizzle {
  const drizzle = drizzles.get(permission);
  if (drizzle === undefined) throw new Error('This database permission has ended');
  return drizzle;
}
