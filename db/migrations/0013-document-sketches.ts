import type { Migration } from '../migrations.ts';

/** What of a paper tells its own story, as a sample of hashes: a new paper is compared with the firm's earlier ones. */
export const documentSketches: Migration = {
  version: 13,
  name: 'document-sketches',
  sql: `
CREATE TABLE document_sketches (
  document_id TEXT NOT NULL PRIMARY KEY REFERENCES documents (id),
  case_id TEXT NOT NULL REFERENCES cases (id),
  template_id TEXT NOT NULL,
  sketch BLOB NOT NULL CHECK (length(sketch) % 4 = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_sketches_by_template ON document_sketches (template_id, case_id);
`,
};
