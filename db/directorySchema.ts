import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Organisation } from '../domain/directory/organisation.ts';
import type { OrganisationId } from '../domain/ids.ts';

/** The firm's word over the shipped directory; no row = as shipped. */
export const directoryChanges = sqliteTable('directory_changes', {
  organisationId: text('organisation_id').$type<OrganisationId>().primaryKey(),
  /** NULL = withdrawn. */
  organisation: text('organisation_json', { mode: 'json' }).$type<Organisation>(),
  reason: text('reason').notNull(),
  changedAtMs: integer('changed_at_ms').notNull(),
  changedBy: text('changed_by').notNull(),
});
