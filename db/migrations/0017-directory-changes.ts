import type { Migration } from '../migrations.ts';

/** What a firm adds to the shipped directory, changes in it, or leaves out of it. */
export const directoryChanges: Migration = {
  version: 17,
  name: 'directory-changes',
  sql: `
CREATE TABLE directory_changes (
  organisation_id TEXT NOT NULL PRIMARY KEY CHECK (organisation_id <> ''),
  organisation_json TEXT CHECK (organisation_json IS NULL OR json_valid(organisation_json)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  changed_at_ms INTEGER NOT NULL,
  changed_by TEXT NOT NULL
) STRICT;
`,
};
