import type { Migration } from '../migrations.ts';

/**
 * Answers to what was sent; packs that were made, with the versions in them; and where a file was begun outside the
 * vault, so that a crash leaves nothing of it in a client's folder.
 */
export const repliesAndPacks: Migration = {
  version: 20,
  name: 'replies-and-packs',
  sql: `
CREATE TABLE document_replies (
  document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id),
  received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  outcome TEXT NOT NULL,
  note TEXT NOT NULL,
  recorded_at_ms INTEGER NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE packs (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  name TEXT NOT NULL,
  evidence_count INTEGER NOT NULL,
  bundle_sha256 TEXT NOT NULL,
  made_at_ms INTEGER NOT NULL,
  made_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX packs_by_case ON packs (case_id, made_at_ms);
CREATE TABLE pack_papers (
  pack_id TEXT NOT NULL REFERENCES packs (id),
  position INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES documents (id),
  PRIMARY KEY (pack_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE unfinished_files (
  path TEXT NOT NULL PRIMARY KEY,
  begun_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
