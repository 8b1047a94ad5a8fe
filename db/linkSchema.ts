import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ContactId, IntakeId } from '../domain/ids.ts';
import type { ClueKind, IdentifierKind } from '../domain/links/matterIdentifier.ts';
import type { LinkDecision } from '../domain/links/matterLink.ts';

/** What a matter may share with another; renewed with its content (MatterProjection). */
export const matterIdentifiers = sqliteTable(
  'matter_identifiers',
  {
    kind: text('kind').$type<ClueKind>().notNull(),
    value: text('value').notNull(),
    intakeId: text('intake_id').$type<IntakeId>().notNull(),
    shown: text('shown').notNull(),
    times: integer('times').notNull(),
    firstAtMs: integer('first_at_ms'),
    lastAtMs: integer('last_at_ms'),
    contactId: text('contact_id').$type<ContactId>(),
    months: text('months_json', { mode: 'json' }).$type<Record<string, number>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.value, table.intakeId] }),
    index('matter_identifiers_by_intake').on(table.intakeId),
  ],
);

/** By which version of the rules (LINK_RULES_VERSION) a matter was last read. */
export const matterLinkReadings = sqliteTable('matter_link_readings', {
  intakeId: text('intake_id').$type<IntakeId>().primaryKey(),
  rulesVersion: integer('rules_version').notNull(),
});

/** A person's word on one value between two matters; `intakeA` < `intakeB`. */
export const linkDecisions = sqliteTable(
  'link_decisions',
  {
    intakeA: text('intake_a').$type<IntakeId>().notNull(),
    intakeB: text('intake_b').$type<IntakeId>().notNull(),
    kind: text('kind').$type<IdentifierKind>().notNull(),
    value: text('value').notNull(),
    decision: text('decision').$type<Exclude<LinkDecision, 'open'>>().notNull(),
    reason: text('reason').notNull(),
    decidedAtMs: integer('decided_at_ms').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.intakeA, table.intakeB, table.kind, table.value] })],
);

/** Values that link nothing, with the reason a person gave. */
export const mutedIdentifiers = sqliteTable(
  'muted_identifiers',
  {
    kind: text('kind').$type<IdentifierKind>().notNull(),
    value: text('value').notNull(),
    shown: text('shown').notNull(),
    reason: text('reason').notNull(),
    mutedAtMs: integer('muted_at_ms').notNull(),
    mutedBy: text('muted_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.value] })],
);
