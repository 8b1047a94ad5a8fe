import type { CaseDetails } from '../../../domain/cases/caseRecord.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EngineContext } from '../engineContext.ts';

/** @throws AnDunError INPUT_INVALID when the other side was picked from a directory that does not have it */
export function checkCaseDetails(engine: EngineContext, details: CaseDetails): void {
  const id: string | null = details.opponentOrganisationId;
  if (id === null || engine.organisations.some((organisation) => organisation.id === id)) return;
  throw new AnDunError('INPUT_INVALID', ['details.opponentOrganisationId']);
}
