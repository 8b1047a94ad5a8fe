import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkpointFormat, hashLine, lineChainStart } from '../custody/custodyLog.ts';

const Checkpoint = z.object({
  format: z.literal(checkpointFormat),
  lines: z.number().int().min(0),
  lastLineHash: z.string(),
  custodySha256: z.string(),
});

/** Recomputes the chain of a custody log line by line and compares it with its checkpoint. */
export function isCustodyWhole(jsonl: Buffer, checkpointBytes: Buffer): boolean {
  const checkpoint = readCheckpoint(checkpointBytes);
  if (!checkpoint) return false;
  const sha256 = createHash('sha256').update(jsonl).digest('hex');
  if (sha256 !== checkpoint.custodySha256) return false;
  let previous = lineChainStart;
  let lines = 0;
  for (let at = 0; at < jsonl.length; lines += 1) {
    const end = jsonl.indexOf(0x0a, at);
    if (end < 0) return false;
    const lineHash = checkLine(jsonl.toString('utf8', at, end), previous);
    if (lineHash === null) return false;
    previous = lineHash;
    at = end + 1;
  }
  return lines === checkpoint.lines && previous === checkpoint.lastLineHash;
}

/** @returns the line's hash when it is right and follows the one before */
function checkLine(line: string, previous: string): string | null {
  const match = /^(\{.*"previousLineHash":"([0-9a-f]{64})"),"lineHash":"([0-9a-f]{64})"\}$/s.exec(
    line,
  );
  if (!match) return null;
  const [, body = '', previousHash, lineHash = ''] = match;
  return previousHash === previous && hashLine(previous, `${body}}`) === lineHash ? lineHash : null;
}

function readCheckpoint(bytes: Buffer): z.infer<typeof Checkpoint> | null {
  try {
    const parsed = Checkpoint.safeParse(JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
