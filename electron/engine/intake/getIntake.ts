import { readIntake } from '../../../db/intakeQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import type { EngineContext } from '../engineContext.ts';

/** @throws AnDunError NOT_FOUND */
export function getIntake(engine: EngineContext, input: { intakeId: IntakeId }): IntakeRecord {
  const record = engine.store.read((db) => readIntake(db, input.intakeId));
  if (record === null) throw new AnDunError('NOT_FOUND');
  return record;
}
