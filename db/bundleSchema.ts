import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { BundleChoice } from '../domain/bundle/bundleChoice.ts';
import type { CaseId } from '../domain/ids.ts';

/** How the evidence of a case was last arranged for its bundle; one row a case that has any. */
export const bundleChoices = sqliteTable('bundle_choices', {
  caseId: text('case_id').$type<CaseId>().primaryKey(),
  choice: text('choice_json', { mode: 'json' }).$type<BundleChoice>().notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
});
