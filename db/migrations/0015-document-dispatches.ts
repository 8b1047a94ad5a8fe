import type { Migration } from '../migrations.ts';

/** 已发出: how and when a version left for its addressee. A row is never changed nor taken away. */
export const documentDispatches: Migration = {
  version: 15,
  name: 'document-dispatches',
  sql: `
CREATE TABLE document_dispatches (
  document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id),
  channel TEXT NOT NULL,
  sent_on TEXT NOT NULL CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  tracking_number TEXT NOT NULL,
  reply_due_on TEXT CHECK (reply_due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER document_dispatches_keep BEFORE UPDATE ON document_dispatches
BEGIN SELECT RAISE(ABORT, 'a dispatch is never changed'); END;
CREATE TRIGGER document_dispatches_stay BEFORE DELETE ON document_dispatches
BEGIN SELECT RAISE(ABORT, 'a dispatch is never removed'); END;
`,
};
