import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as breachSchema from '../../db/breachSchema.ts';
import * as bundleSchema from '../../db/bundleSchema.ts';
import * as directorySchema from '../../db/directorySchema.ts';
import * as importSchema from '../../db/importSchema.ts';
import * as ledgerSchema from '../../db/ledgerSchema.ts';
import * as linkSchema from '../../db/linkSchema.ts';
import * as mediaSchema from '../../db/mediaSchema.ts';
import * as ocrSchema from '../../db/ocrSchema.ts';
import * as paperSchema from '../../db/paperSchema.ts';
import * as mainSchema from '../../db/schema.ts';
import * as segmentSchema from '../../db/segmentSchema.ts';
import * as templateSchema from '../../db/templateSchema.ts';
import { openTestEngine, type TestEngine } from '../engine/support/openTestEngine.ts';

let test: TestEngine;
beforeAll(() => {
  test = openTestEngine();
});
afterAll(() => test.close());

const tables = [
  mainSchema,
  breachSchema,
  bundleSchema,
  directorySchema,
  importSchema,
  ledgerSchema,
  linkSchema,
  mediaSchema,
  ocrSchema,
  paperSchema,
  segmentSchema,
  templateSchema,
]
  .flatMap((schema): unknown[] => Object.values(schema))
  .filter((value) => is(value, SQLiteTable));
const rows = <Row>(sql: string, ...values: string[]) =>
  test.engine.store.internals.connection.prepare<string[], Row>(sql).all(...values);

interface TableRow {
  name: string;
  type: string;
  strict: number;
}

function madeTables(): TableRow[] {
  return rows<TableRow>('SELECT name, type, strict FROM pragma_table_list').filter(
    ({ name, type }) => type === 'table' && !name.startsWith('sqlite_'),
  );
}

describe('the Drizzle schema and the migrations', () => {
  it('know the same tables, all STRICT', () => {
    const made = madeTables();
    expect(made.map(({ name }) => name).sort()).toEqual(
      tables.map((table) => getTableConfig(table).name).sort(),
    );
    expect(made.filter(({ strict }) => strict !== 1)).toEqual([]);
  });

  it.each(tables.map((table) => getTableConfig(table)))('agree on $name', (table) => {
    const made = rows<{ name: string; type: string; notnull: number; pk: number }>(
      'SELECT name, type, "notnull", pk FROM pragma_table_xinfo(?)',
      table.name,
    );
    const keys = table.primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name));
    const known = table.columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      required: column.notNull,
      key: column.primary || keys.includes(column.name),
    }));
    expect(known).toEqual(
      made.map(({ name, type, notnull, pk }) => ({
        name,
        type,
        required: notnull === 1 || pk > 0,
        key: pk > 0,
      })),
    );
  });

  it.each(tables.map((table) => getTableConfig(table)))(
    'have the same indices on $name',
    (table) => {
      const made = rows<{ name: string; unique: number; origin: string }>(
        'SELECT name, "unique", origin FROM pragma_index_list(?)',
        table.name,
      )
        .filter(({ origin }) => origin === 'c')
        .map(({ name, unique }) => ({
          name,
          unique: unique === 1,
          columns: rows<{ name: string }>('SELECT name FROM pragma_index_info(?)', name).map(
            (column) => column.name,
          ),
        }));
      const known = table.indexes.map(({ config }) => ({
        name: config.name,
        unique: config.unique,
        columns: config.columns.map((column) => ('name' in column ? String(column.name) : '?')),
      }));
      const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
      expect(made.sort(byName)).toEqual(known.sort(byName));
    },
  );
});
