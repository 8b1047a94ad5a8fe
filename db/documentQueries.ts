import { and, desc, eq, max, sql } from 'drizzle-orm';
import type { ChosenClaim } from '../domain/documents/caseFacts.ts';
import type { DocumentRow } from '../domain/documents/documentRecord.ts';
import type { DocumentTree, MissingField } from '../domain/documents/documentTree.ts';
import type { CaseId, DocumentId } from '../domain/ids.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { listSentVersions, withDispatches } from './dispatchQueries.ts';
import { cases, clients, documents } from './schema.ts';

/** What makes two papers versions of one another. */
export type PaperKey = Pick<DocumentRow, 'caseId' | 'templateId' | 'recipientKind'>;

export interface NewDocument
  extends Omit<
    DocumentRow,
    'caseNumber' | 'clientName' | 'superseded' | 'missingCount' | 'sent' | 'correctsVersion'
  > {
  templateHash: string;
  cipherFormat: string;
  wrappedKey: Uint8Array;
  claims: ChosenClaim[];
  missing: MissingField[];
  tree: DocumentTree;
  /** The case facts that the paper was made from, as JSON text. */
  inputSnapshot: string;
}

export interface StoredDocument {
  row: DocumentRow;
  tree: DocumentTree;
  missing: MissingField[];
  file: { fileId: string; wrappedKey: Uint8Array; sha256: string };
}

/** Every paper of the vault, or of one case; newest first. */
export function listDocuments(db: ReadDb, caseId: CaseId | null): DocumentRow[] {
  const rows = reading(db)
    .select(rowColumns)
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .innerJoin(clients, eq(clients.id, cases.clientId))
    .where(caseId ? eq(documents.caseId, caseId) : undefined)
    .orderBy(desc(documents.createdAtMs), desc(documents.version))
    .all();
  return withDispatches(rows, listSentVersions(db, caseId));
}

export function findDocument(db: ReadDb, documentId: DocumentId): StoredDocument | null {
  const found = reading(db)
    .select({
      row: rowColumns,
      tree: documents.tree,
      missing: documents.missing,
      fileId: documents.vaultFile,
      wrappedKey: documents.wrappedKey,
    })
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .innerJoin(clients, eq(clients.id, cases.clientId))
    .where(eq(documents.id, documentId))
    .get();
  if (!found) return null;
  const { tree, missing, fileId, wrappedKey } = found;
  const [row] = withDispatches([found.row], listSentVersions(db, found.row.caseId));
  if (!row) return null;
  return { row, tree, missing, file: { fileId, wrappedKey, sha256: row.sha256 } };
}

/** The newest version of a paper with what was chosen for it; null before the first. */
export function findNewestVersion(
  db: ReadDb,
  paper: PaperKey,
): { id: DocumentId; version: number; sha256: string; inputSnapshot: string } | null {
  const found = reading(db)
    .select({
      id: documents.id,
      version: documents.version,
      sha256: documents.sha256,
      inputSnapshot: documents.inputSnapshot,
    })
    .from(documents)
    .where(isVersionOf(paper))
    .orderBy(desc(documents.version))
    .limit(1)
    .get();
  return found ?? null;
}

/** What a stored version was made from. */
export function findProvenance(
  db: ReadDb,
  documentId: DocumentId,
): { templateHash: string; claims: ChosenClaim[]; inputSnapshot: string } | null {
  const found = reading(db)
    .select({
      templateHash: documents.templateHash,
      claims: documents.claims,
      inputSnapshot: documents.inputSnapshot,
    })
    .from(documents)
    .where(eq(documents.id, documentId))
    .get();
  return found ?? null;
}

/** 1 for the first paper of this kind to this addressee, and one more for each after it. */
export function nextDocumentVersion(db: ReadDb, paper: PaperKey): number {
  const found = reading(db)
    .select({ highest: max(documents.version) })
    .from(documents)
    .where(isVersionOf(paper))
    .get();
  return (found?.highest ?? 0) + 1;
}

function isVersionOf(paper: PaperKey) {
  return and(
    eq(documents.caseId, paper.caseId),
    eq(documents.templateId, paper.templateId),
    eq(documents.recipientKind, paper.recipientKind),
  );
}

/** A stored paper is never changed: there is no update. */
export function insertDocument(tx: WriteTx, document: NewDocument): void {
  writing(tx)
    .insert(documents)
    .values({
      ...document,
      vaultFile: document.id,
      wrappedKey: Buffer.from(document.wrappedKey),
      missingCount: document.missing.length,
    })
    .run();
}

/** Ids of all files that a record stands behind; the rest are orphans. */
export function listKnownDocumentFiles(db: ReadDb): string[] {
  return reading(db)
    .select({ fileId: documents.vaultFile })
    .from(documents)
    .all()
    .map((row) => row.fileId);
}

const rowColumns = {
  id: documents.id,
  caseId: documents.caseId,
  caseNumber: cases.caseNumber,
  clientName: clients.name,
  templateId: documents.templateId,
  recipientKind: documents.recipientKind,
  title: documents.title,
  version: documents.version,
  superseded: sql<boolean>`exists (
    select 1 from documents newer
    where newer.case_id = ${documents.caseId}
      and newer.template_id = ${documents.templateId}
      and newer.recipient_kind = ${documents.recipientKind}
      and newer.version > ${documents.version}
  )`.mapWith(Boolean),
  missingCount: documents.missingCount,
  fileName: documents.fileName,
  sizeBytes: documents.sizeBytes,
  sha256: documents.sha256,
  createdAtMs: documents.createdAtMs,
  createdBy: documents.createdBy,
};
