import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Reads the first line of the standard input; at a terminal without showing what is typed. */
export async function readPassphrase(): Promise<string> {
  const atTerminal = process.stdin.isTTY === true;
  if (atTerminal) process.stderr.write('口令：');
  const nowhere = new Writable({ write: (_bytes, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: atTerminal ? nowhere : undefined,
    terminal: atTerminal,
  });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (atTerminal) process.stderr.write('\n');
  }
}
