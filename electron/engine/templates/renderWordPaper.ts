import {
  findFirmTemplate,
  findTemplateVersion,
  readTemplateValues,
} from '../../../db/templateQueries.ts';
import { claimsInForce } from '../../../domain/documents/claims.ts';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { DocumentTree, MissingField } from '../../../domain/documents/documentTree.ts';
import { recipientsForTemplate } from '../../../domain/documents/recipients.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { FirmTemplateId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import type { WordGap } from '../../../domain/wordTemplates/wordReport.ts';
import { wordValues } from '../../../domain/wordTemplates/wordValues.ts';
import { buildCaseFacts } from '../documents/buildCaseFacts.ts';
import type { Paper, PaperSet } from '../documents/renderPaper.ts';
import { letterNumberOf } from '../documents/takeLetterNumber.ts';
import type { EngineContext } from '../engineContext.ts';
import type { VaultContext } from '../vaultContext.ts';
import { bytesSource, fillWordFile } from './runWordTemplate.ts';

/** A paper made of a firm's own Word file: the file itself beside its text. */
export type WordPaper = Paper & { docx: Uint8Array };

/**
 * Fills a firm's own Word file with one consistent read of a case.
 * @throws AnDunError NOT_FOUND, TEMPLATE_INVALID for no such template, INPUT_INVALID when it is not
 *   for that addressee, TEMPLATE_FAULTY, CANCELLED
 */
export async function renderWordPaper(
  engine: VaultContext,
  request: DocumentRequest,
  { bundle, reading }: PaperSet = {},
): Promise<WordPaper> {
  const { row, version } = storedTemplate(engine, request.templateId);
  const { recipientKind, options } = request;
  if (!recipientsForTemplate(row.kind).some(({ kind }) => kind === recipientKind)) {
    throw new AnDunError('INPUT_INVALID', ['recipientKind']);
  }
  const date = shanghaiDate(engine.clock());
  const choice = { templateKind: row.kind, recipientKind, todayDate: date, options };
  const { facts, own } = engine.store.read((db) => ({
    facts: {
      ...buildCaseFacts(engine, request, reading),
      ...(bundle ? { groups: bundle.groups } : {}),
      letterNumber: takesLetterNumber(engine, request.templateId)
        ? letterNumberOf(db, request, engine.clock())
        : null,
    },
    own: readTemplateValues(db, request.caseId),
  }));
  const data = { ...own, ...wordValues(facts, choice) };
  const { filled } = await fillWordFile(engine.parsers, bytesSource(version.content), data);
  if (!filled) throw new AnDunError('TEMPLATE_FAULTY');
  const tree: DocumentTree = { title: row.name, layout: 'gbt9704', blocks: filled.blocks };
  return {
    facts,
    tree,
    missing: filled.gaps.map(toMissing),
    claims: claimsInForce(facts, choice),
    choice,
    templateHash: version.sha256,
    date,
    docx: filled.bytes,
  };
}

/** A letter in the firm's name that prints its number takes one, as the built-in letter does. */
export function takesLetterNumber(engine: EngineContext, templateId: string): boolean {
  const id = FirmTemplateId.safeParse(templateId).data;
  const stored = id && engine.store.read((db) => findFirmTemplate(db, id));
  if (stored?.row.kind !== 'lawyer-letter') return false;
  return stored.report.fields.some(({ name, means }) => (means ?? name) === '文书.函号');
}

function storedTemplate(engine: EngineContext, templateId: string) {
  const id = FirmTemplateId.safeParse(templateId).data;
  const found = engine.store.read((db) => {
    const stored = id && findFirmTemplate(db, id);
    const version = stored && findTemplateVersion(db, stored.row.id, stored.row.version);
    return stored && version ? { row: stored.row, version } : null;
  });
  if (!found) throw new AnDunError('TEMPLATE_INVALID', ['templateId']);
  return found;
}

function toMissing({ fieldId, text, where }: WordGap): MissingField {
  const label = /^【待[补核]：(.*)】$/.exec(text)?.[1] ?? text;
  return { fieldId, label, where: where[0] ?? '' };
}
