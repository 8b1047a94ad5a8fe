import type { Migration } from '../migrations.ts';

/** The firm's own texts of the built-in templates. */
export const paperTemplates: Migration = {
  version: 16,
  name: 'paper-templates',
  sql: `
CREATE TABLE paper_template_versions (
  kind TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  state TEXT NOT NULL CHECK (state IN ('sound', 'draft', 'builtin')),
  text TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  builtin_sha256 TEXT NOT NULL CHECK (length(builtin_sha256) = 64),
  note TEXT NOT NULL,
  saved_at_ms INTEGER NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (kind, version)
) STRICT;
CREATE TRIGGER paper_template_versions_never_changed BEFORE UPDATE ON paper_template_versions
BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
CREATE TRIGGER paper_template_versions_never_removed BEFORE DELETE ON paper_template_versions
BEGIN SELECT RAISE(ABORT, 'a version is never removed'); END;
`,
};
