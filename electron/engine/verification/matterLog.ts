import { readCollectionSettings } from '../../../db/breachQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { RELEVANT_LIMIT } from '../../../db/importedContactQueries.ts';
import { listRelevantTimes, listRelevantWordings } from '../../../db/relevantLogQueries.ts';
import type { CaseContact } from '../../../domain/cases/caseRecord.ts';
import {
  collectionFacts,
  emptyCollectionSettings,
} from '../../../domain/collection/collectionSettings.ts';
import { logOfCase } from '../../../domain/collection/logOfCase.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import type { CollectionView } from '../../../domain/verification/situation.ts';
import type { EngineContext } from '../engineContext.ts';
import type { MatterContent } from './readMatterContent.ts';
import { KEPT_CONTACTS, steadyContact } from './steadyContact.ts';

/**
 * Whatever the verdict looks at, however many rows the files of a matter hold: every time for what is counted, and of
 * words each number's wording once, which is far less than all and says the same.
 */
export function matterLog(
  engine: EngineContext,
  db: ReadDb,
  content: MatterContent,
): { contacts: CaseContact[]; collection: CollectionView } {
  const { caseRecord, matter, answers } = content;
  const settings =
    matter.caseId === null ? emptyCollectionSettings : readCollectionSettings(db, matter.caseId);
  const known = new Set(content.contacts.map(({ id }) => id));
  const isWhole = content.relevantTotal <= RELEVANT_LIMIT;
  const wordings = isWhole ? [] : listRelevantWordings(db, matter.intakeId, KEPT_CONTACTS / 2);
  const older = wordings.filter(({ id }) => !known.has(id)).map(steadyContact);
  const times = isWhole ? [] : listRelevantTimes(db, matter.intakeId);
  const log = logOfCase({
    contacts: [
      ...content.contacts,
      ...times
        .filter(({ id }) => !known.has(id))
        .map(
          (time): CaseContact => ({
            ...emptyContact(time.id, time.channel),
            ...time,
            evidenceIds: [],
          }),
        ),
    ],
    evidence: [],
    opponentName: caseRecord?.opponentName ?? '',
    settings,
    organisations: engine.organisations,
    skipsWords: true,
  });
  const { agreedHours, refusal } = collectionFacts(settings, answers).facts;
  return {
    contacts: [...older, ...content.contacts],
    collection: { log, agreedHours, refusal },
  };
}
