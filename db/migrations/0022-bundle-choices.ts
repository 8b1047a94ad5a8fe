import type { Migration } from '../migrations.ts';

/** How the evidence of a case was last arranged for its bundle: groups, order, originals, what was left out. */
export const bundleChoices: Migration = {
  version: 22,
  name: 'bundle-choices',
  sql: `
CREATE TABLE bundle_choices (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id),
  choice_json TEXT NOT NULL CHECK (json_valid(choice_json)),
  updated_at_ms INTEGER NOT NULL
) STRICT;
`,
};
