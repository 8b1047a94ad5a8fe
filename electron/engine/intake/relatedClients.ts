import { findRelatedClients } from '../../../db/matterQueries.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import type { RelatedClient } from '../../../domain/intake/intakeRecord.ts';
import { cleanIdNumber } from '../cases/cleanClient.ts';
import type { EngineContext } from '../engineContext.ts';
import { clientNumbers } from '../verification/matterNumbers.ts';

// Shorter input is a number that is still being typed.
const shortestPhone = 5;
const shortestIdNumber = 5;

/** Earlier clients with the same phone or document number, newest first. */
export function relatedClients(
  engine: EngineContext,
  input: { intakeId: IntakeId; phone: string; idNumber: string },
): RelatedClient[] {
  const idNumber = cleanIdNumber(input.idNumber);
  const phones = clientNumbers(input.phone)
    .map(({ normalised }) => normalised)
    .filter((normalised) => normalised.length >= shortestPhone);
  const keys = { phones, idNumber: idNumber.length < shortestIdNumber ? '' : idNumber };
  return engine.store.read((db) => findRelatedClients(db, input.intakeId, keys, 20));
}
