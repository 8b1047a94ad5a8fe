import type { Migration } from '../migrations.ts';

/** Files taken out of zips and mails as evidence of their own, and what a file says of itself. */
export const evidenceParts: Migration = {
  version: 3,
  name: 'evidence-parts',
  sql: `
ALTER TABLE evidence_items ADD COLUMN parent_id TEXT REFERENCES evidence_items (id);
ALTER TABLE evidence_items ADD COLUMN parent_path TEXT;
CREATE INDEX evidence_items_by_parent ON evidence_items (parent_id);

CREATE TABLE evidence_parts (
  parent_id TEXT NOT NULL REFERENCES evidence_items (id),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  path TEXT NOT NULL,
  evidence_id TEXT REFERENCES evidence_items (id),
  refusal TEXT,
  PRIMARY KEY (parent_id, ordinal),
  CHECK ((evidence_id IS NULL) = (refusal IS NOT NULL))
) STRICT;
CREATE INDEX evidence_parts_by_evidence ON evidence_parts (evidence_id);

CREATE TABLE evidence_facts (
  evidence_id TEXT NOT NULL PRIMARY KEY REFERENCES evidence_items (id),
  facts_json TEXT NOT NULL CHECK (json_valid(facts_json)),
  read_at_ms INTEGER NOT NULL
) STRICT;

CREATE TRIGGER evidence_parent_stays BEFORE UPDATE OF parent_id, parent_path ON evidence_items
BEGIN SELECT RAISE(ABORT, 'where an item was taken out of never changes'); END;
`,
};
