import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { DispatchChannel } from '../domain/documents/dispatch.ts';
import type { PaperDetails } from '../domain/documents/paperDetails.ts';
import type { RecipientKind } from '../domain/documents/recipients.ts';
import type { ReplyOutcome } from '../domain/documents/reply.ts';
import type { CaseId, DocumentId, PackId } from '../domain/ids.ts';

/** 补充事项 of a case; one row a case that has any. */
export const paperDetails = sqliteTable('paper_details', {
  caseId: text('case_id').$type<CaseId>().primaryKey(),
  details: text('details_json', { mode: 'json' }).$type<PaperDetails>().notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
});

/** 函号 taken: each number once a year, and one a letter, whatever its versions. A row is never removed. */
export const letterNumbers = sqliteTable(
  'letter_numbers',
  {
    year: integer('year').notNull(),
    sequence: integer('sequence').notNull(),
    /** As printed, with the firm's 代字 of that day. */
    number: text('number').notNull(),
    caseId: text('case_id').$type<CaseId>().notNull(),
    templateId: text('template_id').notNull(),
    recipientKind: text('recipient_kind').$type<RecipientKind>().notNull(),
    takenAtMs: integer('taken_at_ms').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.year, table.sequence] }),
    uniqueIndex('letter_numbers_by_letter').on(table.caseId, table.templateId, table.recipientKind),
  ],
);

/** What of a paper tells its own story (domain/documents/similarity.ts); papers of a firm's Word files have none. */
export const documentSketches = sqliteTable(
  'document_sketches',
  {
    documentId: text('document_id').$type<DocumentId>().primaryKey(),
    caseId: text('case_id').$type<CaseId>().notNull(),
    templateId: text('template_id').notNull(),
    /** Unsigned 32-bit numbers in ascending order. */
    sketch: blob('sketch', { mode: 'buffer' }).notNull(),
  },
  (table) => [index('document_sketches_by_template').on(table.templateId, table.caseId)],
);

/** 已发出 of a version; a row is never changed nor taken away. */
export const documentDispatches = sqliteTable('document_dispatches', {
  documentId: text('document_id').$type<DocumentId>().primaryKey(),
  channel: text('channel').$type<DispatchChannel>().notNull(),
  sentOn: text('sent_on').notNull(),
  trackingNumber: text('tracking_number').notNull(),
  replyDueOn: text('reply_due_on'),
  note: text('note').notNull(),
  recordedAtMs: integer('recorded_at_ms').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

/** The answer to a version that was sent; the newest word about it stands. */
export const documentReplies = sqliteTable('document_replies', {
  documentId: text('document_id').$type<DocumentId>().primaryKey(),
  receivedOn: text('received_on').notNull(),
  outcome: text('outcome').$type<ReplyOutcome>().notNull(),
  note: text('note').notNull(),
  recordedAtMs: integer('recorded_at_ms').notNull(),
  recordedBy: text('recorded_by').notNull(),
});

export const packs = sqliteTable(
  'packs',
  {
    id: text('id').$type<PackId>().primaryKey(),
    caseId: text('case_id').$type<CaseId>().notNull(),
    name: text('name').notNull(),
    evidence: integer('evidence_count').notNull(),
    bundleSha256: text('bundle_sha256').notNull(),
    madeAtMs: integer('made_at_ms').notNull(),
    madeBy: text('made_by').notNull(),
  },
  (table) => [index('packs_by_case').on(table.caseId, table.madeAtMs)],
);

export const packPapers = sqliteTable(
  'pack_papers',
  {
    packId: text('pack_id').$type<PackId>().notNull(),
    position: integer('position').notNull(),
    documentId: text('document_id').$type<DocumentId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.packId, table.position] })],
);

/** Targets outside the vault that were begun; what a crash left beside them goes at the next opening. */
export const unfinishedFiles = sqliteTable('unfinished_files', {
  path: text('path').primaryKey(),
  begunAtMs: integer('begun_at_ms').notNull(),
});
