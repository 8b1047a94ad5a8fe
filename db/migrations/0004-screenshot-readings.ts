import type { Migration } from '../migrations.ts';

/** What was read from pictures, and the queue of those still to be read. */
export const screenshotReadings: Migration = {
  version: 4,
  name: 'screenshot-readings',
  sql: `
CREATE TABLE screenshot_readings (
  evidence_id TEXT NOT NULL PRIMARY KEY REFERENCES evidence_items (id),
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  queued_at_ms INTEGER NOT NULL,
  queue_order INTEGER NOT NULL,
  result_json TEXT CHECK (result_json IS NULL OR json_valid(result_json)),
  failure_code TEXT,
  finished_at_ms INTEGER,
  confirmed_at_ms INTEGER,
  confirmed_by TEXT,
  CHECK ((state = 'failed') = (failure_code IS NOT NULL)),
  CHECK (state <> 'done' OR result_json IS NOT NULL),
  CHECK ((confirmed_at_ms IS NULL) = (confirmed_by IS NULL))
) STRICT;
CREATE INDEX screenshot_readings_by_state ON screenshot_readings (state, queue_order);
`,
};
