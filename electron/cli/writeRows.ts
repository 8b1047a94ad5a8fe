import type { CliIo } from './cliIo.ts';

/** One line a row, columns parted by tabs; or the whole as JSON. */
export function writeRows<Row>(
  io: CliIo,
  { json }: { json: boolean },
  rows: readonly Row[],
  columns: (row: Row) => string[],
): void {
  if (json) {
    io.out(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  for (const row of rows) {
    const cells = columns(row).map((cell) => cell.replace(/[\t\r\n]+/g, ' '));
    io.out(`${cells.join('\t')}\n`);
  }
}
