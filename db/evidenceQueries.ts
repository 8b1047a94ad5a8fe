import { and, asc, desc, eq, inArray, isNotNull, isNull, max, type SQL } from 'drizzle-orm';
import type { EvidenceRow } from '../domain/contract/evidenceContract.ts';
import type {
  EvidenceDescription,
  EvidenceItem,
  Integrity,
} from '../domain/evidence/evidenceItem.ts';
import type { EvidenceId, IntakeId } from '../domain/ids.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { cases, evidenceContacts, evidenceItems, intakes } from './schema.ts';

/** How the file of an item is found and opened. */
export interface EvidenceFile {
  fileId: string;
  wrappedKey: Uint8Array;
  sha256: string;
}

export interface NewEvidenceItem
  extends Omit<
    EvidenceItem,
    | 'contactIds'
    | 'integrity'
    | 'integrityCheckedAtMs'
    | 'withdrawnAtMs'
    | 'withdrawnReason'
    | 'supersededById'
    | 'destroyedAtMs'
    | 'destroyedReason'
  > {
  cipherFormat: string;
  wrappedKey: Uint8Array;
}

/** All items of the vault, newest first. */
export function listAllEvidence(db: ReadDb): EvidenceRow[] {
  const rows = reading(db)
    .select({ item: evidenceItems, clientName: intakes.clientName, caseNumber: cases.caseNumber })
    .from(evidenceItems)
    .innerJoin(intakes, eq(intakes.id, evidenceItems.intakeId))
    .leftJoin(cases, eq(cases.id, evidenceItems.caseId))
    .orderBy(desc(evidenceItems.addedAtMs), desc(evidenceItems.number))
    .all();
  const links = linksOf(db, null);
  return rows.map(({ item, clientName, caseNumber }) => ({
    ...toItem(item, links),
    clientName,
    caseNumber,
  }));
}

/** Items of one matter by number, withdrawn ones too. */
export function listEvidence(db: ReadDb, intakeId: IntakeId): EvidenceItem[] {
  const rows = reading(db)
    .select()
    .from(evidenceItems)
    .where(eq(evidenceItems.intakeId, intakeId))
    .orderBy(asc(evidenceItems.number))
    .all();
  const links = linksOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toItem(row, links));
}

export function findEvidence(db: ReadDb, evidenceId: EvidenceId): EvidenceItem | null {
  const row = reading(db)
    .select()
    .from(evidenceItems)
    .where(eq(evidenceItems.id, evidenceId))
    .get();
  return row ? toItem(row, linksOf(db, [evidenceId])) : null;
}

export function findEvidenceFile(db: ReadDb, evidenceId: EvidenceId): EvidenceFile | null {
  const row = reading(db)
    .select({
      fileId: evidenceItems.vaultFile,
      wrappedKey: evidenceItems.wrappedKey,
      sha256: evidenceItems.sha256,
    })
    .from(evidenceItems)
    .where(eq(evidenceItems.id, evidenceId))
    .get();
  return row ?? null;
}

/** The item of this matter that holds the very same bytes and is in use. */
export function findSameFile(
  db: ReadDb,
  intakeId: IntakeId,
  sha256: string,
): { id: EvidenceId; number: number } | null {
  return (
    reading(db)
      .select({ id: evidenceItems.id, number: evidenceItems.number })
      .from(evidenceItems)
      .where(
        and(
          eq(evidenceItems.sha256, sha256),
          eq(evidenceItems.intakeId, intakeId),
          isNull(evidenceItems.withdrawnAtMs),
        ),
      )
      .get() ?? null
  );
}

/** Numbers run on within a matter and are never given twice. */
export function nextEvidenceNumber(db: ReadDb, intakeId: IntakeId): number {
  const row = reading(db)
    .select({ highest: max(evidenceItems.number) })
    .from(evidenceItems)
    .where(eq(evidenceItems.intakeId, intakeId))
    .get();
  return (row?.highest ?? 0) + 1;
}

export function insertEvidence(tx: WriteTx, item: NewEvidenceItem): void {
  const { id, wrappedKey, ...columns } = item;
  writing(tx)
    .insert(evidenceItems)
    .values({
      ...columns,
      id,
      vaultFile: id,
      wrappedKey: Buffer.from(wrappedKey),
      integrity: 'unchecked',
    })
    .run();
}

export function updateEvidenceDescription(
  tx: WriteTx,
  evidenceId: EvidenceId,
  description: EvidenceDescription,
): void {
  const { contactIds, ...columns } = description;
  writing(tx).update(evidenceItems).set(columns).where(eq(evidenceItems.id, evidenceId)).run();
  writing(tx).delete(evidenceContacts).where(eq(evidenceContacts.evidenceId, evidenceId)).run();
  for (const contactId of new Set(contactIds)) {
    writing(tx).insert(evidenceContacts).values({ evidenceId, contactId }).run();
  }
}

export function setEvidenceIntegrity(
  tx: WriteTx,
  evidenceId: EvidenceId,
  integrity: Integrity,
  atMs: number,
): void {
  updateItem(tx, evidenceId, { integrity, integrityCheckedAtMs: atMs });
}

export function setEvidenceWithdrawn(
  tx: WriteTx,
  evidenceId: EvidenceId,
  reason: string,
  atMs: number,
): void {
  updateItem(tx, evidenceId, { withdrawnAtMs: atMs, withdrawnReason: reason });
}

/** Marks the file as deleted and forgets its key; hash and record stay. */
export function setEvidenceDestroyed(
  tx: WriteTx,
  evidenceId: EvidenceId,
  reason: string,
  atMs: number,
): void {
  updateItem(tx, evidenceId, {
    destroyedAtMs: atMs,
    destroyedReason: reason,
    wrappedKey: Buffer.alloc(0),
  });
}

/** Files of items that were deleted: a crash may have left their bytes. */
export function listDestroyedFiles(db: ReadDb): string[] {
  return reading(db)
    .select({ fileId: evidenceItems.vaultFile })
    .from(evidenceItems)
    .where(isNotNull(evidenceItems.destroyedAtMs))
    .all()
    .map((row) => row.fileId);
}

type Row = typeof evidenceItems.$inferSelect;
type ContactLink = typeof evidenceContacts.$inferSelect;

function updateItem(tx: WriteTx, evidenceId: EvidenceId, values: Partial<Row>): void {
  writing(tx).update(evidenceItems).set(values).where(eq(evidenceItems.id, evidenceId)).run();
}

interface Links {
  contactIds: Map<EvidenceId, ContactLink['contactId'][]>;
  betterCopies: Map<EvidenceId, EvidenceId>;
}

function linksOf(db: ReadDb, evidenceIds: EvidenceId[] | null): Links {
  return { contactIds: contactIdsOf(db, evidenceIds), betterCopies: betterCopies(db, evidenceIds) };
}

function contactIdsOf(
  db: ReadDb,
  evidenceIds: EvidenceId[] | null,
): Map<EvidenceId, ContactLink['contactId'][]> {
  const where: SQL | undefined = evidenceIds
    ? inArray(evidenceContacts.evidenceId, evidenceIds)
    : undefined;
  const links = new Map<EvidenceId, ContactLink['contactId'][]>();
  for (const link of reading(db).select().from(evidenceContacts).where(where).all()) {
    links.set(link.evidenceId, [...(links.get(link.evidenceId) ?? []), link.contactId]);
  }
  return links;
}

/** The newest better copy of each item. */
function betterCopies(db: ReadDb, evidenceIds: EvidenceId[] | null): Map<EvidenceId, EvidenceId> {
  const copies = new Map<EvidenceId, EvidenceId>();
  const rows = reading(db)
    .select({ id: evidenceItems.id, of: evidenceItems.supersedesId })
    .from(evidenceItems)
    .where(
      evidenceIds
        ? inArray(evidenceItems.supersedesId, evidenceIds)
        : isNotNull(evidenceItems.supersedesId),
    )
    .orderBy(asc(evidenceItems.number))
    .all();
  for (const { id, of } of rows) if (of) copies.set(of, id);
  return copies;
}

function toItem(row: Row, links: Links): EvidenceItem {
  const { vaultFile: _file, cipherFormat: _format, wrappedKey: _key, ...item } = row;
  return {
    ...item,
    contactIds: links.contactIds.get(row.id) ?? [],
    supersededById: links.betterCopies.get(row.id) ?? null,
  };
}

/** Ids of all files that an item stands behind; the rest are orphans. */
export function listKnownEvidenceFiles(db: ReadDb): string[] {
  return reading(db)
    .select({ fileId: evidenceItems.vaultFile })
    .from(evidenceItems)
    .all()
    .map((row) => row.fileId);
}
