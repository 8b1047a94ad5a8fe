import { readCase } from '../../../db/caseQueries.ts';
import { listCollections } from '../../../db/collectionQueries.ts';
import { listMatterCustody } from '../../../db/custodyChain.ts';
import type { ReadDb } from '../../../db/databaseHandle.ts';
import { type EvidenceFile, findEvidenceFile, listEvidence } from '../../../db/evidenceQueries.ts';
import { readFirmProfile } from '../../../db/firmQueries.ts';
import { listRelevantPayments } from '../../../db/importedContactQueries.ts';
import { readAllContacts } from '../../../db/matterContacts.ts';
import { findFacts } from '../../../db/mediaQueries.ts';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import { type LabelledItem, labelItems } from '../../../domain/bundle/bundleLabels.ts';
import type { LeftOut, TranscriptRecord } from '../../../domain/bundle/transcriptPages.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { evidencePurpose } from '../../../domain/documents/evidencePurpose.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CollectionRecord } from '../../../domain/evidence/collectionRecord.ts';
import type { CustodyRow, EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { CaseId, EvidenceId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { readConfirmedBubbles, readingOfBubbles, readLeftOut } from './readTranscriptFacts.ts';
import { readTranscriptRecords } from './readTranscriptRecords.ts';

/** All that a bundle is made from, as it was at one moment. */
export interface BundleInput {
  caseRecord: CaseRecord;
  firmName: string;
  items: LabelledItem[];
  files: Map<EvidenceId, EvidenceFile>;
  records: TranscriptRecord[];
  leftOut: LeftOut[];
  /** What files say of their own time, as far as it was read; never taken as proven. */
  claimedTimes: Map<EvidenceId, { atMs: number; source: string }>;
  collections: Map<EvidenceId, CollectionRecord>;
  custody: CustodyRow[];
}

/**
 * One consistent read.
 * @throws AnDunError NOT_FOUND for an unknown case or an item of another one, EVIDENCE_DESTROYED,
 *   INPUT_INVALID when no item is left
 */
export function readBundleInput(
  engine: EngineContext,
  { caseId, options }: { caseId: CaseId; options: BundleOptions },
): BundleInput {
  return engine.store.read((db) => {
    const caseRecord = readCase(db, caseId);
    if (!caseRecord) throw new AnDunError('NOT_FOUND');
    const known = new Map(listEvidence(db, caseRecord.intakeId).map((item) => [item.id, item]));
    for (const id of options.groups.flatMap((group) => group.evidenceIds)) refuse(known.get(id));
    const contacts = readAllContacts(db, caseRecord);
    const listed = labelItems(options.groups, known);
    const all = listed.map(({ item }) => item);
    const items = listed.map((entry) => ({
      ...entry,
      item: { ...entry.item, purpose: evidencePurpose(entry.item, all, contacts) },
    }));
    if (items.length === 0) throw new AnDunError('INPUT_INVALID', ['options.groups']);
    const ids = items.map(({ item }) => item.id);
    const bubbles = readConfirmedBubbles(db, items);
    const payments = listRelevantPayments(db, caseRecord.intakeId);
    return {
      caseRecord,
      firmName: readFirmProfile(db).name,
      items,
      files: filesOf(db, ids),
      records: options.transcript
        ? readTranscriptRecords({ contacts, payments }, items, readingOfBubbles(bubbles))
        : [],
      leftOut: readLeftOut(db, caseRecord.intakeId, items, bubbles),
      claimedTimes: claimedTimesOf(db, ids),
      collections: listCollections(db, ids),
      custody: custodyFor(listMatterCustody(db, caseRecord.intakeId), new Set(ids)),
    };
  });
}

function claimedTimesOf(db: ReadDb, ids: readonly EvidenceId[]): BundleInput['claimedTimes'] {
  const times: BundleInput['claimedTimes'] = new Map();
  for (const id of ids) {
    const facts = findFacts(db, id);
    if (facts && facts.atMs !== null) {
      times.set(id, { atMs: facts.atMs, source: facts.atSource });
    }
  }
  return times;
}

function refuse(item: EvidenceItem | undefined): void {
  if (!item) throw new AnDunError('NOT_FOUND');
  if (item.destroyedAtMs) throw new AnDunError('EVIDENCE_DESTROYED', [`evidence.${item.number}`]);
}

function filesOf(db: ReadDb, ids: readonly EvidenceId[]): Map<EvidenceId, EvidenceFile> {
  const files = new Map<EvidenceId, EvidenceFile>();
  for (const id of ids) {
    const file = findEvidenceFile(db, id);
    if (file) files.set(id, file);
  }
  return files;
}

/**
 * Custody of the items of the bundle only: what else the matter holds is nobody's business. Makings
 * of bundles after which nothing happened are left out, since making one is itself such an act:
 * the same state then gives the same bundle.
 */
function custodyFor(rows: readonly CustodyRow[], ids: ReadonlySet<EvidenceId>): CustodyRow[] {
  const own = rows.filter((row) => ids.has(row.evidenceId));
  while (own.at(-1)?.action === 'bundled') own.pop();
  return own;
}
