import { describe, expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/runCli.ts';

async function read(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  args = ['read', '--jsonl'],
) {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    readPassphrase: async () => '',
    input: async function* () {
      yield* pieces;
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  const lines = out.split('\n').filter((line) => line !== '' && line.startsWith('{'));
  return { code, err, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const MESSAGE = {
  id: 'm1',
  text: '【花呗】您的账单12,860.55元已逾期37天，请于今日18:00前还款，详询95188。',
  receivedAt: '2026-11-22T10:00:00+08:00',
};

describe('read --jsonl', () => {
  it('answers each message with what it is and says', async () => {
    const { code, lines } = await read([`${JSON.stringify(MESSAGE)}\n`]);
    expect(code).toBe(0);
    expect(lines).toEqual([
      {
        id: 'm1',
        kind: 'collection',
        flags: [],
        institutions: ['花呗'],
        amountsFen: [1286055],
        overdueDays: 37,
        deadlines: ['2026-11-22T18:00:00+08:00'],
        phones: ['95188'],
        urls: [],
      },
    ]);
  });

  it('keeps no more of an endless line than shows that it is none, and reads on behind it', async () => {
    let handed = 0;
    const endless = 'x'.repeat(65_536);
    const input = async function* () {
      for (; handed < 20_000; handed += 1) yield endless;
      yield `\n${JSON.stringify(MESSAGE)}\n`;
    };
    const before = process.memoryUsage().rss;
    let most = 0;
    const watched = async function* () {
      for await (const piece of input()) {
        if (handed % 1_000 === 0) most = Math.max(most, process.memoryUsage().rss);
        yield piece;
      }
    };
    const { code, lines } = await read(watched());
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ error: '这一行过长，不是一条消息。', line: 1 }, { id: 'm1' }]);
    // 1.3 billion signs went through.
    expect(most - before).toBeLessThan(300_000_000);
  });

  it('takes the time as ISO, as Beijing time without a zone, or as milliseconds', async () => {
    const times = [MESSAGE.receivedAt, '2026-11-22 10:00', Date.parse(MESSAGE.receivedAt)];
    const { lines } = await read(
      times.map((receivedAt) => `${JSON.stringify({ ...MESSAGE, receivedAt })}\n`),
    );
    for (const line of lines) expect(line.deadlines).toEqual(['2026-11-22T18:00:00+08:00']);
    const { lines: timeless } = await read([JSON.stringify({ ...MESSAGE, receivedAt: undefined })]);
    expect(timeless[0]?.deadlines).toEqual([]);
  });

  it('names a bad line, goes on, and ends with 1', async () => {
    const bad = [
      'not json',
      '[]',
      '{"text":"no id"}',
      '{"id":7}',
      '{"id":8,"text":"x","receivedAt":"soon"}',
    ];
    const { code, lines } = await read([[...bad, JSON.stringify(MESSAGE)].join('\r\n')]);
    expect(code).toBe(1);
    expect(lines.map((line) => line.id)).toEqual([undefined, undefined, undefined, 7, 8, 'm1']);
    expect(lines.filter((line) => typeof line.error === 'string')).toHaveLength(5);
    expect(lines.at(-1)?.kind).toBe('collection');
  });

  it('says which line was bad, blank ones counted', async () => {
    const { lines } = await read([`${JSON.stringify(MESSAGE)}\r\n\r\n{"id":2,\r\n`]);
    expect(lines.map((line) => line.line)).toEqual([undefined, 3]);
  });

  it('reads past the mark that Windows puts first, an empty text and an id that is a number', async () => {
    const { code, lines } = await read(['\ufeff{"id":7,"text":""}\r\n', JSON.stringify(MESSAGE)]);
    expect(code).toBe(0);
    expect(lines.map(({ id, kind }) => [id, kind])).toEqual([
      [7, 'other'],
      ['m1', 'collection'],
    ]);
  });

  it('takes seconds for what they are', async () => {
    const receivedAt = Date.parse(MESSAGE.receivedAt) / 1000;
    const { lines } = await read([JSON.stringify({ ...MESSAGE, receivedAt })]);
    expect(lines[0]?.deadlines).toEqual(['2026-11-22T18:00:00+08:00']);
  });

  it('reads a text of a million characters', async () => {
    const text = `${MESSAGE.text}\n`.repeat(20_000);
    const { code, lines } = await read([JSON.stringify({ ...MESSAGE, text })]);
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({ id: 'm1', amountsFen: [1286055], phones: ['95188'] });
  });

  it('puts a character together that was cut between two pieces', async () => {
    const bytes = new TextEncoder().encode(`${JSON.stringify(MESSAGE)}\n`);
    const { code, lines } = await read([bytes.slice(0, 25), bytes.slice(25, 40), bytes.slice(40)]);
    expect(code).toBe(0);
    expect(lines[0]?.institutions).toEqual(['花呗']);
  });

  it('wants its option', async () => {
    const { code, err } = await read([], ['read']);
    expect(code).toBe(2);
    expect(err).toContain('read --jsonl');
  });
});
