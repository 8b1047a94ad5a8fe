import { readCollectionSettings } from '../../../db/breachQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listEvidence } from '../../../db/evidenceQueries.ts';
import { readAllContacts } from '../../../db/matterContacts.ts';
import type { CaseContact } from '../../../domain/cases/caseRecord.ts';
import { analyseCollection } from '../../../domain/collection/analyseCollection.ts';
import type { CollectionFacts, LoggedContact } from '../../../domain/collection/breach.ts';
import {
  type CollectionSettings,
  collectionFacts,
  type DebtorBasis,
} from '../../../domain/collection/collectionSettings.ts';
import { logOfCase } from '../../../domain/collection/logOfCase.ts';
import type { CollectionAnalysis } from '../../../domain/contract/collectionContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { type MatterContent, readMatterContent } from '../verification/readMatterContent.ts';

const SHOWN_CONTACTS = 200;

/** The whole log of a case with what the rules are told of it. */
export interface CaseLog {
  log: LoggedContact[];
  facts: CollectionFacts;
  debtorBasis: DebtorBasis;
  settings: CollectionSettings;
  undated: number;
}

/** @throws AnDunError NOT_FOUND */
export function analyseCase(
  engine: EngineContext,
  { caseId }: { caseId: CaseId },
): CollectionAnalysis {
  const { log, facts, debtorBasis, settings, undated } = engine.store.read((db) =>
    readCaseLog(engine, db, caseId),
  );
  const { breaches, ...findings } = analyseCollection(log, facts);
  return {
    ...findings,
    breaches: breaches.map((breach) => ({
      ...breach,
      contacts: breach.contacts.slice(0, SHOWN_CONTACTS).map((contact) => ({
        ...contact,
        text: '',
      })),
    })),
    settings,
    isDebtor: facts.isDebtor,
    debtorBasis,
    undated,
  };
}

/**
 * Everything that counts for the case, however many rows it has.
 * @throws AnDunError NOT_FOUND
 */
export function readCaseLog(engine: EngineContext, db: ReadDb, caseId: CaseId): CaseLog {
  const content = readMatterContent(db, { kind: 'case', caseId });
  if (!content.caseRecord) throw new AnDunError('NOT_FOUND');
  const contacts = readAllContacts(db, { ...content.caseRecord, contacts: content.contacts });
  return caseLogOf(engine, db, content, contacts);
}

/**
 * The same of a case that was read already.
 * @param contacts all of its contacts: readAllContacts
 * @throws AnDunError NOT_FOUND
 */
export function caseLogOf(
  engine: EngineContext,
  db: ReadDb,
  { caseRecord, matter, answers }: MatterContent,
  contacts: readonly CaseContact[],
): CaseLog {
  if (!caseRecord) throw new AnDunError('NOT_FOUND');
  const settings = readCollectionSettings(db, caseRecord.id);
  const log = logOfCase({
    contacts,
    evidence: listEvidence(db, matter.intakeId).filter(
      ({ withdrawnAtMs }) => withdrawnAtMs === null,
    ),
    opponentName: caseRecord.opponentName,
    settings,
    organisations: engine.organisations,
  });
  const undated = contacts.filter(
    ({ direction, occurredAtMs }) => direction === 'incoming' && occurredAtMs === null,
  ).length;
  return { log, settings, undated, ...collectionFacts(settings, answers) };
}
