import { createHash } from 'node:crypto';
import { findCommandResult } from '../../../db/commandQueries.ts';
import {
  findFirmTemplate,
  insertFirmTemplate,
  insertTemplateVersion,
} from '../../../db/templateQueries.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { type CommandId, FirmTemplateId, type GrantId } from '../../../domain/ids.ts';
import {
  FirmTemplateName,
  type FirmTemplateRow,
} from '../../../domain/wordTemplates/firmTemplate.ts';
import { guessKind } from '../../../domain/wordTemplates/guessKind.ts';
import type { WordReport } from '../../../domain/wordTemplates/wordReport.ts';
import { openGrantedFile } from '../evidence/readGrantedFile.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { bytesSource, readWordFile } from './runWordTemplate.ts';
import { templateRow } from './templateRow.ts';
import { LARGEST_TEMPLATE } from './wordPackage.ts';

const operation = 'template.add';

export interface AddedTemplate {
  /** null when the tags of the file have faults: then nothing was stored. */
  row: FirmTemplateRow | null;
  report: WordReport;
}

/**
 * Reads a Word file in a process of its own and keeps it, byte for byte, in the encrypted database.
 * @throws AnDunError NOT_FOUND for a next version of nothing, GRANT_INVALID, FILE_UNREADABLE,
 *   FILE_EMPTY, TEMPLATE_OLD_FORMAT, TEMPLATE_PROTECTED, TEMPLATE_NOT_WORD, TEMPLATE_HOSTILE,
 *   TEMPLATE_TOO_LARGE
 */
export async function addTemplate(
  engine: VaultContext,
  input: {
    commandId: CommandId;
    grantId: GrantId;
    templateId: FirmTemplateId | null;
    kind: TemplateKind | null;
  },
): Promise<AddedTemplate> {
  const known = engine.store.read((db) =>
    findCommandResult<{ templateId: FirmTemplateId }>(db, input.commandId, operation),
  );
  if (known) return reportOf(engine, known.result.templateId);
  if (input.templateId) templateRow(engine, input.templateId);
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'read');
  const content = await readWhole(path);
  const report = await readWordFile(engine.parsers, bytesSource(content));
  if (report.errors.length > 0) return { row: null, report };
  const templateId = keep(engine, input, { content, report, fileName: displayName });
  return { row: templateRow(engine, templateId), report };
}

function keep(
  engine: VaultContext,
  input: { commandId: CommandId; templateId: FirmTemplateId | null; kind: TemplateKind | null },
  file: { content: Uint8Array; report: WordReport; fileName: string },
): FirmTemplateId {
  const command = writeCommand(engine, input.commandId, operation);
  const id = input.templateId ?? FirmTemplateId.parse(engine.newId());
  engine.store.write(command, (tx) => {
    const earlier = findFirmTemplate(tx, id);
    const name = earlier?.row.name ?? nameOf(file.fileName);
    if (!earlier) {
      const kind = input.kind ?? guessKind(file.fileName);
      insertFirmTemplate(tx, {
        id,
        name,
        kind,
        createdAtMs: command.atMs,
        createdBy: command.actor,
      });
    }
    const version = (earlier?.row.version ?? 0) + 1;
    insertTemplateVersion(tx, {
      templateId: id,
      version,
      ...file,
      sha256: createHash('sha256').update(file.content).digest('hex'),
      addedAtMs: command.atMs,
      addedBy: command.actor,
    });
    const summary = earlier
      ? `更新 Word 模板《${name}》为第 ${version} 版`
      : `添加 Word 模板《${name}》`;
    return {
      result: { templateId: id },
      audit: [{ entityKind: 'template', entityId: id, caseId: null, summary }],
    };
  });
  return id;
}

function nameOf(fileName: string): string {
  const plain = fileName
    .replace(/\.(?:docx|dotx|docm|dotm)$/i, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return FirmTemplateName.safeParse([...plain].slice(0, 60).join('')).data ?? 'Word 模板';
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const file = await openGrantedFile(path, LARGEST_TEMPLATE);
    const pieces: Buffer[] = [];
    for await (const piece of file.stream()) pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces);
  } catch (error) {
    const isLarge = error instanceof AnDunError && error.code === 'FILE_TOO_LARGE';
    throw isLarge ? new AnDunError('TEMPLATE_TOO_LARGE') : error;
  }
}

function reportOf(engine: VaultContext, templateId: FirmTemplateId): AddedTemplate {
  const stored = engine.store.read((db) => findFirmTemplate(db, templateId));
  if (!stored) throw new AnDunError('NOT_FOUND');
  return stored;
}
