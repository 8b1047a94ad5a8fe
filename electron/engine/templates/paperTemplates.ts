import type { ReadDb } from '../../../db/databaseHandle.ts';
import {
  findPaperTemplate,
  findTemplateInForce,
  listPaperTemplateVersions,
} from '../../../db/paperTemplateQueries.ts';
import { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { listPaperFields } from '../../../domain/paperTemplates/listPaperFields.ts';
import type {
  PaperTemplateDetail,
  PaperTemplateRow,
  TemplatePreview,
} from '../../../domain/paperTemplates/paperTemplate.ts';
import { loadTemplates, readTemplateText } from '../../../templates/loadTemplates.ts';
import { TemplateError, type TemplateSource } from '../../../templates/templateSource.ts';
import type { VaultContext } from '../vaultContext.ts';
import { caseValues, sampleValues } from './paperTemplateSamples.ts';
import { runPaperTemplate } from './runPaperTemplate.ts';

/** Every built-in template, and whether the firm has a text of its own for it. @throws AnDunError TEMPLATE_INVALID */
export async function listPaperTemplates(engine: VaultContext): Promise<PaperTemplateRow[]> {
  const builtin = await builtinTemplates(engine.templatesDir);
  return engine.store.read((db) =>
    TemplateKind.options.flatMap((kind) => {
      const template = builtin.get(kind);
      return template ? [rowOf(db, template)] : [];
    }),
  );
}

/** @throws AnDunError TEMPLATE_INVALID */
export async function paperTemplateDetail(
  engine: VaultContext,
  { kind }: { kind: TemplateKind },
): Promise<PaperTemplateDetail> {
  const template = await builtinTemplate(engine, kind);
  const builtinText = await readTemplateText(engine.templatesDir, kind);
  const [values = {}] = sampleValues(engine, template);
  const fields = listPaperFields(values);
  return engine.store.read((db) => {
    const newest = findPaperTemplate(db, kind);
    const text = newest && newest.state !== 'builtin' ? newest.text : builtinText;
    const versions = listPaperTemplateVersions(db, kind);
    return { row: rowOf(db, template), text, builtinText, fields, versions };
  });
}

/** The text of one version. @throws AnDunError NOT_FOUND */
export function paperTemplateText(
  engine: VaultContext,
  { kind, version }: { kind: TemplateKind; version: number },
): { text: string } {
  const found = engine.store.read((db) => findPaperTemplate(db, kind, version));
  if (!found) throw new AnDunError('NOT_FOUND');
  return { text: found.text };
}

/**
 * A paper made of a text, of a case or of the invented one. Nothing is stored.
 * @throws AnDunError NOT_FOUND, TEMPLATE_INVALID, CANCELLED
 */
export async function previewPaperTemplate(
  engine: VaultContext,
  input: { kind: TemplateKind; text: string; caseId: CaseId | null },
  signal?: AbortSignal,
): Promise<TemplatePreview> {
  const template = await builtinTemplate(engine, input.kind);
  const samples = sampleValues(engine, template);
  const values = input.caseId ? [caseValues(engine, template, input.caseId), ...samples] : samples;
  return runPaperTemplate(engine.parsers, input.text, template, values, signal);
}

/** @throws AnDunError TEMPLATE_INVALID */
export async function builtinTemplate(
  engine: Pick<VaultContext, 'templatesDir'>,
  kind: TemplateKind,
): Promise<TemplateSource> {
  const template = (await builtinTemplates(engine.templatesDir)).get(kind);
  if (!template) throw new AnDunError('TEMPLATE_INVALID', ['kind']);
  return template;
}

async function builtinTemplates(folder: string) {
  try {
    return await loadTemplates(folder);
  } catch (error) {
    throw error instanceof TemplateError ? new AnDunError('TEMPLATE_INVALID') : error;
  }
}

function rowOf(db: ReadDb, { id: kind, title, hash }: TemplateSource): PaperTemplateRow {
  const own = findTemplateInForce(db, kind);
  return {
    kind,
    title,
    version: own?.version ?? null,
    hasDraft: findPaperTemplate(db, kind)?.state === 'draft',
    builtinChanged: own !== null && own.builtinSha256 !== hash,
  };
}
