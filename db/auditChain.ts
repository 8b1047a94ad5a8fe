import { createHmac } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { AuditEntry, ChainReport } from '../domain/audit/auditEntry.ts';
import type { CaseId } from '../domain/ids.ts';
import { type ReadDb, reading, type WriteTx, writing } from './databaseHandle.ts';
import { auditEntries, chainHeads } from './ledgerSchema.ts';

export interface AuditDraft {
  entityKind: string;
  entityId: string;
  caseId: CaseId | null;
  /** What changed, in one Chinese sentence without secrets. */
  summary: string;
}

/** Before the first link of a chain. */
export const chainStart = '0'.repeat(64);

/** Appends to the audit log. Called by the write lane alone. */
export function appendAuditEntries(
  tx: WriteTx,
  auditKey: Uint8Array,
  command: { operation: string; actor: string; atMs: number },
  drafts: readonly AuditDraft[],
): void {
  let { seq, hash } = readChainHead(tx, 'audit');
  for (const draft of drafts) {
    const link = {
      seq: seq + 1,
      atMs: command.atMs,
      actor: command.actor,
      operation: command.operation,
      entityKind: draft.entityKind,
      entityId: draft.entityId,
      caseId: draft.caseId,
      summary: draft.summary,
      previousHash: hash,
    };
    hash = hashAuditLink(auditKey, link);
    seq = link.seq;
    writing(tx)
      .insert(auditEntries)
      .values({ ...link, hash })
      .run();
  }
  if (drafts.length > 0) writeChainHead(tx, 'audit', { seq, hash });
}

/** Recomputes every link of the audit log and compares the last one with the recorded head. */
export function verifyAuditChain(db: ReadDb, auditKey: Uint8Array): ChainReport {
  let expected = { seq: 0, hash: chainStart };
  let firstBrokenSeq: number | null = null;
  const links = reading(db).select().from(auditEntries).orderBy(asc(auditEntries.seq)).all();
  for (const entry of links) {
    const whole =
      entry.seq === expected.seq + 1 &&
      entry.previousHash === expected.hash &&
      entry.hash === hashAuditLink(auditKey, entry);
    if (!whole) {
      firstBrokenSeq = entry.seq;
      break;
    }
    expected = { seq: entry.seq, hash: entry.hash };
  }
  const head = readChainHead(db, 'audit');
  if (firstBrokenSeq === null && (head.seq !== expected.seq || head.hash !== expected.hash)) {
    firstBrokenSeq = expected.seq + 1;
  }
  return { entries: links.length, whole: firstBrokenSeq === null, firstBrokenSeq };
}

/** Newest link of a chain; seq 0 and chainStart when there is none yet. */
export function readChainHead(
  db: ReadDb,
  chain: 'audit' | 'custody',
): { seq: number; hash: string } {
  const head = reading(db).select().from(chainHeads).where(eq(chainHeads.chain, chain)).get();
  return head ?? { seq: 0, hash: chainStart };
}

export function writeChainHead(
  tx: WriteTx,
  chain: 'audit' | 'custody',
  head: { seq: number; hash: string },
): void {
  writing(tx)
    .insert(chainHeads)
    .values({ chain, seq: head.seq, hash: head.hash })
    .onConflictDoUpdate({ target: chainHeads.chain, set: { seq: head.seq, hash: head.hash } })
    .run();
}

/** HMAC-SHA256 over the fields in this fixed order, as a JSON array: no two different links give the same text. */
function hashAuditLink(auditKey: Uint8Array, link: Omit<AuditEntry, 'hash'>): string {
  const text = JSON.stringify([
    link.seq,
    link.atMs,
    link.actor,
    link.operation,
    link.entityKind,
    link.entityId,
    link.caseId,
    link.summary,
    link.previousHash,
  ]);
  return createHmac('sha256', auditKey).update(text, 'utf8').digest('hex');
}
