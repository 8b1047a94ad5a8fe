import type { Migration } from '../migrations.ts';

/**
 * Calls, messages and payments that were read out of evidence. A row is seen only while its run is 'finished', so that
 * a run of any length becomes visible in one step. Small numbers stand in for long ids: a phone holds millions of rows.
 */
export const importedRows: Migration = {
  version: 2,
  name: 'imported-rows',
  sql: `
CREATE TABLE import_matters (
  id INTEGER PRIMARY KEY,
  intake_id TEXT NOT NULL REFERENCES intakes (id),
  CONSTRAINT import_matters_intake_id UNIQUE (intake_id)
) STRICT;

CREATE TABLE import_runs (
  id INTEGER PRIMARY KEY,
  matter_id INTEGER NOT NULL REFERENCES import_matters (id),
  evidence_id TEXT NOT NULL REFERENCES evidence_items (id),
  state TEXT NOT NULL CHECK (
    state IN ('pending', 'finished', 'replaced', 'withdrawn', 'abandoned')
  ),
  format TEXT NOT NULL,
  choices_json TEXT NOT NULL CHECK (json_valid(choices_json)),
  imported INTEGER NOT NULL,
  duplicates INTEGER NOT NULL,
  problems INTEGER NOT NULL,
  visible_rows INTEGER NOT NULL,
  first_row INTEGER,
  last_row INTEGER,
  started_at_ms INTEGER NOT NULL,
  started_by TEXT NOT NULL,
  finished_at_ms INTEGER,
  CHECK ((state IN ('pending', 'abandoned')) = (finished_at_ms IS NULL)),
  CHECK ((first_row IS NULL) = (last_row IS NULL))
) STRICT;
CREATE INDEX import_runs_by_matter ON import_runs (matter_id, state);
CREATE INDEX import_runs_by_evidence ON import_runs (evidence_id, state);
CREATE INDEX import_runs_by_state ON import_runs (state);

CREATE TABLE import_problems (
  run_id INTEGER NOT NULL REFERENCES import_runs (id),
  number INTEGER NOT NULL,
  row_ref TEXT NOT NULL,
  code TEXT NOT NULL,
  excerpt TEXT NOT NULL,
  kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
  PRIMARY KEY (run_id, number)
) STRICT;

-- Without CHECKs: every record was checked against its schema on its way out of the parser, and a fifth of the time of
-- writing a row is a lot when there are millions.
CREATE TABLE imported_rows (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  matter_id INTEGER NOT NULL REFERENCES import_matters (id),
  run_id INTEGER NOT NULL REFERENCES import_runs (id),
  row_ref TEXT NOT NULL,
  kind TEXT NOT NULL,
  channel TEXT NOT NULL,
  direction TEXT NOT NULL,
  occurred_at_ms INTEGER,
  date_only INTEGER NOT NULL,
  counterpart TEXT NOT NULL,
  counterpart_key TEXT NOT NULL,
  counterpart_name TEXT NOT NULL,
  content TEXT NOT NULL,
  duration_seconds INTEGER,
  amount_fen INTEGER,
  detail TEXT NOT NULL,
  relevant INTEGER NOT NULL,
  searchable INTEGER NOT NULL,
  CONSTRAINT imported_rows_id UNIQUE (id)
) STRICT;
-- Files are in the order of time, so that this index grows at its end; one that begins with the counterpart would be
-- written all over with every batch.
CREATE INDEX imported_rows_by_time ON imported_rows (matter_id, occurred_at_ms, run_id, counterpart_key);
CREATE INDEX imported_rows_relevant ON imported_rows (matter_id, occurred_at_ms, run_id) WHERE relevant = 1;
CREATE INDEX imported_rows_to_index ON imported_rows (relevant, searchable) WHERE relevant <> searchable;

-- The same call or message in another file: it is kept once and proven by both.
CREATE TABLE imported_row_copies (
  row_number INTEGER NOT NULL REFERENCES imported_rows (number),
  run_id INTEGER NOT NULL REFERENCES import_runs (id),
  row_ref TEXT NOT NULL,
  PRIMARY KEY (row_number, run_id)
) STRICT;
CREATE INDEX imported_row_copies_by_run ON imported_row_copies (run_id);
`,
};
