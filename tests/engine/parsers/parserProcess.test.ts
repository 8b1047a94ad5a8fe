import { describe, expect, it } from 'vitest';
import type { ParserChild, ParserHost } from '../../../electron/engine/parsers/parserHost.ts';
import { startParser } from '../../../electron/engine/parsers/parserProcess.ts';
import { readRows, workbookStallMs } from '../../../electron/engine/parsers/readRows.ts';
import { sourceParserHost } from '../../../electron/engine/parsers/sourceParserHost.ts';

const row = '<sms address="95188" date="1709644449000" type="1" body="您好" />';

function source(bytes: Buffer) {
  return {
    sizeBytes: bytes.length,
    readRange: async (offset: number, length: number) => bytes.subarray(offset, offset + length),
  };
}

/** A file that never ends, of one repeated piece. */
function endless(piece: Buffer, delayMs = 0, head = Buffer.alloc(0)) {
  return {
    sizeBytes: 1e12,
    async readRange(offset: number, length: number) {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      const bytes = Buffer.alloc(length, piece);
      return offset === 0 ? Buffer.concat([head, bytes]).subarray(0, length) : bytes;
    },
  };
}

/** The real host, with a list of who was started and is still alive. */
function countingHost() {
  const real = sourceParserHost();
  let alive = 0;
  const host: ParserHost = {
    start(options) {
      const child = real.start(options);
      alive += 1;
      let exited = () => {};
      child.onExit(() => {
        alive -= 1;
        exited();
      });
      return {
        ...child,
        onExit: (listener: () => void) => {
          exited = listener;
        },
      } satisfies ParserChild;
    },
  };
  return { host, alive: () => alive };
}

async function gone(counting: { alive(): number }): Promise<void> {
  for (let wait = 0; wait < 100 && counting.alive() > 0; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(counting.alive()).toBe(0);
}

async function drain(events: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of events) count += 1;
  return count;
}

const options = { choices: null };

describe('a parser process', () => {
  it('reads a file in order, tells how far it is, and is gone afterwards', async () => {
    const counting = countingHost();
    const bytes = Buffer.from(`<smses>${row.repeat(50_000)}</smses>`);
    let records = 0;
    let done = 0;
    for await (const event of readRows(counting.host, {
      source: source(bytes),
      fileName: 'a.xml',
      choices: null,
    })) {
      if (event.type === 'rows') records += event.records.length;
      if (event.type === 'progress') {
        expect(event.doneBytes).toBeGreaterThanOrEqual(done);
        done = event.doneBytes;
      }
    }
    expect(records).toBe(50_000);
    expect(done).toBe(bytes.length);
    await gone(counting);
  });

  it('starts none for a file that can hold no rows', async () => {
    const counting = countingHost();
    const events: unknown[] = [];
    const request = { source: source(Buffer.from('%PDF-1.4')), fileName: 'a.pdf', choices: null };
    for await (const event of readRows(counting.host, request)) events.push(event);
    expect(events).toEqual([{ type: 'notRows' }]);
    expect(counting.alive()).toBe(0);
  });

  it('is killed when the lawyer cancels, and says so', async () => {
    const counting = countingHost();
    const events = startParser(counting.host, 'smsXml', {
      source: endless(Buffer.from(' '), 5),
      fileName: 'a.xml',
      options,
      signal: AbortSignal.timeout(600),
    });
    await expect(drain(events)).rejects.toMatchObject({ code: 'CANCELLED' });
    await gone(counting);
  });

  it('is killed when its reader goes away', async () => {
    const counting = countingHost();
    for await (const event of startParser(counting.host, 'smsXml', {
      source: endless(Buffer.from(row.padEnd(64)), 0, Buffer.from('<smses>')),
      fileName: 'a.xml',
      options,
    })) {
      if (event.type !== 'progress') break;
    }
    await gone(counting);
  });

  it('is ended when it eats more memory than it may', async () => {
    const counting = countingHost();
    // Node alone is larger than this.
    const events = startParser(counting.host, 'smsXml', {
      source: endless(Buffer.from(' '), 5),
      fileName: 'a.xml',
      options,
      memoryLimitMb: 32,
    });
    await expect(drain(events)).rejects.toMatchObject({ code: 'PARSER_STOPPED' });
    await gone(counting);
  });

  it('passes on what was wrong with the file, and what was wrong with reading it', async () => {
    const hostile = Buffer.from('<!DOCTYPE x><smses></smses>');
    const request = { fileName: 'a.xml', choices: null };
    await expect(
      drain(readRows(sourceParserHost(), { ...request, source: source(hostile) })),
    ).rejects.toMatchObject({ code: 'FILE_HOSTILE' });
    const broken = {
      sizeBytes: 100,
      readRange: () => Promise.reject(new Error('disk')),
    };
    await expect(
      drain(startParser(sourceParserHost(), 'smsXml', { source: broken, fileName: '', options })),
    ).rejects.toThrow('disk');
  });
});

describe('what a parser process may do to the engine', () => {
  /** A process that says what the test wants. */
  function lyingHost(says: (post: (message: unknown) => void) => void): ParserHost {
    return {
      start: () => ({
        post: () => {},
        kill: () => {},
        onExit: () => {},
        onMessage: (listener) => setTimeout(() => says(listener), 10),
      }),
    };
  }
  const request = { source: source(Buffer.from('x')), fileName: '', options };

  it('is nothing but end itself, whatever it says', async () => {
    const lies: unknown[] = [
      'nonsense',
      { type: 'read', requestId: 1, offset: -5, length: 10 },
      { type: 'read', requestId: 1, offset: 0, length: 1e9 },
      { type: 'event', json: '{"type":"rows","problems":[],"skipped":[]}' },
      { type: 'event', json: '{"type":"format-c"}' },
      { type: 'event', json: 'not json' },
      { type: 'failed', code: 'NO_SUCH_CODE', fields: [], where: '' },
    ];
    for (const lie of lies) {
      const events = startParser(
        lyingHost((post) => post(lie)),
        'smsXml',
        request,
      );
      await expect(drain(events)).rejects.toMatchObject({ code: 'PARSER_STOPPED' });
    }
  });

  it('is not believed when it lies and says in the same breath that it is done', async () => {
    const host = lyingHost((post) => {
      post({ type: 'event', json: 'not json' });
      post({ type: 'done' });
    });
    await expect(drain(startParser(host, 'smsXml', request))).rejects.toMatchObject({
      code: 'PARSER_STOPPED',
    });
  });

  it('is stopped when it stands still', async () => {
    const silent = startParser(
      lyingHost(() => {}),
      'smsXml',
      { ...request, stallMs: 1_000 },
    );
    await expect(drain(silent)).rejects.toMatchObject({
      code: 'PARSER_STOPPED',
      fields: ['stalled'],
    });
  });

  it('may take longer over a large workbook, and a minute at most', () => {
    expect(workbookStallMs(20_000)).toBeLessThan(10_500);
    expect(workbookStallMs(2 * 1_048_576)).toBe(30_000);
    expect(workbookStallMs(90 * 1_048_576)).toBe(60_000);
  });
});
