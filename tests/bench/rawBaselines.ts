import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { openStore } from '../../db/store.ts';

const PIECE = 1_048_576;

/** Read, SHA-256, AES-256-GCM and write of a file, by hand. @returns bytes a second */
export async function rawFilePass(from: string, to: string): Promise<number> {
  const started = performance.now();
  const source = await open(from, 'r');
  const target = await open(to, 'w');
  const hash = createHash('sha256');
  const cipher = createCipheriv('aes-256-gcm', randomBytes(32), randomBytes(12));
  const piece = Buffer.allocUnsafe(PIECE);
  let bytes = 0;
  try {
    for (;;) {
      const { bytesRead } = await source.read(piece, 0, PIECE, bytes);
      if (bytesRead === 0) break;
      bytes += bytesRead;
      const part = piece.subarray(0, bytesRead);
      hash.update(part);
      await target.write(cipher.update(part));
    }
    cipher.final();
    hash.digest();
    await target.sync();
  } finally {
    await source.close();
    await target.close();
  }
  return (bytes / (performance.now() - started)) * 1_000;
}

/** As many as the engine writes at once. */
const ROWS_AT_ONCE = 4_000;

/**
 * Plain inserts of rows like those of a backup into the same kind of encrypted database: the columns of imported_rows,
 * no index but the row number, one prepared statement, 4,000 rows a transaction. @returns rows a second
 */
export function rawInserts(path: string, rows: number): number {
  const store = openStore({
    path,
    dbKey: new Uint8Array(randomBytes(32)),
    auditKey: new Uint8Array(randomBytes(32)),
    create: true,
  });
  try {
    const { connection } = store.internals;
    connection.exec(
      `CREATE TABLE raw_rows (number INTEGER PRIMARY KEY, matter_id INTEGER, run_id INTEGER, row_ref TEXT, kind TEXT,
        channel TEXT, direction TEXT, occurred_at_ms INTEGER, date_only INTEGER, counterpart TEXT, counterpart_key TEXT,
        counterpart_name TEXT, content TEXT, duration_seconds INTEGER, amount_fen INTEGER, detail TEXT,
        relevant INTEGER, searchable INTEGER) STRICT`,
    );
    const signs = Array.from({ length: 17 }, () => '?').join(', ');
    const insert = connection.prepare(`INSERT INTO raw_rows VALUES (NULL, ${signs})`);
    const batch = connection.transaction((from: number, to: number) => {
      for (let row = from; row < to; row += 1) insert.run(...rawRow(row));
    });
    const started = performance.now();
    for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
      batch(from, Math.min(rows, from + ROWS_AT_ONCE));
    }
    return (rows / (performance.now() - started)) * 1_000;
  } finally {
    store.close();
  }
}

function rawRow(row: number): (string | number | null)[] {
  const text = `【某某金融】您的借款已逾期${row % 90}天，应还8,650.${row % 100}元，请于今日18时前处理，编号${row}。\n回T退订`;
  const key = `138${String(row % 4_000).padStart(8, '0')}`;
  const at = 1_600_000_000_000 + row * 61_000;
  const ref = `sms 第 ${row} 条`;
  const plain = [1, 1, ref, 'message', 'sms', 'incoming', at, 0, `+86${key}`, key, '', text];
  return [...plain, null, null, '', 0, 0];
}
