import { strFromU8, unzipSync } from 'fflate';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { documentValues } from '../../../domain/documents/documentValues.ts';
import type { PaperOptions } from '../../../domain/documents/paperOptions.ts';
import type { RecipientKind } from '../../../domain/documents/recipients.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { loadTemplates } from '../../../templates/loadTemplates.ts';
import { renderDocx } from '../../../templates/renderDocx.ts';
import { type RenderedTemplate, renderTemplate } from '../../../templates/renderTemplate.ts';

export const TODAY = '2026-11-22';
export const FOLDER = new URL('../../../templates/builtin', import.meta.url).pathname;

/** Every paper the program can make, as template and addressee. */
export const PAPERS: readonly (readonly [TemplateKind, RecipientKind])[] = [
  ['complaint', 'institution'],
  ['complaint', 'nfra_12378'],
  ['spam-report', 'report_12321'],
  ['police-report', 'police'],
  ['complaint', 'pboc_12363'],
  ['complaint', 'pboc_credit'],
  ['complaint', 'nifa'],
  ['complaint', 'market_12315'],
  ['complaint', 'hotline_12345'],
  ['complaint', 'pi_authority'],
  ['spam-report', 'cac_12377'],
  ['telecom-appeal', 'telecom_12300'],
  ['lawyer-letter', 'institution'],
  ['lawyer-letter', 'collector'],
  ['stop-notice', 'collector'],
  ['pi-request', 'institution'],
  ['pi-request', 'pi_handler'],
  ['credit-objection', 'credit_agency'],
  ['credit-objection', 'institution'],
  ['opinion', 'client_file'],
  ['authorization', 'police'],
  ['authorization', 'institution'],
  ['authorization', 'collector'],
  ['authorization', 'credit_agency'],
  ['authorization-court', 'court'],
  ['breach-annex', 'institution'],
  ['breach-annex', 'client_file'],
  ['intake-record', 'client_file'],
  ['evidence-list', 'court'],
  ['evidence-list', 'client_file'],
];

const templates = await loadTemplates(FOLDER);

export function builtin(kind: TemplateKind) {
  const template = templates.get(kind);
  if (!template) throw new Error(`No template ${kind}`);
  return template;
}

export function paper(
  facts: CaseFacts,
  templateKind: TemplateKind,
  recipientKind: RecipientKind,
  options?: PaperOptions,
): RenderedTemplate {
  return renderTemplate(
    builtin(templateKind),
    documentValues(facts, { templateKind, recipientKind, todayDate: TODAY, options }),
  );
}

export function docxOf(rendered: RenderedTemplate): Promise<Uint8Array> {
  return renderDocx(rendered.tree, { firmName: '杭州衡山律师事务所', date: TODAY });
}

/** The parts of a .docx as text, by name. */
export function partsOf(docx: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}
