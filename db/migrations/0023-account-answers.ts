import type { Migration } from '../migrations.ts';

/**
 * "There are records that do not agree, or nothing could be looked up" were two answers in one. They are two results
 * now; what was recorded as the one stays as it is, because nobody knows which of the two was meant.
 */
export const accountAnswers: Migration = {
  version: 23,
  name: 'account-answers',
  sql: `
CREATE TABLE new_verification_steps (
  intake_id TEXT NOT NULL REFERENCES intakes (id),
  case_id TEXT REFERENCES cases (id),
  code TEXT NOT NULL,
  result TEXT NOT NULL CHECK (
    result IN (
      'not_done', 'favourable', 'unfavourable', 'differs', 'unavailable', 'inconclusive', 'not_applicable'
    )
  ),
  note TEXT NOT NULL,
  done_at_ms INTEGER,
  done_by TEXT NOT NULL,
  performed_by TEXT CHECK (performed_by IN ('client', 'firm')),
  performed_on TEXT
    CHECK (performed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (intake_id, code),
  CHECK ((result = 'not_done') = (done_at_ms IS NULL))
) STRICT;
INSERT INTO new_verification_steps
  SELECT intake_id, case_id, code, result, note, done_at_ms, done_by, performed_by, performed_on
  FROM verification_steps;
DROP TABLE verification_steps;
ALTER TABLE new_verification_steps RENAME TO verification_steps;
CREATE INDEX verification_steps_by_case ON verification_steps (case_id);
`,
};
