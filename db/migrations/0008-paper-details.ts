import type { Migration } from '../migrations.ts';

/** What single papers ask for beyond the records of a case, and the numbers that letters in the firm's name took. */
export const paperDetails: Migration = {
  version: 8,
  name: 'paper-details',
  sql: `
CREATE TABLE paper_details (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id),
  details_json TEXT NOT NULL CHECK (json_valid(details_json)),
  updated_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE letter_numbers (
  year INTEGER NOT NULL CHECK (year >= 2000),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  number TEXT NOT NULL CHECK (number <> ''),
  case_id TEXT NOT NULL REFERENCES cases (id),
  template_id TEXT NOT NULL,
  recipient_kind TEXT NOT NULL,
  taken_at_ms INTEGER NOT NULL,
  PRIMARY KEY (year, sequence)
) STRICT;
CREATE UNIQUE INDEX letter_numbers_by_letter ON letter_numbers (case_id, template_id, recipient_kind);
CREATE TRIGGER letter_numbers_never_removed BEFORE DELETE ON letter_numbers
BEGIN SELECT RAISE(ABORT, 'a letter number is never given back'); END;
CREATE TRIGGER letter_numbers_never_changed BEFORE UPDATE ON letter_numbers
BEGIN SELECT RAISE(ABORT, 'a letter number never changes'); END;
`,
};
