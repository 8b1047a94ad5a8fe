import { findTemplateInForce } from '../../../db/paperTemplateQueries.ts';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import type { CaseFacts, ChosenClaim } from '../../../domain/documents/caseFacts.ts';
import { claimsInForce } from '../../../domain/documents/claims.ts';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { DocumentTree, MissingField } from '../../../domain/documents/documentTree.ts';
import {
  type DocumentChoice,
  type DocumentValues,
  documentValues,
} from '../../../domain/documents/documentValues.ts';
import { optionsInForce } from '../../../domain/documents/paperOptions.ts';
import { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { FirmTemplateId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { loadTemplates } from '../../../templates/loadTemplates.ts';
import { type RenderedTemplate, renderTemplate } from '../../../templates/renderTemplate.ts';
import {
  readTemplateSource,
  TemplateError,
  type TemplateSource,
} from '../../../templates/templateSource.ts';
import { renderWordPaper } from '../templates/renderWordPaper.ts';
import { runPaperTemplate } from '../templates/runPaperTemplate.ts';
import type { VaultContext } from '../vaultContext.ts';
import { buildCaseFacts } from './buildCaseFacts.ts';
import { compilationPages } from './compilationPages.ts';
import type { CaseReading } from './readCaseFacts.ts';

export interface Paper {
  facts: CaseFacts;
  tree: DocumentTree;
  missing: MissingField[];
  /** As they stand in the paper. */
  claims: ChosenClaim[];
  choice: DocumentChoice;
  templateHash: string;
  /** The template's own text; absent where the paper is made of a firm's Word file. */
  templateBody?: string;
  /** Set where it is made of the firm's own text of the template. */
  templateVersion?: number;
  /** 'YYYY-MM-DD' in Beijing, under the signature. */
  date: string;
  /** The file itself, where it is made of a firm's own Word file and not of the tree. */
  docx?: Uint8Array;
}

/** What a paper shares with the others that are made together with it. */
export interface PaperSet {
  /** The 证据包 that the paper goes with; without it one of all that is in use. */
  bundle?: BundleOptions;
  /** The case with its breaches counted, so that it is read once for all of them; without it, it is read now. */
  reading?: CaseReading;
}

/**
 * The paper as it is now, from one consistent read of the case.
 * @throws AnDunError NOT_FOUND, INPUT_INVALID when the template is not for that addressee,
 *   TEMPLATE_INVALID, TEMPLATE_FAULTY
 */
export async function renderPaper(
  engine: VaultContext,
  request: DocumentRequest,
  set: PaperSet = {},
): Promise<Paper> {
  const { templateId, recipientKind } = request;
  const { bundle } = set;
  if (FirmTemplateId.safeParse(templateId).success) return renderWordPaper(engine, request, set);
  try {
    const kind = TemplateKind.safeParse(templateId).data;
    const builtin = kind && (await loadTemplates(engine.templatesDir)).get(kind);
    if (!builtin) throw new AnDunError('TEMPLATE_INVALID', ['templateId']);
    const own = engine.store.read((db) => findTemplateInForce(db, builtin.id));
    const template = own ? readTemplateSource(own.text, own.sha256) : builtin;
    if (!template.recipientKinds.includes(recipientKind)) {
      throw new AnDunError('INPUT_INVALID', ['recipientKind']);
    }
    const facts = buildCaseFacts(engine, request, set.reading);
    if (bundle) {
      facts.groups = bundle.groups;
      if (bundle.originForms) facts.originForms = bundle.originForms;
    }
    const date = shanghaiDate(engine.clock());
    const { options } = request;
    const choice = { templateKind: template.id, recipientKind, todayDate: date, options };
    if (hasPages(choice)) {
      facts.compilation = await compilationPages(engine, request.caseId, bundle);
    }
    const values = documentValues(facts, choice);
    const { tree, missing } = own
      ? await renderOwn(engine, builtin, own.text, values)
      : renderTemplate(template, values);
    const claims = claimsInForce(facts, choice);
    const { hash: templateHash, body: templateBody } = template;
    const templateVersion = own?.version;
    return {
      facts,
      tree,
      missing,
      claims,
      choice,
      templateHash,
      templateBody,
      templateVersion,
      date,
    };
  } catch (error) {
    throw error instanceof TemplateError ? new AnDunError('TEMPLATE_INVALID') : error;
  }
}

/** Laying out the pictures of a case takes a moment; only a paper that names pages waits for it. */
function hasPages({ templateKind, options }: DocumentChoice): boolean {
  return templateKind === 'evidence-list' && optionsInForce(templateKind, options).pages === true;
}

/** The firm's own text runs where an endless loop does no harm. */
async function renderOwn(
  engine: VaultContext,
  builtin: TemplateSource,
  text: string,
  values: DocumentValues,
): Promise<RenderedTemplate> {
  const { tree, missing } = await runPaperTemplate(engine.parsers, text, builtin, [values]);
  if (!tree) throw new AnDunError('TEMPLATE_INVALID');
  return { tree, missing };
}
