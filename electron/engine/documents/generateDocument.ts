import { findCommandResult } from '../../../db/commandQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listSentVersions, newestSentVersion } from '../../../db/dispatchQueries.ts';
import { findDocument, insertDocument, nextDocumentVersion } from '../../../db/documentQueries.ts';
import { findMatter, type Matter, touchMatter } from '../../../db/matterQueries.ts';
import { putSearchRow } from '../../../db/searchQueries.ts';
import { insertSketch } from '../../../db/sketchQueries.ts';
import type { DocumentRequest, DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { sketchPaper, templateWording } from '../../../domain/documents/similarity.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { type CommandId, DocumentId } from '../../../domain/ids.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { bytesOf } from '../bundle/zipStream.ts';
import { CIPHER_FORMAT, type StoredFile } from '../vault/vaultFiles.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { documentFileName } from './documentFileName.ts';
import { type DraftPaper, draftPaper } from './draftPaper.ts';
import type { Paper } from './renderPaper.ts';

const operation = 'document.generate';

/**
 * Makes the .docx and stores it encrypted as a new version, with all that it was made from. An
 * earlier version is never touched.
 * @throws AnDunError NOT_FOUND, INPUT_INVALID, TEMPLATE_INVALID, DOCUMENT_SENT, DISK_FULL
 */
export async function generateDocument(
  engine: VaultContext,
  input: { commandId: CommandId; request: DocumentRequest },
): Promise<DocumentRow> {
  const { commandId, request } = input;
  const known = engine.store.read((db) =>
    findCommandResult<{ documentId: DocumentId }>(db, commandId, operation),
  );
  if (known) return readRow(engine, known.result.documentId);
  // Before a letter takes its number.
  engine.store.read((db) => correctedVersion(db, request));
  return storeDraft(engine, commandId, await draftPaper(engine, request));
}

/**
 * Stores a draft as the next version of its paper; what cannot be recorded leaves no file behind.
 * @throws AnDunError NOT_FOUND, DOCUMENT_SENT, DISK_FULL
 */
export async function storeDraft(
  engine: VaultContext,
  commandId: CommandId,
  { request, paper, docx }: DraftPaper,
): Promise<DocumentRow> {
  engine.store.read((db) => correctedVersion(db, request));
  const stored = await engine.files.store(bytesOf(docx), { fileId: engine.newId() });
  if (!stored) throw new AnDunError('INTERNAL');
  const documentId = await recordOrErase(engine, commandId, request, paper, stored);
  return readRow(engine, documentId);
}

/** The same command may have been recorded meanwhile, with a file of its own. */
async function recordOrErase(
  engine: VaultContext,
  commandId: CommandId,
  request: DocumentRequest,
  paper: Paper,
  stored: StoredFile,
): Promise<DocumentId> {
  let documentId: DocumentId | null = null;
  try {
    documentId = record(engine, commandId, request, paper, stored);
    return documentId;
  } finally {
    // A file that cannot be removed now is set aside at the next opening, since no record knows it.
    if (documentId !== stored.fileId) await engine.files.erase(stored.fileId).catch(() => {});
  }
}

/**
 * The version that went out already and that this one corrects; null when none went out.
 * @throws AnDunError DOCUMENT_SENT when one did and the request does not say that it corrects it
 */
function correctedVersion(db: ReadDb, request: DocumentRequest): number | null {
  const corrects = newestSentVersion(listSentVersions(db, request.caseId), request);
  if (corrects !== null && corrects !== request.correctsVersion) {
    throw new AnDunError('DOCUMENT_SENT');
  }
  return corrects;
}

function record(
  engine: VaultContext,
  commandId: CommandId,
  request: DocumentRequest,
  paper: Paper,
  stored: StoredFile,
): DocumentId {
  const command = writeCommand(engine, commandId, operation);
  const { documentId } = engine.store.write(command, (tx) => {
    const matter = findMatter(tx, { kind: 'case', caseId: request.caseId });
    if (!matter) throw new AnDunError('NOT_FOUND');
    const { caseId, templateId, recipientKind } = request;
    const corrects = correctedVersion(tx, request);
    const version = nextDocumentVersion(tx, { caseId, templateId, recipientKind });
    const { fileId, ...file } = stored;
    const document = {
      ...file,
      id: DocumentId.parse(fileId),
      caseId,
      templateId,
      recipientKind,
      title: paper.tree.title,
      version,
      fileName: fileNameOf(paper, request, version),
      templateHash: paper.templateHash,
      cipherFormat: CIPHER_FORMAT,
      claims: paper.claims,
      missing: paper.missing,
      tree: paper.tree,
      inputSnapshot: JSON.stringify({
        ...paper.facts,
        options: request.options ?? {},
        templateVersion: paper.templateVersion,
      }),
      createdAtMs: command.atMs,
      createdBy: command.actor,
    };
    insertDocument(tx, document);
    if (paper.templateBody !== undefined) {
      const sketch = sketchPaper(paper.tree, templateWording(paper.templateBody));
      insertSketch(tx, { documentId: document.id, caseId, templateId, sketch });
    }
    putDocumentSearchRow(tx, document, matter, renderPlainText(paper.tree));
    touchMatter(tx, matter, command.atMs);
    const addressee = recipientInfo(recipientKind).label;
    const lacking = paper.missing.length > 0 ? `，待补 ${paper.missing.length} 项` : '';
    const correction = corrects === null ? '' : `，更正已发出的第 ${corrects} 版`;
    const own = paper.templateVersion ? `，用律所模板第 ${paper.templateVersion} 版` : '';
    const summary = `生成${paper.tree.title}（${addressee}）第 ${version} 版${correction}${own}${lacking}`;
    return {
      result: { documentId: document.id },
      audit: [{ entityKind: 'document', entityId: document.id, caseId, summary }],
    };
  });
  return documentId;
}

function fileNameOf(paper: Paper, request: DocumentRequest, version: number): string {
  const { facts, tree } = paper;
  return documentFileName({
    title: tree.title,
    recipientKind: request.recipientKind,
    addressee: ownName(facts, request.recipientKind),
    clientName: facts.client.name,
    version,
  });
}

/** The name that tells this addressee from others of its kind; '' where the kind says enough. */
function ownName(facts: Paper['facts'], kind: DocumentRequest['recipientKind']): string {
  if (kind === 'police') return facts.case.policeStation;
  return kind === 'institution' || kind === 'pi_handler' ? facts.institution.fullName : '';
}

function putDocumentSearchRow(
  tx: Parameters<typeof putSearchRow>[0],
  document: Pick<DocumentRow, 'id' | 'title' | 'version' | 'fileName' | 'recipientKind'>,
  matter: Matter,
  text: string,
): void {
  putSearchRow(tx, {
    kind: 'document',
    entityId: document.id,
    caseId: matter.caseId,
    intakeId: matter.intakeId,
    title: `${document.title}（${recipientInfo(document.recipientKind).label}）第 ${document.version} 版`,
    body: `${document.fileName}\n${text}`,
  });
}

function readRow(engine: VaultContext, documentId: DocumentId): DocumentRow {
  const stored = engine.store.read((db) => findDocument(db, documentId));
  if (!stored) throw new AnDunError('NOT_FOUND');
  return stored.row;
}
