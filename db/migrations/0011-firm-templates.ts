import type { Migration } from '../migrations.ts';

/** The firm's own Word files in versions, and what their own fields hold for a case. */
export const firmTemplates: Migration = {
  version: 11,
  name: 'firm-templates',
  sql: `
CREATE TABLE firm_templates (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  retired_at_ms INTEGER
) STRICT;
CREATE TRIGGER firm_templates_never_removed BEFORE DELETE ON firm_templates
BEGIN SELECT RAISE(ABORT, 'papers were made of it: a template is retired, not removed'); END;

CREATE TABLE firm_template_versions (
  template_id TEXT NOT NULL REFERENCES firm_templates (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  content BLOB NOT NULL,
  report_json TEXT NOT NULL CHECK (json_valid(report_json)),
  added_at_ms INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  PRIMARY KEY (template_id, version)
) STRICT;
CREATE TRIGGER firm_template_versions_never_changed BEFORE UPDATE ON firm_template_versions
BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
CREATE TRIGGER firm_template_versions_never_removed BEFORE DELETE ON firm_template_versions
BEGIN SELECT RAISE(ABORT, 'a version is never removed'); END;

CREATE TABLE case_template_values (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES cases (id),
  values_json TEXT NOT NULL CHECK (json_valid(values_json)),
  updated_at_ms INTEGER NOT NULL
) STRICT;
`,
};
