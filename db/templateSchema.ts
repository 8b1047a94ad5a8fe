import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { TemplateKind } from '../domain/documents/templateKind.ts';
import type { CaseId, FirmTemplateId } from '../domain/ids.ts';
import type { TemplateState } from '../domain/paperTemplates/paperTemplate.ts';
import type { WordReport } from '../domain/wordTemplates/wordReport.ts';

/** A firm's own Word file. Papers refer to it, so that it is retired and never removed. */
export const firmTemplates = sqliteTable('firm_templates', {
  id: text('id').$type<FirmTemplateId>().primaryKey(),
  name: text('name').notNull(),
  kind: text('kind').$type<TemplateKind>().notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
  createdBy: text('created_by').notNull(),
  retiredAtMs: integer('retired_at_ms'),
});

/** Append-only. The newest version counts. */
export const firmTemplateVersions = sqliteTable(
  'firm_template_versions',
  {
    templateId: text('template_id').$type<FirmTemplateId>().notNull(),
    version: integer('version').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256').notNull(),
    content: blob('content', { mode: 'buffer' }).notNull(),
    report: text('report_json', { mode: 'json' }).$type<WordReport>().notNull(),
    addedAtMs: integer('added_at_ms').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.templateId, table.version] })],
);

/** What the firm's own fields hold for a case; one row a case that has any. */
export const caseTemplateValues = sqliteTable('case_template_values', {
  caseId: text('case_id').$type<CaseId>().primaryKey(),
  values: text('values_json', { mode: 'json' }).$type<Record<string, string>>().notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
});

/** The firm's own texts of the built-in templates. Append-only; the newest that is no draft counts. */
export const paperTemplateVersions = sqliteTable(
  'paper_template_versions',
  {
    kind: text('kind').$type<TemplateKind>().notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<TemplateState>().notNull(),
    text: text('text').notNull(),
    sha256: text('sha256').notNull(),
    /** Of the built-in text when this one was saved. */
    builtinSha256: text('builtin_sha256').notNull(),
    note: text('note').notNull(),
    savedAtMs: integer('saved_at_ms').notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.version] })],
);
