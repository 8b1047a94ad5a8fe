import { describe, expect, it } from 'vitest';
import type { CustodyRow } from '../../../domain/evidence/evidenceItem.ts';
import { EvidenceId } from '../../../domain/ids.ts';
import { CustodyLineCheck } from '../../../electron/engine/bundle/custodyLineCheck.ts';
import { type CustodyLog, custodyLog } from '../../../electron/engine/custody/custodyLog.ts';

const key = {
  sign: () => Buffer.alloc(64, 1),
  publicKeyPem: '',
  fingerprint: '',
};

function rowsOf(count: number, reason: string): CustodyRow[] {
  return Array.from({ length: count }, (_, index) => ({
    seq: index + 1,
    evidenceId: EvidenceId.parse('01890a5d-ac96-774b-bcce-b302099a8057'),
    evidenceNumber: 1,
    evidenceTitle: '通话录音',
    action: 'viewed' as CustodyRow['action'],
    actor: '沈知行',
    atMs: 1_772_669_109_000 + index,
    utcOffsetMinutes: 480,
    device: '本机',
    reason,
    sha256Before: null,
    sha256After: null,
    previousHash: '0'.repeat(64),
    hash: '1'.repeat(64),
  }));
}

function logOf(rows: CustodyRow[]): CustodyLog {
  return custodyLog(rows, () => '', '案2026-001', key);
}

/** @param change is given each piece before the check sees it */
async function check(log: CustodyLog, change = (piece: Uint8Array) => piece) {
  const lines = new CustodyLineCheck();
  let bytes = 0;
  for await (const piece of log.jsonl()) {
    bytes += piece.length;
    lines.add(change(piece));
  }
  return { whole: lines.isWhole(log.checkpoint), bytes };
}

describe('a custody log that leaves the vault', () => {
  it('passes its own check at any length, 100 MB among them', async () => {
    const { whole, bytes } = await check(logOf(rowsOf(45_000, '查看录音'.repeat(150))));
    expect(bytes).toBeGreaterThan(100 * 1_048_576);
    expect(whole).toBe(true);
  });

  it('passes it in pieces of any size, and as no lines at all', async () => {
    const log = logOf(rowsOf(3, '核对'));
    const lines = new CustodyLineCheck();
    for await (const piece of log.jsonl()) {
      for (const byte of piece) lines.add(Uint8Array.of(byte));
    }
    expect(lines.isWhole(log.checkpoint)).toBe(true);
    expect((await check(logOf([]))).whole).toBe(true);
  });

  it('fails it when one sign was changed, a line is missing, or the end is cut off', async () => {
    const log = logOf(rowsOf(3, '核对'));
    const swapped = (piece: Uint8Array) =>
      Buffer.from(Buffer.from(piece).toString('utf8').replace('核对', '核实'));
    const shortened = (piece: Uint8Array) => piece.subarray(piece.indexOf(0x0a) + 1);
    const cut = (piece: Uint8Array) => piece.subarray(0, piece.length - 1);
    for (const change of [swapped, shortened, cut]) {
      expect((await check(log, change)).whole).toBe(false);
    }
  });
});
