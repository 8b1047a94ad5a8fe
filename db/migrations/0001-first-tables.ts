import type { Migration } from '../migrations.ts';

/** Never edited once released: a change of the tables is a new file. */
export const firstTables: Migration = {
  version: 1,
  name: 'first-tables',
  sql: `
CREATE TABLE firm_profiles (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  profile_json TEXT NOT NULL CHECK (json_valid(profile_json)),
  updated_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE intakes (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  status TEXT NOT NULL CHECK (status IN ('draft', 'complete', 'converted', 'discarded')),
  status_before_discard TEXT CHECK (status_before_discard IN ('draft', 'complete')),
  form_json TEXT NOT NULL CHECK (json_valid(form_json)),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  case_id TEXT REFERENCES cases (id),
  client_name TEXT NOT NULL,
  client_phone TEXT NOT NULL,
  client_id_number TEXT NOT NULL,
  channels_json TEXT NOT NULL CHECK (json_valid(channels_json)),
  claimed_identity TEXT NOT NULL,
  last_contact_at_ms INTEGER,
  outcomes_json TEXT NOT NULL CHECK (json_valid(outcomes_json)),
  stop_payment INTEGER NOT NULL CHECK (stop_payment IN (0, 1)),
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  CHECK ((status = 'converted') = (case_id IS NOT NULL)),
  CHECK ((status = 'discarded') = (status_before_discard IS NOT NULL))
) STRICT;
CREATE INDEX intakes_by_updated ON intakes (updated_at_ms);
CREATE INDEX intakes_by_created ON intakes (created_at_ms);
CREATE INDEX intakes_by_status ON intakes (status, updated_at_ms);
CREATE INDEX intakes_by_client_id_number ON intakes (client_id_number);

CREATE TABLE clients (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL,
  id_type TEXT NOT NULL,
  id_number TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX clients_by_id_number ON clients (id_number);

CREATE TABLE cases (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_number TEXT NOT NULL,
  case_year INTEGER NOT NULL CHECK (case_year BETWEEN 2000 AND 9999),
  case_sequence INTEGER NOT NULL CHECK (case_sequence >= 1),
  intake_id TEXT NOT NULL REFERENCES intakes (id),
  client_id TEXT NOT NULL REFERENCES clients (id),
  status TEXT NOT NULL CHECK (
    status IN ('verifying', 'collecting', 'filing', 'following', 'closed', 'suspended', 'withdrawn')
  ),
  cause TEXT NOT NULL,
  lawyer_name TEXT NOT NULL,
  opponent_name TEXT NOT NULL,
  opponent_organisation_id TEXT,
  police_station TEXT NOT NULL,
  answers_json TEXT NOT NULL CHECK (json_valid(answers_json)),
  note TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  opened_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  CONSTRAINT cases_case_number UNIQUE (case_number),
  CONSTRAINT cases_intake_id UNIQUE (intake_id)
) STRICT;
CREATE UNIQUE INDEX cases_by_year_sequence ON cases (case_year, case_sequence);
CREATE INDEX cases_by_updated ON cases (updated_at_ms);
CREATE INDEX cases_by_client ON cases (client_id);
CREATE INDEX cases_by_status ON cases (status, updated_at_ms);
CREATE INDEX cases_by_opponent_organisation ON cases (opponent_organisation_id);

CREATE TABLE contacts (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES cases (id),
  channel TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
  occurred_at_ms INTEGER,
  date_only INTEGER NOT NULL CHECK (date_only IN (0, 1)),
  from_raw TEXT NOT NULL,
  claimed_identity TEXT NOT NULL,
  content TEXT NOT NULL,
  demand TEXT NOT NULL,
  duration_seconds INTEGER CHECK (duration_seconds >= 0),
  reviewed_facts_json TEXT NOT NULL CHECK (json_valid(reviewed_facts_json)),
  created_at_ms INTEGER NOT NULL,
  removed_at_ms INTEGER,
  removed_reason TEXT,
  CHECK ((removed_at_ms IS NULL) = (removed_reason IS NULL))
) STRICT;
CREATE INDEX contacts_by_case ON contacts (case_id, removed_at_ms, occurred_at_ms);

CREATE TABLE phone_numbers (
  id INTEGER PRIMARY KEY,
  intake_id TEXT NOT NULL REFERENCES intakes (id),
  contact_id TEXT,
  role TEXT NOT NULL CHECK (role IN ('client', 'caller', 'mentioned')),
  raw TEXT NOT NULL,
  normalised TEXT NOT NULL,
  CHECK ((role = 'client') = (contact_id IS NULL))
) STRICT;
CREATE INDEX phone_numbers_by_normalised ON phone_numbers (normalised, role);
CREATE INDEX phone_numbers_by_intake ON phone_numbers (intake_id);

CREATE TABLE claimed_identities (
  id INTEGER PRIMARY KEY,
  intake_id TEXT NOT NULL REFERENCES intakes (id),
  contact_id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;
CREATE INDEX claimed_identities_by_name ON claimed_identities (name);
CREATE INDEX claimed_identities_by_intake ON claimed_identities (intake_id);

CREATE TABLE status_changes (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  from_status TEXT,
  to_status TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX status_changes_by_case ON status_changes (case_id, id);

CREATE TABLE verification_steps (
  intake_id TEXT NOT NULL REFERENCES intakes (id),
  case_id TEXT REFERENCES cases (id),
  code TEXT NOT NULL,
  result TEXT NOT NULL CHECK (
    result IN ('not_done', 'favourable', 'unfavourable', 'inconclusive', 'not_applicable')
  ),
  note TEXT NOT NULL,
  done_at_ms INTEGER,
  done_by TEXT NOT NULL,
  PRIMARY KEY (intake_id, code),
  CHECK ((result = 'not_done') = (done_at_ms IS NULL))
) STRICT;
CREATE INDEX verification_steps_by_case ON verification_steps (case_id);

CREATE TABLE verdict_overrides (
  id INTEGER PRIMARY KEY,
  intake_id TEXT NOT NULL REFERENCES intakes (id),
  case_id TEXT REFERENCES cases (id),
  outcomes_json TEXT NOT NULL CHECK (json_valid(outcomes_json)),
  reason TEXT NOT NULL CHECK (reason <> ''),
  actor TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER,
  ended_by TEXT,
  ended_reason TEXT
) STRICT;
CREATE INDEX verdict_overrides_by_intake ON verdict_overrides (intake_id, id);
CREATE INDEX verdict_overrides_by_case ON verdict_overrides (case_id);

CREATE TABLE evidence_items (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  intake_id TEXT REFERENCES intakes (id),
  case_id TEXT REFERENCES cases (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  origin TEXT NOT NULL,
  collector TEXT NOT NULL,
  note TEXT NOT NULL,
  purpose TEXT NOT NULL,
  original_name TEXT NOT NULL,
  mime TEXT NOT NULL,
  viewer TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  vault_file TEXT NOT NULL,
  cipher_format TEXT NOT NULL,
  wrapped_key BLOB NOT NULL,
  added_at_ms INTEGER NOT NULL,
  integrity TEXT NOT NULL CHECK (integrity IN ('unchecked', 'whole', 'changed', 'missing')),
  integrity_checked_at_ms INTEGER,
  withdrawn_at_ms INTEGER,
  withdrawn_reason TEXT,
  CHECK (intake_id IS NOT NULL OR case_id IS NOT NULL),
  CHECK ((withdrawn_at_ms IS NULL) = (withdrawn_reason IS NULL)),
  CONSTRAINT evidence_items_vault_file UNIQUE (vault_file)
) STRICT;
CREATE UNIQUE INDEX evidence_items_by_intake ON evidence_items (intake_id, number);
CREATE UNIQUE INDEX evidence_items_by_case ON evidence_items (case_id, number);
CREATE INDEX evidence_items_by_added ON evidence_items (added_at_ms);
CREATE INDEX evidence_items_by_sha256 ON evidence_items (sha256);

CREATE TABLE evidence_contacts (
  evidence_id TEXT NOT NULL REFERENCES evidence_items (id),
  contact_id TEXT NOT NULL,
  PRIMARY KEY (evidence_id, contact_id)
) STRICT;
CREATE INDEX evidence_contacts_by_contact ON evidence_contacts (contact_id);

CREATE TABLE custody_events (
  seq INTEGER PRIMARY KEY,
  evidence_id TEXT NOT NULL REFERENCES evidence_items (id),
  action TEXT NOT NULL,
  actor TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  utc_offset_minutes INTEGER NOT NULL,
  device TEXT NOT NULL,
  reason TEXT NOT NULL,
  sha256_before TEXT,
  sha256_after TEXT,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX custody_events_by_evidence ON custody_events (evidence_id, seq);

CREATE TABLE documents (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES cases (id),
  template_id TEXT NOT NULL,
  template_hash TEXT NOT NULL,
  recipient_kind TEXT NOT NULL,
  title TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  file_name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  vault_file TEXT NOT NULL,
  cipher_format TEXT NOT NULL,
  wrapped_key BLOB NOT NULL,
  claims_json TEXT NOT NULL CHECK (json_valid(claims_json)),
  missing_json TEXT NOT NULL CHECK (json_valid(missing_json)),
  missing_count INTEGER NOT NULL,
  tree_json TEXT NOT NULL CHECK (json_valid(tree_json)),
  input_snapshot_json TEXT NOT NULL CHECK (json_valid(input_snapshot_json)),
  created_at_ms INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  CONSTRAINT documents_vault_file UNIQUE (vault_file)
) STRICT;
CREATE UNIQUE INDEX documents_by_version ON documents (case_id, template_id, recipient_kind, version);
CREATE INDEX documents_by_created ON documents (created_at_ms);

CREATE TABLE commands (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  operation TEXT NOT NULL,
  result_json TEXT NOT NULL CHECK (json_valid(result_json)),
  at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE audit_entries (
  seq INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  actor TEXT NOT NULL,
  operation TEXT NOT NULL,
  entity_kind TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  case_id TEXT,
  summary TEXT NOT NULL,
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX audit_entries_by_case ON audit_entries (case_id, seq);
CREATE INDEX audit_entries_by_entity ON audit_entries (entity_id, seq);

CREATE TABLE chain_heads (
  chain TEXT NOT NULL PRIMARY KEY CHECK (chain IN ('audit', 'custody')),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE search_rows (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('intake', 'case', 'contact', 'evidence', 'document')),
  entity_id TEXT NOT NULL,
  case_id TEXT,
  intake_id TEXT,
  title TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_rows_by_entity ON search_rows (kind, entity_id);
CREATE INDEX search_rows_by_intake ON search_rows (intake_id);

-- Every han character is a token of its own: text is split before it is written (searchTokens.ts), so the tokenizer
-- only has to part words at spaces. Contentless: the text itself stands in search_rows.
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, fragments,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TRIGGER audit_entries_never_change BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;
CREATE TRIGGER audit_entries_never_go BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;
CREATE TRIGGER custody_events_never_change BEFORE UPDATE ON custody_events
BEGIN SELECT RAISE(ABORT, 'custody_events is append-only'); END;
CREATE TRIGGER custody_events_never_go BEFORE DELETE ON custody_events
BEGIN SELECT RAISE(ABORT, 'custody_events is append-only'); END;
CREATE TRIGGER status_changes_never_change BEFORE UPDATE ON status_changes
BEGIN SELECT RAISE(ABORT, 'status_changes is append-only'); END;
CREATE TRIGGER status_changes_never_go BEFORE DELETE ON status_changes
BEGIN SELECT RAISE(ABORT, 'status_changes is append-only'); END;
CREATE TRIGGER evidence_items_never_go BEFORE DELETE ON evidence_items
BEGIN SELECT RAISE(ABORT, 'evidence is withdrawn, never deleted'); END;
CREATE TRIGGER evidence_original_never_changes
BEFORE UPDATE OF id, original_name, size_bytes, sha256, added_at_ms, number ON evidence_items
BEGIN SELECT RAISE(ABORT, 'the registered original never changes'); END;
`,
};
