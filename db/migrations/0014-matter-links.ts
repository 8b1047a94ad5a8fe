import type { Migration } from '../migrations.ts';

/**
 * What comes back in several matters. Numbers are taken over from what is known already; accounts, domains and
 * sentences of older matters follow when the matter is next saved.
 */
export const matterLinks: Migration = {
  version: 14,
  name: 'matter-links',
  sql: `
CREATE TABLE matter_identifiers (
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'account', 'domain', 'payee', 'phrase')),
  value TEXT NOT NULL CHECK (value <> ''),
  intake_id TEXT NOT NULL REFERENCES intakes (id),
  shown TEXT NOT NULL,
  PRIMARY KEY (kind, value, intake_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX matter_identifiers_by_intake ON matter_identifiers (intake_id);

CREATE TABLE link_decisions (
  intake_a TEXT NOT NULL REFERENCES intakes (id),
  intake_b TEXT NOT NULL REFERENCES intakes (id),
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('confirmed', 'unlinked')),
  reason TEXT NOT NULL,
  decided_at_ms INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  PRIMARY KEY (intake_a, intake_b, kind, value),
  CHECK (intake_a < intake_b)
) STRICT, WITHOUT ROWID;

CREATE TABLE muted_identifiers (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  shown TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  muted_at_ms INTEGER NOT NULL,
  muted_by TEXT NOT NULL,
  PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;

INSERT OR IGNORE INTO matter_identifiers (kind, value, intake_id, shown)
SELECT 'phone', normalised, intake_id, raw FROM phone_numbers
WHERE role <> 'client' AND length(normalised) >= 5;
`,
};
