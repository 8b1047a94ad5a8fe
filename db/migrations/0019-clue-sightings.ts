import type { Migration } from '../migrations.ts';

/**
 * When and how often a value was seen in a matter, and institutions beside values. What is known is taken over without
 * times; the matters are read again by the present rules in the background (refreshLinks).
 */
export const clueSightings: Migration = {
  version: 19,
  name: 'clue-sightings',
  sql: `
CREATE TABLE matter_identifiers_new (
  kind TEXT NOT NULL
    CHECK (kind IN ('phone', 'account', 'domain', 'payee', 'phrase', 'institution')),
  value TEXT NOT NULL CHECK (value <> ''),
  intake_id TEXT NOT NULL REFERENCES intakes (id),
  shown TEXT NOT NULL,
  times INTEGER NOT NULL CHECK (times >= 0),
  first_at_ms INTEGER,
  last_at_ms INTEGER,
  contact_id TEXT,
  months_json TEXT NOT NULL CHECK (json_valid(months_json)),
  PRIMARY KEY (kind, value, intake_id)
) STRICT, WITHOUT ROWID;
INSERT INTO matter_identifiers_new (kind, value, intake_id, shown, times, months_json)
SELECT kind, value, intake_id, shown, 0, '{}' FROM matter_identifiers;
DROP TABLE matter_identifiers;
ALTER TABLE matter_identifiers_new RENAME TO matter_identifiers;
CREATE INDEX matter_identifiers_by_intake ON matter_identifiers (intake_id);

CREATE TABLE matter_link_readings (
  intake_id TEXT NOT NULL PRIMARY KEY REFERENCES intakes (id),
  rules_version INTEGER NOT NULL CHECK (rules_version > 0)
) STRICT, WITHOUT ROWID;
`,
};
