import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkpointFormat, hashLine, lineChainStart } from '../custody/custodyLog.ts';

const Checkpoint = z.object({
  format: z.literal(checkpointFormat),
  lines: z.number().int().min(0),
  lastLineHash: z.string(),
  custodySha256: z.string(),
});

/** A line has a title and a reason of some hundred characters each; one without end is no line. */
const LONGEST_LINE = 1_048_576;

/** Recomputes the chain of a custody log line by line while it passes, and compares it with its checkpoint. */
export class CustodyLineCheck {
  readonly #hash = createHash('sha256');
  #rest: Buffer = Buffer.alloc(0);
  #previous = lineChainStart;
  #lines = 0;
  #isBroken = false;

  add(bytes: Uint8Array): void {
    if (this.#isBroken) return;
    this.#hash.update(bytes);
    const text = Buffer.concat([this.#rest, bytes]);
    let at = 0;
    for (let end = text.indexOf(0x0a); end !== -1; end = text.indexOf(0x0a, at)) {
      const lineHash = checkLine(text.toString('utf8', at, end), this.#previous);
      if (lineHash === null) {
        this.#isBroken = true;
        return;
      }
      this.#previous = lineHash;
      this.#lines += 1;
      at = end + 1;
    }
    this.#rest = text.subarray(at);
    if (this.#rest.length > LONGEST_LINE) this.#isBroken = true;
  }

  /** Call once, at the end of the log. */
  isWhole(checkpointBytes: Buffer): boolean {
    const checkpoint = readCheckpoint(checkpointBytes);
    if (!checkpoint || this.#isBroken || this.#rest.length > 0) return false;
    return (
      this.#hash.digest('hex') === checkpoint.custodySha256 &&
      this.#lines === checkpoint.lines &&
      this.#previous === checkpoint.lastLineHash
    );
  }
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
