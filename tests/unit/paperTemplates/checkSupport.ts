import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { breachAnnexFactsOf } from '../../../domain/documents/breachAnnexFacts.ts';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { CaseFile } from '../../../domain/documents/caseFile.ts';
import { caseFileFacts } from '../../../domain/documents/caseFileFacts.ts';
import type { TemplateKind } from '../../../domain/documents/templateKind.ts';
import { sampleCaseFile } from '../../../domain/paperTemplates/sampleCaseFile.ts';

export { builtin, FOLDER, PAPERS } from '../documents/paperSupport.ts';

/** The invented case that templates are tried out with. */
export function paperFacts(kind: TemplateKind): CaseFacts {
  const read = caseFileFacts(CaseFile.parse(sampleCaseFile), 'institution', shippedOrganisations);
  if ('faults' in read) throw new Error(read.faults.join());
  if (kind !== 'breach-annex') return read.facts;
  return { ...read.facts, collection: breachAnnexFactsOf(read.facts, shippedOrganisations) };
}
