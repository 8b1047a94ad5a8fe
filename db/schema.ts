import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { CaseCause } from '../domain/cases/caseRecord.ts';
import type { CaseStatus } from '../domain/cases/caseStatus.ts';
import type { ChosenClaim } from '../domain/documents/caseFacts.ts';
import type { DocumentTree, MissingField } from '../domain/documents/documentTree.ts';
import type { RecipientKind } from '../domain/documents/recipients.ts';
import type { CollectionRecord } from '../domain/evidence/collectionRecord.ts';
import type {
  CustodyAction,
  EvidenceKind,
  Integrity,
  ViewerKind,
} from '../domain/evidence/evidenceItem.ts';
import type { FirmProfile } from '../domain/firm/firmProfile.ts';
import type {
  CaseId,
  ClientId,
  ContactId,
  DocumentId,
  EvidenceId,
  IntakeId,
} from '../domain/ids.ts';
import type {
  ContactChannel,
  IdType,
  IntakeAnswers,
  IntakeForm,
  ReviewedFact,
} from '../domain/intake/intakeForm.ts';
import type { IntakeStatus } from '../domain/intake/intakeRecord.ts';
import type { SearchHit } from '../domain/search/searchHit.ts';
import type {
  OutcomeCode,
  StepCode,
  StepPerformer,
  StepResult,
} from '../domain/verification/verification.ts';

// The tables as Drizzle sees them. The SQL that makes them, with STRICT, CHECKs and triggers, is in migrations/;
// tests/migrations/schemaDrift.test.ts fails where the two differ.

/** One row. */
export const firmProfiles = sqliteTable('firm_profiles', {
  id: integer('id').primaryKey(),
  profile: text('profile_json', { mode: 'json' }).$type<FirmProfile>().notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
});

/**
 * An intake is the root of a matter and stays so after a case was opened from it. `form_json` is the source of truth
 * until then and frozen after; the columns from `client_name` to `stop_payment` describe the matter as it is now and
 * are renewed by projectMatter in the same write as any change of intake or case.
 */
export const intakes = sqliteTable(
  'intakes',
  {
    id: text('id').$type<IntakeId>().primaryKey(),
    status: text('status').$type<IntakeStatus>().notNull(),
    /** What the status was before the intake was discarded. */
    statusBeforeDiscard: text('status_before_discard').$type<IntakeStatus>(),
    form: text('form_json', { mode: 'json' }).$type<IntakeForm>().notNull(),
    revision: integer('revision').notNull(),
    caseId: text('case_id').$type<CaseId>(),
    clientName: text('client_name').notNull(),
    clientPhone: text('client_phone').notNull(),
    clientIdNumber: text('client_id_number').notNull(),
    channels: text('channels_json', { mode: 'json' }).$type<ContactChannel[]>().notNull(),
    claimedIdentity: text('claimed_identity').notNull(),
    lastContactAtMs: integer('last_contact_at_ms'),
    /** The override when there is one, else the computed outcomes. */
    outcomes: text('outcomes_json', { mode: 'json' }).$type<OutcomeCode[]>().notNull(),
    stopPayment: integer('stop_payment', { mode: 'boolean' }).notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (table) => [
    index('intakes_by_updated').on(table.updatedAtMs),
    index('intakes_by_created').on(table.createdAtMs),
    index('intakes_by_status').on(table.status, table.updatedAtMs),
    index('intakes_by_client_id_number').on(table.clientIdNumber),
  ],
);

export const clients = sqliteTable(
  'clients',
  {
    id: text('id').$type<ClientId>().primaryKey(),
    name: text('name').notNull(),
    idType: text('id_type').$type<IdType>().notNull(),
    idNumber: text('id_number').notNull(),
    phone: text('phone').notNull(),
    address: text('address').notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (table) => [index('clients_by_id_number').on(table.idNumber)],
);

export const cases = sqliteTable(
  'cases',
  {
    id: text('id').$type<CaseId>().primaryKey(),
    caseNumber: text('case_number').notNull().unique('cases_case_number'),
    /** Calendar year in Shanghai, and the running number within it. */
    caseYear: integer('case_year').notNull(),
    caseSequence: integer('case_sequence').notNull(),
    intakeId: text('intake_id').$type<IntakeId>().notNull().unique('cases_intake_id'),
    clientId: text('client_id').$type<ClientId>().notNull(),
    status: text('status').$type<CaseStatus>().notNull(),
    cause: text('cause').$type<CaseCause>().notNull(),
    lawyerName: text('lawyer_name').notNull(),
    opponentName: text('opponent_name').notNull(),
    opponentOrganisationId: text('opponent_organisation_id'),
    policeStation: text('police_station').notNull(),
    answers: text('answers_json', { mode: 'json' }).$type<IntakeAnswers>().notNull(),
    note: text('note').notNull(),
    revision: integer('revision').notNull(),
    openedAtMs: integer('opened_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (table) => [
    uniqueIndex('cases_by_year_sequence').on(table.caseYear, table.caseSequence),
    index('cases_by_updated').on(table.updatedAtMs),
    index('cases_by_client').on(table.clientId),
    index('cases_by_status').on(table.status, table.updatedAtMs),
    index('cases_by_opponent_organisation').on(table.opponentOrganisationId),
  ],
);

/** Contacts of cases. While a matter is an intake they live in its form; ids stay the same. */
export const contacts = sqliteTable(
  'contacts',
  {
    id: text('id').$type<ContactId>().primaryKey(),
    caseId: text('case_id').$type<CaseId>().notNull(),
    channel: text('channel').$type<ContactChannel>().notNull(),
    direction: text('direction').$type<'incoming' | 'outgoing'>().notNull(),
    occurredAtMs: integer('occurred_at_ms'),
    dateOnly: integer('date_only', { mode: 'boolean' }).notNull(),
    from: text('from_raw').notNull(),
    claimedIdentity: text('claimed_identity').notNull(),
    content: text('content').notNull(),
    demand: text('demand').notNull(),
    durationSeconds: integer('duration_seconds'),
    reviewedFacts: text('reviewed_facts_json', { mode: 'json' }).$type<ReviewedFact[]>().notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    /** A removed contact is out of sight, never out of the vault. */
    removedAtMs: integer('removed_at_ms'),
    removedReason: text('removed_reason'),
    /** What the client's phone calls the other side; empty = nothing. */
    shownName: text('shown_name').notNull().default(''),
  },
  (table) => [index('contacts_by_case').on(table.caseId, table.removedAtMs, table.occurredAtMs)],
);

/** Every number of a matter, for look-ups across matters. Rewritten whole by projectMatter. */
export const phoneNumbers = sqliteTable(
  'phone_numbers',
  {
    id: integer('id').primaryKey(),
    intakeId: text('intake_id').$type<IntakeId>().notNull(),
    contactId: text('contact_id').$type<ContactId>(),
    role: text('role').$type<'client' | 'caller' | 'mentioned'>().notNull(),
    raw: text('raw').notNull(),
    normalised: text('normalised').notNull(),
  },
  (table) => [
    index('phone_numbers_by_normalised').on(table.normalised, table.role),
    index('phone_numbers_by_intake').on(table.intakeId),
  ],
);

/** Every name that a caller claimed, for look-ups across matters. Rewritten whole by projectMatter. */
export const claimedIdentities = sqliteTable(
  'claimed_identities',
  {
    id: integer('id').primaryKey(),
    intakeId: text('intake_id').$type<IntakeId>().notNull(),
    contactId: text('contact_id').$type<ContactId>().notNull(),
    name: text('name').notNull(),
  },
  (table) => [
    index('claimed_identities_by_name').on(table.name),
    index('claimed_identities_by_intake').on(table.intakeId),
  ],
);

/** Append-only. */
export const statusChanges = sqliteTable(
  'status_changes',
  {
    id: integer('id').primaryKey(),
    caseId: text('case_id').$type<CaseId>().notNull(),
    from: text('from_status').$type<CaseStatus>(),
    to: text('to_status').$type<CaseStatus>().notNull(),
    reason: text('reason').notNull(),
    actor: text('actor').notNull(),
    atMs: integer('at_ms').notNull(),
  },
  (table) => [index('status_changes_by_case').on(table.caseId, table.id)],
);

export const verificationSteps = sqliteTable(
  'verification_steps',
  {
    intakeId: text('intake_id').$type<IntakeId>().notNull(),
    caseId: text('case_id').$type<CaseId>(),
    code: text('code').$type<StepCode>().notNull(),
    result: text('result').$type<StepResult>().notNull(),
    note: text('note').notNull(),
    doneAtMs: integer('done_at_ms'),
    doneBy: text('done_by').notNull(),
    performedBy: text('performed_by').$type<StepPerformer>(),
    performedOn: text('performed_on'),
  },
  (table) => [
    primaryKey({ columns: [table.intakeId, table.code] }),
    index('verification_steps_by_case').on(table.caseId),
  ],
);

/** The newest override that is not cleared counts; older ones stay as history. */
export const verdictOverrides = sqliteTable(
  'verdict_overrides',
  {
    id: integer('id').primaryKey(),
    intakeId: text('intake_id').$type<IntakeId>().notNull(),
    caseId: text('case_id').$type<CaseId>(),
    outcomes: text('outcomes_json', { mode: 'json' }).$type<OutcomeCode[]>().notNull(),
    reason: text('reason').notNull(),
    actor: text('actor').notNull(),
    atMs: integer('at_ms').notNull(),
    /** Set when the override stopped counting: cleared by a person or followed by a newer one. */
    endedAtMs: integer('ended_at_ms'),
    endedBy: text('ended_by'),
    endedReason: text('ended_reason'),
  },
  (table) => [
    index('verdict_overrides_by_intake').on(table.intakeId, table.id),
    index('verdict_overrides_by_case').on(table.caseId),
  ],
);

export const evidenceItems = sqliteTable(
  'evidence_items',
  {
    id: text('id').$type<EvidenceId>().primaryKey(),
    intakeId: text('intake_id').$type<IntakeId>(),
    caseId: text('case_id').$type<CaseId>(),
    /** Running number within the matter, never reused. */
    number: integer('number').notNull(),
    title: text('title').notNull(),
    kind: text('kind').$type<EvidenceKind>().notNull(),
    origin: text('origin').notNull(),
    collector: text('collector').notNull(),
    note: text('note').notNull(),
    purpose: text('purpose').notNull(),
    originalName: text('original_name').notNull(),
    mime: text('mime').notNull(),
    viewer: text('viewer').$type<ViewerKind>().notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text('sha256').notNull(),
    /** Name of the encrypted file below the vault's files folder. */
    vaultFile: text('vault_file').notNull().unique('evidence_items_vault_file'),
    cipherFormat: text('cipher_format').notNull(),
    wrappedKey: blob('wrapped_key', { mode: 'buffer' }).notNull(),
    addedAtMs: integer('added_at_ms').notNull(),
    integrity: text('integrity').$type<Integrity>().notNull(),
    integrityCheckedAtMs: integer('integrity_checked_at_ms'),
    withdrawnAtMs: integer('withdrawn_at_ms'),
    withdrawnReason: text('withdrawn_reason'),
    /** The zip or mail that this item was taken out of, and its path there. */
    parentId: text('parent_id').$type<EvidenceId>(),
    parentPath: text('parent_path'),
    supersedesId: text('supersedes_id').$type<EvidenceId>(),
    /** Once set, the file is gone and `wrapped_key` is empty. */
    destroyedAtMs: integer('destroyed_at_ms'),
    destroyedReason: text('destroyed_reason'),
  },
  (table) => [
    index('evidence_items_by_supersedes').on(table.supersedesId),
    index('evidence_items_by_parent').on(table.parentId),
    uniqueIndex('evidence_items_by_intake').on(table.intakeId, table.number),
    uniqueIndex('evidence_items_by_case').on(table.caseId, table.number),
    index('evidence_items_by_added').on(table.addedAtMs),
    index('evidence_items_by_sha256').on(table.sha256),
  ],
);

/** Which contacts an item proves. No foreign key on the contact: before a case is opened it lives in the form. */
export const evidenceContacts = sqliteTable(
  'evidence_contacts',
  {
    evidenceId: text('evidence_id').$type<EvidenceId>().notNull(),
    contactId: text('contact_id').$type<ContactId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.evidenceId, table.contactId] }),
    index('evidence_contacts_by_contact').on(table.contactId),
  ],
);

/** 提取笔录 of an item in versions; the newest counts. Append-only. */
export const collectionRecords = sqliteTable(
  'collection_records',
  {
    evidenceId: text('evidence_id').$type<EvidenceId>().notNull(),
    version: integer('version').notNull(),
    record: text('record_json', { mode: 'json' }).$type<CollectionRecord>().notNull(),
    savedAtMs: integer('saved_at_ms').notNull(),
    savedBy: text('saved_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.evidenceId, table.version] })],
);

/** Append-only hash chain over the whole vault; `seq` grows by one. */
export const custodyEvents = sqliteTable(
  'custody_events',
  {
    seq: integer('seq').primaryKey(),
    evidenceId: text('evidence_id').$type<EvidenceId>().notNull(),
    action: text('action').$type<CustodyAction>().notNull(),
    actor: text('actor').notNull(),
    atMs: integer('at_ms').notNull(),
    utcOffsetMinutes: integer('utc_offset_minutes').notNull(),
    device: text('device').notNull(),
    reason: text('reason').notNull(),
    sha256Before: text('sha256_before'),
    sha256After: text('sha256_after'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('custody_events_by_evidence').on(table.evidenceId, table.seq)],
);

export const documents = sqliteTable(
  'documents',
  {
    id: text('id').$type<DocumentId>().primaryKey(),
    caseId: text('case_id').$type<CaseId>().notNull(),
    /** A TemplateKind, or the UUID of a firm's own template. */
    templateId: text('template_id').notNull(),
    /** SHA-256 of the template's text. */
    templateHash: text('template_hash').notNull(),
    recipientKind: text('recipient_kind').$type<RecipientKind>().notNull(),
    title: text('title').notNull(),
    version: integer('version').notNull(),
    fileName: text('file_name').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    sha256: text('sha256').notNull(),
    vaultFile: text('vault_file').notNull().unique('documents_vault_file'),
    cipherFormat: text('cipher_format').notNull(),
    wrappedKey: blob('wrapped_key', { mode: 'buffer' }).notNull(),
    claims: text('claims_json', { mode: 'json' }).$type<ChosenClaim[]>().notNull(),
    missing: text('missing_json', { mode: 'json' }).$type<MissingField[]>().notNull(),
    missingCount: integer('missing_count').notNull(),
    tree: text('tree_json', { mode: 'json' }).$type<DocumentTree>().notNull(),
    /** The case facts that the paper was made from, as JSON text. */
    inputSnapshot: text('input_snapshot_json').notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [
    uniqueIndex('documents_by_version').on(
      table.caseId,
      table.templateId,
      table.recipientKind,
      table.version,
    ),
    index('documents_by_created').on(table.createdAtMs),
  ],
);

/** What can be found. The full-text table search_index is contentless and shares the row id. */
export const searchRows = sqliteTable(
  'search_rows',
  {
    id: integer('id').primaryKey(),
    kind: text('kind').$type<SearchHit['kind']>().notNull(),
    entityId: text('entity_id').notNull(),
    caseId: text('case_id').$type<CaseId>(),
    intakeId: text('intake_id').$type<IntakeId>(),
    title: text('title').notNull(),
    body: text('body').notNull(),
  },
  (table) => [
    uniqueIndex('search_rows_by_entity').on(table.kind, table.entityId),
    index('search_rows_by_intake').on(table.intakeId),
  ],
);
