import type { Migration } from '../migrations.ts';

/** What a lawyer says of a case for the collection rules: agreed hours, refusal, who is behind which number. */
export const collectionSettings: Migration = {
  version: 12,
  name: 'collection-settings',
  sql: `
CREATE TABLE collection_settings (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id),
  settings_json TEXT NOT NULL CHECK (json_valid(settings_json)),
  updated_at_ms INTEGER NOT NULL
) STRICT;
`,
};
