import type { ReadDb } from '../../../db/databaseHandle.ts';
import { readIntake } from '../../../db/intakeQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';

/**
 * The intake, if it may still be changed.
 * @throws AnDunError NOT_FOUND (a discarded one too: it must be restored first), INTAKE_ALREADY_CONVERTED
 */
export function editableIntake(db: ReadDb, intakeId: IntakeId): IntakeRecord {
  const record = readIntake(db, intakeId);
  if (record === null || record.status === 'discarded') throw new AnDunError('NOT_FOUND');
  if (record.status === 'converted') throw new AnDunError('INTAKE_ALREADY_CONVERTED');
  return record;
}
