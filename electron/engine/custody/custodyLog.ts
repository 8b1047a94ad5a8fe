import { createHash } from 'node:crypto';
import { csvLine } from '../../../domain/bundle/csvLine.ts';
import type { CustodyRow } from '../../../domain/evidence/evidenceItem.ts';
import { custodyActionNames } from '../../../domain/glossary.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import type { SigningKey } from './signingKey.ts';

export const lineChainStart = '0'.repeat(64);
export const checkpointFormat = 'andun-custody-checkpoint/1';

/** Lines of one piece while the log is written. */
const PIECE_ROWS = 500;

/** The log as files; the tables are made while they are written, so that no length of them fills the memory. */
export interface CustodyLog {
  csv(): AsyncIterable<Uint8Array>;
  jsonl(): AsyncIterable<Uint8Array>;
  checkpoint: Buffer;
  checkpointSignature: Buffer;
}

/**
 * The custody log as it leaves the vault. The vault's own chain is keyed, so that nobody can forge
 * it; here each line also carries a plain SHA-256 chain that anybody can recompute:
 * lineHash = SHA-256(previousLineHash + LF + the line's JSON without lineHash). The last of them is
 * signed in the checkpoint. The same rows give the same bytes.
 * @param rows of one matter, oldest first
 * @param label how papers call an item, by its id ('1-2'); '' = not part of the bundle
 */
export function custodyLog(
  rows: readonly CustodyRow[],
  label: (evidenceId: string) => string,
  caseNumber: string,
  key: SigningKey,
): CustodyLog {
  const hash = createHash('sha256');
  const lineHashes: string[] = [];
  for (const line of chainedLines(rows, label)) {
    hash.update(line.text);
    lineHashes.push(line.lineHash);
  }
  const checkpoint = checkpointOf(rows, hash.digest('hex'), lineHashes.at(-1), caseNumber);
  return {
    csv: () => inPieces(csvLines(rows, label, lineHashes)),
    jsonl: () => inPieces(textsOf(chainedLines(rows, label))),
    checkpoint,
    checkpointSignature: key.sign(checkpoint),
  };
}

function* chainedLines(rows: readonly CustodyRow[], label: (evidenceId: string) => string) {
  let previousLineHash = lineChainStart;
  for (const row of rows) {
    const body = JSON.stringify({ ...lineOf(row, label(row.evidenceId)), previousLineHash });
    const lineHash = hashLine(previousLineHash, body);
    yield { text: `${body.slice(0, -1)},"lineHash":"${lineHash}"}\n`, lineHash };
    previousLineHash = lineHash;
  }
}

function* textsOf(lines: Iterable<{ text: string }>) {
  for (const { text } of lines) yield text;
}

function* csvLines(
  rows: readonly CustodyRow[],
  label: (evidenceId: string) => string,
  lineHashes: readonly string[],
) {
  yield '\ufeff';
  yield csvLine(csvHead);
  for (const [index, row] of rows.entries()) {
    yield csvLine(csvCells(row, label(row.evidenceId), lineHashes[index] ?? ''));
  }
}

async function* inPieces(texts: Iterable<string>): AsyncGenerator<Uint8Array> {
  let piece: string[] = [];
  for (const text of texts) {
    piece.push(text);
    if (piece.length < PIECE_ROWS) continue;
    yield Buffer.from(piece.join(''), 'utf8');
    piece = [];
  }
  if (piece.length > 0) yield Buffer.from(piece.join(''), 'utf8');
}

/** @param body the line's JSON without its `lineHash` */
export function hashLine(previousLineHash: string, body: string): string {
  return createHash('sha256').update(`${previousLineHash}\n${body}`, 'utf8').digest('hex');
}

function checkpointOf(
  rows: readonly CustodyRow[],
  custodySha256: string,
  lastLineHash: string | undefined,
  caseNumber: string,
): Buffer {
  const last = rows.at(-1);
  const text = JSON.stringify({
    format: checkpointFormat,
    caseNumber,
    lines: rows.length,
    lastLineHash: lastLineHash ?? lineChainStart,
    custodySha256,
    chainSeq: last?.seq ?? 0,
    chainHash: last?.hash ?? lineChainStart,
  });
  return Buffer.from(`${text}\n`, 'utf8');
}

function lineOf(row: CustodyRow, label: string) {
  return {
    seq: row.seq,
    label,
    evidenceNumber: row.evidenceNumber,
    evidenceId: row.evidenceId,
    title: row.evidenceTitle,
    action: row.action,
    actionName: custodyActionNames[row.action],
    actor: row.actor,
    atUtc: new Date(row.atMs).toISOString(),
    utcOffsetMinutes: row.utcOffsetMinutes,
    device: row.device,
    reason: row.reason,
    sha256Before: row.sha256Before,
    sha256After: row.sha256After,
    chainPreviousHash: row.previousHash,
    chainHash: row.hash,
  };
}

const csvHead = [
  '链上序号',
  '证据目录编号',
  '登记编号',
  '证据名称',
  '操作',
  '操作人',
  '北京时间',
  '世界协调时',
  '电脑时区（分钟）',
  '设备',
  '事由',
  '操作前校验值',
  '操作后校验值',
  '链上前值',
  '链上值',
  '行校验值',
];

function csvCells(row: CustodyRow, label: string, lineHash: string): string[] {
  return [
    String(row.seq),
    // A bare 1-2 would become the second of January in a spreadsheet.
    label === '' ? '' : `证据${label}`,
    `证据${row.evidenceNumber}`,
    row.evidenceTitle,
    custodyActionNames[row.action],
    row.actor,
    formatShanghai(row.atMs, 'second'),
    new Date(row.atMs).toISOString(),
    String(row.utcOffsetMinutes),
    row.device,
    row.reason,
    row.sha256Before ?? '',
    row.sha256After ?? '',
    row.previousHash,
    row.hash,
    lineHash,
  ];
}
