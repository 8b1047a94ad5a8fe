import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ErrorCode } from '../domain/errors.ts';
import type { ClaimedFacts } from '../domain/evidence/collectionRecord.ts';
import type { EvidenceId } from '../domain/ids.ts';

/** What stands inside a zip or a mail, and what became of each file of it. */
export const evidenceParts = sqliteTable(
  'evidence_parts',
  {
    parentId: text('parent_id').$type<EvidenceId>().notNull(),
    ordinal: integer('ordinal').notNull(),
    path: text('path').notNull(),
    evidenceId: text('evidence_id').$type<EvidenceId>(),
    refusal: text('refusal').$type<ErrorCode>(),
  },
  (table) => [
    primaryKey({ columns: [table.parentId, table.ordinal] }),
    index('evidence_parts_by_evidence').on(table.evidenceId),
  ],
);

/** What a file says of itself, as it was read once. */
export const evidenceFacts = sqliteTable('evidence_facts', {
  evidenceId: text('evidence_id').$type<EvidenceId>().primaryKey(),
  facts: text('facts_json', { mode: 'json' }).$type<ClaimedFacts>().notNull(),
  readAtMs: integer('read_at_ms').notNull(),
});
