import { createHmac } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { ChainReport } from '../domain/audit/auditEntry.ts';
import type { CustodyEvent, CustodyRow } from '../domain/evidence/evidenceItem.ts';
import type { EvidenceId, IntakeId } from '../domain/ids.ts';
import { chainStart, readChainHead, writeChainHead } from './auditChain.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { custodyEvents, evidenceItems } from './schema.ts';
import type { Store } from './store.ts';

export type CustodyDraft = Omit<CustodyEvent, 'seq' | 'previousHash' | 'hash'>;

/** Appends one link to the custody chain of the vault; the chain runs over all items. */
export function appendCustodyEvent(store: Store, tx: WriteTx, draft: CustodyDraft): void {
  const head = readChainHead(tx, 'custody');
  const link = { ...draft, seq: head.seq + 1, previousHash: head.hash };
  const hash = hashLink(store.internals.auditKey, link);
  writing(tx)
    .insert(custodyEvents)
    .values({ ...link, hash })
    .run();
  writeChainHead(tx, 'custody', { seq: link.seq, hash });
}

/** Oldest first. */
export function listCustodyEvents(db: ReadDb, evidenceId: EvidenceId): CustodyEvent[] {
  return reading(db)
    .select()
    .from(custodyEvents)
    .where(eq(custodyEvents.evidenceId, evidenceId))
    .orderBy(asc(custodyEvents.seq))
    .all();
}

/** Custody of all items of a matter, oldest first. */
export function listMatterCustody(db: ReadDb, intakeId: IntakeId): CustodyRow[] {
  return reading(db)
    .select({
      event: custodyEvents,
      evidenceNumber: evidenceItems.number,
      evidenceTitle: evidenceItems.title,
    })
    .from(custodyEvents)
    .innerJoin(evidenceItems, eq(evidenceItems.id, custodyEvents.evidenceId))
    .where(eq(evidenceItems.intakeId, intakeId))
    .orderBy(asc(custodyEvents.seq))
    .all()
    .map(({ event, ...item }) => ({ ...event, ...item }));
}

/** Recomputes every link and compares the last one with the recorded head. */
export function verifyCustodyChain(store: Store, db: ReadDb): ChainReport {
  let expected = { seq: 0, hash: chainStart };
  let entries = 0;
  for (const link of reading(db)
    .select()
    .from(custodyEvents)
    .orderBy(asc(custodyEvents.seq))
    .all()) {
    entries += 1;
    const whole =
      link.seq === expected.seq + 1 &&
      link.previousHash === expected.hash &&
      link.hash === hashLink(store.internals.auditKey, link);
    if (!whole) return { entries, whole: false, firstBrokenSeq: link.seq };
    expected = { seq: link.seq, hash: link.hash };
  }
  const head = readChainHead(db, 'custody');
  const whole = head.seq === expected.seq && head.hash === expected.hash;
  return { entries, whole, firstBrokenSeq: whole ? null : expected.seq + 1 };
}

/** HMAC-SHA256 over the fields in this fixed order, as a JSON array. */
function hashLink(auditKey: Uint8Array, link: Omit<CustodyEvent, 'hash'>): string {
  const text = JSON.stringify([
    'custody',
    link.seq,
    link.evidenceId,
    link.action,
    link.actor,
    link.atMs,
    link.utcOffsetMinutes,
    link.device,
    link.reason,
    link.sha256Before,
    link.sha256After,
    link.previousHash,
  ]);
  return createHmac('sha256', auditKey).update(text, 'utf8').digest('hex');
}
