import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { EngineContext } from '../engineContext.ts';
import { type CaseReading, readCaseFacts } from './readCaseFacts.ts';
import { hasLetterNumber, letterNumberOf } from './takeLetterNumber.ts';

/**
 * All that one paper may say, from one consistent read of its case.
 * @param reading of the case with its breaches counted, where several papers are made of one; else it is read now
 * @throws AnDunError NOT_FOUND
 */
export function buildCaseFacts(
  engine: EngineContext,
  request: DocumentRequest,
  reading?: CaseReading,
): CaseFacts {
  const { caseId, recipientKind, claims } = request;
  return engine.store.read((db) => {
    const isCounted = countsBreaches(request);
    const { collection, ...facts } =
      reading ?? readCaseFacts(engine, caseId, { countsBreaches: isCounted });
    return {
      ...facts,
      claims: { [recipientKind]: claims },
      letterNumber: hasLetterNumber(request) ? letterNumberOf(db, request, engine.clock()) : null,
      ...(isCounted ? { collection } : {}),
    };
  });
}

/** The log of a case may be long: papers that tell nothing of it do without. */
function countsBreaches({ templateId }: DocumentRequest): boolean {
  return !NO_LOG.has(templateId);
}

const NO_LOG = new Set<string>([
  'authorization',
  'authorization-court',
  'credit-objection',
  'evidence-list',
  'intake-record',
  'pi-request',
]);
