import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CaseId, CommandId } from '../domain/ids.ts';

/** Results of changes by command id, so that a retry takes effect once. */
export const commands = sqliteTable('commands', {
  id: text('id').$type<CommandId>().primaryKey(),
  operation: text('operation').notNull(),
  result: text('result_json').notNull(),
  atMs: integer('at_ms').notNull(),
});

/** Append-only hash chain; `seq` grows by one. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    seq: integer('seq').primaryKey(),
    atMs: integer('at_ms').notNull(),
    actor: text('actor').notNull(),
    operation: text('operation').notNull(),
    entityKind: text('entity_kind').notNull(),
    entityId: text('entity_id').notNull(),
    caseId: text('case_id').$type<CaseId>(),
    summary: text('summary').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('audit_entries_by_case').on(table.caseId, table.seq),
    index('audit_entries_by_entity').on(table.entityId, table.seq),
  ],
);

/** Newest link of each chain ('audit', 'custody'): a chain cut off at its end is then noticed too. */
export const chainHeads = sqliteTable('chain_heads', {
  chain: text('chain').$type<'audit' | 'custody'>().primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
});
