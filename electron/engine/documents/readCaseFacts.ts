import { readCollectionSettings } from '../../../db/breachQueries.ts';
import { findBundleChoice } from '../../../db/bundleQueries.ts';
import { findCollection } from '../../../db/collectionQueries.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { listEvidence } from '../../../db/evidenceQueries.ts';
import { readFirmProfile } from '../../../db/firmQueries.ts';
import { readIntake } from '../../../db/intakeQueries.ts';
import { readAllContacts } from '../../../db/matterContacts.ts';
import { findFacts } from '../../../db/mediaQueries.ts';
import { readPaperDetails } from '../../../db/paperQueries.ts';
import { groupsInForce } from '../../../domain/bundle/bundleChoice.ts';
import { suggestGroups } from '../../../domain/bundle/suggestGroups.ts';
import { type CasePayment, payeeText, paymentsOut } from '../../../domain/cases/casePayment.ts';
import type { CaseContact, CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { breachAnnexFacts } from '../../../domain/documents/breachAnnexFacts.ts';
import type { CaseEvidence, CaseFacts, LossFacts } from '../../../domain/documents/caseFacts.ts';
import { institutionFacts } from '../../../domain/documents/institutionFacts.ts';
import type { PaperDetails } from '../../../domain/documents/paperDetails.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { currentItems } from '../../../domain/evidence/currentItems.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { FirmProfile } from '../../../domain/firm/firmProfile.ts';
import type { CaseId, IntakeId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { caseLogOf } from '../collection/analyseCase.ts';
import type { EngineContext } from '../engineContext.ts';
import { readMatterContent } from '../verification/readMatterContent.ts';
import { verificationState } from '../verification/verificationState.ts';
import { earlierPapers } from './earlierPapers.ts';

/** All that the papers of a case may say; what one paper alone says is added by buildCaseFacts. */
export type CaseReading = Omit<CaseFacts, 'claims' | 'letterNumber'>;

/**
 * One consistent read of a case, for as many papers as are made of it.
 * @param countsBreaches the log is analysed, too: it may be long, and some papers tell nothing of it
 * @throws AnDunError NOT_FOUND
 */
export function readCaseFacts(
  engine: EngineContext,
  caseId: CaseId,
  { countsBreaches }: { countsBreaches: boolean },
): CaseReading {
  return engine.store.read((db) => {
    const content = readMatterContent(db, { kind: 'case', caseId });
    const { caseRecord } = content;
    if (!caseRecord) throw new AnDunError('NOT_FOUND');
    const contacts = readAllContacts(db, { ...caseRecord, contacts: content.contacts });
    const checks = verificationState(engine, db, content);
    const {
      lawyers,
      operatorName: _operator,
      readsPictures: _setting,
      ...firm
    } = readFirmProfile(db);
    return {
      firm,
      lawyer: lawyerOf(lawyers, caseRecord.lawyerName),
      client: caseRecord.client,
      case: caseFacts(caseRecord),
      institution: institutionFacts(caseRecord, engine.organisations),
      contacts: contacts.filter((contact) => !isUndatedRow(contact)),
      undatedRows: contacts.filter(isUndatedRow).length,
      answers: caseRecord.answers,
      checks: checks.steps,
      verdict: {
        outcomes: checks.override?.outcomes ?? checks.verdict.outcomes,
        unknowns: checks.verdict.unknowns,
      },
      evidence: evidenceInUse(db, content.matter.intakeId, contacts),
      losses: paymentsOut(content.payments).map(toLoss),
      documents: earlierPapers(db, caseId),
      conductDates: [],
      details: detailsOf(db, caseId),
      receptionAtMs: readIntake(db, content.matter.intakeId)?.createdAtMs ?? null,
      ...arranged(db, caseId, content.matter.intakeId),
      ...(countsBreaches
        ? { collection: breachAnnexFacts(caseLogOf(engine, db, content, contacts)) }
        : {}),
      examination: { verdict: checks.verdict, conclusion: checks.override },
    };
  });
}

/** As the evidence was last arranged for a bundle, so that both list it alike. */
function arranged(
  db: ReadDb,
  caseId: CaseId,
  intakeId: IntakeId,
): Pick<CaseFacts, 'groups' | 'originForms'> {
  const choice = findBundleChoice(db, caseId);
  return {
    groups: groupsInForce(choice, suggestGroups(listEvidence(db, intakeId))),
    ...(choice ? { originForms: choice.originForms } : {}),
  };
}

/** What was typed for the papers; the day of the refusal that 违规分析 knows need not be typed again. */
function detailsOf(db: ReadDb, caseId: CaseId): PaperDetails {
  const { refusal } = readCollectionSettings(db, caseId);
  const known = refusal ? { refusedOn: shanghaiDate(refusal.atMs) } : {};
  return { ...known, ...readPaperDetails(db, caseId) };
}

/** A row whose time the file does not tell is no fact of a paper before a person has found out when it was. */
function isUndatedRow({ source, occurredAtMs }: CaseContact): boolean {
  return source !== undefined && occurredAtMs === null;
}

/** What a bill shows; the way it was paid stands in its line, and is not made up here. */
function toLoss(payment: CasePayment & { amountFen: number }): LossFacts {
  const { id, occurredAtMs, dateOnly, amountFen, purpose, evidenceIds } = payment;
  return {
    id,
    kind: 'transfer',
    atMs: occurredAtMs,
    dateOnly,
    amountFen,
    payee: payeeText(payment),
    method: '',
    description: purpose === '' ? '' : `账单所记“${purpose}”`,
    evidenceIds,
  };
}

function lawyerOf(lawyers: FirmProfile['lawyers'], name: string): CaseFacts['lawyer'] {
  const lawyer = lawyers.find((candidate) => candidate.name === name);
  return { name, licenceNo: lawyer?.licenceNo ?? '', phone: lawyer?.phone ?? '' };
}

function caseFacts(record: CaseRecord): CaseFacts['case'] {
  return {
    id: record.id as CaseId,
    caseNumber: record.caseNumber,
    cause: record.cause,
    // A case with a lawyer in charge is filed by her for the client; without one the client signs alone.
    represented: record.lawyerName.trim() !== '',
    policeStation: record.policeStation,
  };
}

/** A better copy stands for the older one, unless that is all that shows a contact. */
function evidenceInUse(
  db: ReadDb,
  intakeId: Parameters<typeof listEvidence>[1],
  contacts: readonly CaseContact[],
): CaseEvidence[] {
  const all = listEvidence(db, intakeId);
  const kept = new Set(currentItems(all).map(({ id }) => id));
  for (const { evidenceIds } of contacts) {
    if (!evidenceIds.some((id) => kept.has(id))) for (const id of evidenceIds) kept.add(id);
  }
  return all
    .filter((item) => item.withdrawnAtMs === null && kept.has(item.id))
    .map((item) =>
      toCaseEvidence(
        item,
        findFacts(db, item.id)?.durationMs ?? null,
        findCollection(db, item.id)?.medium ?? '',
      ),
    );
}

function toCaseEvidence(
  item: EvidenceItem,
  durationMs: number | null,
  medium: string,
): CaseEvidence {
  const { id, number, title, kind, origin, collector, purpose } = item;
  const { originalName, sha256, contactIds } = item;
  return {
    id,
    number,
    title,
    kind,
    origin,
    collector,
    purpose,
    originalName,
    sha256,
    contactIds,
    durationMs,
    viewer: item.viewer,
    sizeBytes: item.sizeBytes,
    medium,
  };
}
