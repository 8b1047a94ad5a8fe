import type { Migration } from '../migrations.ts';

/**
 * Collection records (提取笔录) in versions, better copies that name the item they copy, and deletion as a recorded
 * act: the key goes, the row stays.
 */
export const custodyRecords: Migration = {
  version: 5,
  name: 'custody-records',
  sql: `
ALTER TABLE evidence_items ADD COLUMN supersedes_id TEXT REFERENCES evidence_items (id);
ALTER TABLE evidence_items ADD COLUMN destroyed_at_ms INTEGER;
ALTER TABLE evidence_items ADD COLUMN destroyed_reason TEXT;
CREATE INDEX evidence_items_by_supersedes ON evidence_items (supersedes_id);

CREATE TABLE collection_records (
  evidence_id TEXT NOT NULL REFERENCES evidence_items (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  record_json TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (evidence_id, version)
) STRICT;

CREATE TRIGGER collection_records_never_change BEFORE UPDATE ON collection_records
BEGIN SELECT RAISE(ABORT, 'collection_records is append-only'); END;
CREATE TRIGGER collection_records_never_go BEFORE DELETE ON collection_records
BEGIN SELECT RAISE(ABORT, 'collection_records is append-only'); END;
CREATE TRIGGER evidence_supersedes_stays BEFORE UPDATE OF supersedes_id ON evidence_items
BEGIN SELECT RAISE(ABORT, 'what an item is a copy of never changes'); END;
CREATE TRIGGER evidence_destroyed_stays BEFORE UPDATE OF destroyed_at_ms, destroyed_reason ON evidence_items
WHEN OLD.destroyed_at_ms IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a deletion is never taken back'); END;
CREATE TRIGGER evidence_key_stays BEFORE UPDATE OF vault_file, cipher_format, wrapped_key ON evidence_items
WHEN NEW.destroyed_at_ms IS NULL
BEGIN SELECT RAISE(ABORT, 'the key of a file goes only with the file'); END;
`,
};
