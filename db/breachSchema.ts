import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CollectionSettings } from '../domain/collection/collectionSettings.ts';
import type { CaseId } from '../domain/ids.ts';

/** What the lawyer said of a case for the collection rules; one row a case that has any. */
export const collectionSettings = sqliteTable('collection_settings', {
  caseId: text('case_id').$type<CaseId>().primaryKey(),
  settings: text('settings_json', { mode: 'json' }).$type<CollectionSettings>().notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
});
