import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import type { CaseFile } from '../../../domain/documents/caseFile.ts';
import { caseFileFacts } from '../../../domain/documents/caseFileFacts.ts';
import type { MissingField } from '../../../domain/documents/documentTree.ts';
import { documentValues } from '../../../domain/documents/documentValues.ts';
import { paperWarnings } from '../../../domain/documents/paperWarnings.ts';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { loadTemplates } from '../../../templates/loadTemplates.ts';
import { renderDocx } from '../../../templates/renderDocx.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { renderTemplate } from '../../../templates/renderTemplate.ts';
import { TemplateError, type TemplateSource } from '../../../templates/templateSource.ts';
import { documentFileName } from './documentFileName.ts';

export interface CaseFilePaper {
  fileName: string;
  title: string;
  docx: Uint8Array;
  text: string;
  missing: MissingField[];
  warnings: string[];
}

export interface CaseFileChoice {
  template: TemplateSource;
  recipientKind: RecipientKind;
  /** 'YYYY-MM-DD': under the signature. */
  todayDate: string;
}

/** The templates that ship with the program, for callers above the layer that reads them. */
export async function shippedTemplates(
  folder: string,
): Promise<ReadonlyMap<TemplateKind, TemplateSource>> {
  try {
    return await loadTemplates(folder);
  } catch (error) {
    throw error instanceof TemplateError ? new AnDunError('TEMPLATE_INVALID') : error;
  }
}

/**
 * A paper of a case that stands in a file, without a vault; or what is wrong with the file, one line a fault.
 * @throws TemplateError when the template is wrong
 */
export async function renderCaseFile(
  file: CaseFile,
  { template, recipientKind, todayDate }: CaseFileChoice,
): Promise<CaseFilePaper | { faults: string[] }> {
  const read = caseFileFacts(file, recipientKind, shippedOrganisations);
  if ('faults' in read) return read;
  const { facts } = read;
  const choice = { templateKind: template.id, recipientKind, todayDate, options: file.options };
  const { tree, missing } = renderTemplate(template, documentValues(facts, choice));
  return {
    fileName: documentFileName({
      title: tree.title,
      recipientKind,
      addressee: recipientKind === 'police' ? facts.case.policeStation : facts.institution.fullName,
      clientName: facts.client.name,
      version: 1,
    }),
    title: tree.title,
    docx: await renderDocx(tree, { firmName: facts.firm.name, date: todayDate }),
    text: renderPlainText(tree),
    missing,
    warnings: paperWarnings(facts, choice, tree).map(({ text }) => text),
  };
}
