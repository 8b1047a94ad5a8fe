import { readCase } from '../../../db/caseQueries.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';

/** @throws AnDunError NOT_FOUND */
export function getCase(engine: EngineContext, input: { caseId: CaseId }): CaseRecord {
  const record = engine.store.read((db) => readCase(db, input.caseId));
  if (record === null) throw new AnDunError('NOT_FOUND');
  return record;
}
