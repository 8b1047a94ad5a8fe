import { resolve } from 'node:path';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import type { DocumentTree } from '../../../domain/documents/documentTree.ts';
import { documentValues } from '../../../domain/documents/documentValues.ts';
import { loadTemplates } from '../../../templates/loadTemplates.ts';
import { renderDocx } from '../../../templates/renderDocx.ts';
import { renderTemplate } from '../../../templates/renderTemplate.ts';

/** From the project's folder, where every bench runs: a bundle of this file lies elsewhere. */
const FOLDER = resolve('templates/builtin');
const DATE = '2026-11-22';

/** A report to 12321 as the program makes it: facts to values, values to tree, tree to .docx. */
export async function ownPaper(
  facts: CaseFacts,
): Promise<{ tree: DocumentTree; docx: Uint8Array }> {
  const template = (await loadTemplates(FOLDER)).get('spam-report');
  if (!template) throw new Error('no template spam-report');
  const choice = {
    templateKind: template.id,
    recipientKind: 'report_12321' as const,
    todayDate: DATE,
  };
  const { tree } = renderTemplate(template, documentValues(facts, choice));
  return { tree, docx: await renderDocx(tree, { firmName: facts.firm.name, date: DATE }) };
}
