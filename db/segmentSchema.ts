import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NumberPlace } from '../domain/phone/segmentTable.ts';

/** The table of mobile segments that the firm took in: one row, or none. */
export const numberSegments = sqliteTable('number_segments', {
  id: integer('id').primaryKey(),
  count: integer('count').notNull(),
  source: text('source').notNull(),
  /** Day that the table stands for, 'YYYY-MM-DD'. */
  asOf: text('as_of').notNull(),
  importedAtMs: integer('imported_at_ms').notNull(),
  importedBy: text('imported_by').notNull(),
  labels: text('labels_json', { mode: 'json' }).$type<NumberPlace[]>().notNull(),
  /** Unsigned integers, four and two bytes each, little-endian. */
  starts: blob('starts', { mode: 'buffer' }).notNull(),
  ids: blob('ids', { mode: 'buffer' }).notNull(),
});
