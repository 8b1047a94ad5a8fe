import { breachAnnexFactsOf } from '../../../domain/documents/breachAnnexFacts.ts';
import { caseFileFacts } from '../../../domain/documents/caseFileFacts.ts';
import { type DocumentValues, documentValues } from '../../../domain/documents/documentValues.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { sampleCaseFile } from '../../../domain/paperTemplates/sampleCaseFile.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import type { TemplateSource } from '../../../templates/templateSource.ts';
import { buildCaseFacts } from '../documents/buildCaseFacts.ts';
import type { EngineContext } from '../engineContext.ts';

/** The values of an invented case for every addressee of a template. @throws AnDunError INTERNAL */
export function sampleValues(
  engine: Pick<EngineContext, 'organisations'>,
  { id: templateKind, recipientKinds }: TemplateSource,
): DocumentValues[] {
  const todayDate = sampleCaseFile.today ?? '';
  return recipientKinds.map((recipientKind) => {
    const read = caseFileFacts(sampleCaseFile, recipientKind, engine.organisations);
    if ('faults' in read) throw new AnDunError('INTERNAL');
    const facts =
      templateKind === 'breach-annex'
        ? { ...read.facts, collection: breachAnnexFactsOf(read.facts, engine.organisations) }
        : read.facts;
    return documentValues(facts, { templateKind, recipientKind, todayDate });
  });
}

/** The values of a case for the first addressee of a template. @throws AnDunError NOT_FOUND */
export function caseValues(
  engine: EngineContext,
  { id: templateKind, recipientKinds }: TemplateSource,
  caseId: CaseId,
): DocumentValues {
  const [recipientKind = 'client_file'] = recipientKinds;
  const request = { caseId, templateId: templateKind, recipientKind, claims: [] };
  const todayDate = shanghaiDate(engine.clock());
  return documentValues(buildCaseFacts(engine, request), {
    templateKind,
    recipientKind,
    todayDate,
  });
}
