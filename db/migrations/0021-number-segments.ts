import type { Migration } from '../migrations.ts';

/** The table of mobile segments that a firm takes in: where a number was taken out. At most one. */
export const numberSegments: Migration = {
  version: 21,
  name: 'number-segments',
  sql: `
CREATE TABLE number_segments (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  count INTEGER NOT NULL CHECK (count > 0),
  source TEXT NOT NULL CHECK (source <> ''),
  as_of TEXT NOT NULL,
  imported_at_ms INTEGER NOT NULL,
  imported_by TEXT NOT NULL,
  labels_json TEXT NOT NULL CHECK (json_valid(labels_json)),
  starts BLOB NOT NULL,
  ids BLOB NOT NULL CHECK (length(ids) * 2 = length(starts))
) STRICT;
`,
};
