import { firstTables } from './migrations/0001-first-tables.ts';
import { importedRows } from './migrations/0002-imported-rows.ts';

export interface Migration {
  /** 1, 2, 3 … without gaps; stands in the database as user_version. */
  version: number;
  name: string;
  /** Runs in one transaction with foreign keys off. */
  sql: string;
}

export const migrations: readonly Migration[] = [firstTables, importedRows];
