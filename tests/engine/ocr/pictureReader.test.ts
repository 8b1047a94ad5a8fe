import sharp from 'sharp';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { installedOcrModels } from '../../../electron/engine/ocr/installedOcrModels.ts';
import { PictureReader } from '../../../electron/engine/ocr/pictureReader.ts';
import { toReadingResult } from '../../../electron/engine/ocr/toReadingResult.ts';
import type { ParserHost } from '../../../electron/engine/parsers/parserHost.ts';
import type { ByteSource } from '../../../electron/engine/parsers/parserProcess.ts';
import { sourceParserHost } from '../../../electron/engine/parsers/sourceParserHost.ts';
import { drawScreenshot } from './drawScreenshot.ts';

const modelsDir = installedOcrModels();

function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    readRange: async (offset, length) => bytes.subarray(offset, offset + length),
  };
}

describe('pictures read by the real process', () => {
  const reader = new PictureReader({ parsers: sourceParserHost(), modelsDir });
  afterAll(() => reader.close());
  const read = async (bytes: Uint8Array, signal?: AbortSignal) =>
    toReadingResult(await reader.read(sourceOf(bytes), signal), {
      day: '2026-11-22',
      source: 'added',
    });

  it('give the messages of a chat word for word', { timeout: 60_000 }, async () => {
    const picture = await drawScreenshot({
      app: 'wechat',
      title: '花呗客服-李经理',
      items: [
        { side: 'centre', lines: ['昨天 21:05'] },
        { side: 'theirs', lines: ['您的花呗账单已逾期35天', '欠款8,650.42元，今日处理'] },
        { side: 'own', lines: ['你是谁？我没有逾期'] },
      ],
    });
    const { titleText, bubbles, width, height } = await read(picture);
    expect([width, height]).toEqual([1080, 2400]);
    expect(titleText).toBe('花呗客服-李经理');
    expect(
      bubbles.map(({ side, text, timeText }) => [side, text, timeText?.replace(' ', '')]),
    ).toEqual([
      ['theirs', '您的花呗账单已逾期35天欠款8,650.42元，今日处理', '昨天21:05'],
      ['own', '你是谁？我没有逾期', '昨天21:05'],
    ]);
  });

  it('keep every message of a screenshot of many screens, each once', {
    timeout: 120_000,
  }, async () => {
    const items = Array.from({ length: 40 }, (_, index) => ({
      side: index % 3 === 2 ? ('own' as const) : ('theirs' as const),
      lines: [`第${index + 11}条消息，请核对金额`],
    }));
    const picture = await drawScreenshot({ app: 'sms', title: '95188', items, height: 7_600 });
    const { bubbles, height } = await read(picture);
    expect(height).toBe(7_600);
    expect(bubbles.map(({ text, side }) => [text, side])).toEqual(
      items.map(({ lines, side }) => [lines[0], side]),
    );
  });

  it('are turned as the camera was held, with places on the turned picture', {
    timeout: 60_000,
  }, async () => {
    const upright = await drawScreenshot({
      app: 'sms',
      title: '106900001234',
      items: [{ side: 'theirs', lines: ['请于今日18时前还款'] }],
      height: 1_600,
    });
    // Stored lying on its side, with the note that says how to turn it.
    const lying = await sharp(upright)
      .rotate(270)
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height, bubbles } = await read(lying);
    expect([width, height]).toEqual([1080, 1600]);
    expect(bubbles.map(({ text }) => text)).toEqual(['请于今日18时前还款']);
    expect(bubbles[0]?.box.y).toBeGreaterThan(300);
    expect(bubbles[0]?.box.y).toBeLessThan(420);
  });

  it('are refused by name when broken, disguised or enormous, and the next one is read', {
    timeout: 60_000,
  }, async () => {
    const whole = await drawScreenshot({ app: 'sms', title: '95188', items: [], height: 1_200 });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    await expect(read(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      code: 'PICTURE_UNREADABLE',
    });
    await expect(read(svg)).rejects.toMatchObject({ code: 'PICTURE_UNREADABLE' });
    await expect(read(new Uint8Array(0))).rejects.toMatchObject({ code: 'PICTURE_UNREADABLE' });
    await expect(read(giantPng())).rejects.toMatchObject({ code: 'PICTURE_TOO_LARGE' });
    expect((await read(whole)).titleText).toBe('95188');
  });

  it('can be broken off in the middle', { timeout: 60_000 }, async () => {
    const picture = await drawScreenshot({ app: 'sms', title: '95188', items: [] });
    const abort = new AbortController();
    const reading = read(picture, abort.signal);
    setTimeout(() => abort.abort(), 50);
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await read(picture)).titleText).toBe('95188');
  });
});

describe('a process that misbehaves', () => {
  let reader: PictureReader | null = null;
  afterEach(() => reader?.close());
  const picture = sourceOf(new Uint8Array(10));

  /** A host whose process answers as told, and counts its ends. */
  function pretend(answer: (say: (message: unknown) => void, end: () => void) => void) {
    const seen = { starts: 0, kills: 0 };
    const host: ParserHost = {
      start() {
        seen.starts += 1;
        let hear: (message: unknown) => void = () => {};
        let gone: () => void = () => {};
        return {
          post: (message) => {
            const isBytes = (message as { type: string }).type === 'bytes';
            if (isBytes)
              setTimeout(
                () =>
                  answer(
                    (said) => hear(said),
                    () => gone(),
                  ),
                1,
              );
          },
          onMessage: (listener) => {
            hear = listener;
          },
          onExit: (listener) => {
            gone = listener;
          },
          kill: () => {
            seen.kills += 1;
          },
        };
      },
    };
    return { host, seen };
  }

  it('is ended when it shows no sign of work', async () => {
    const { host, seen } = pretend(() => {});
    reader = new PictureReader({ parsers: host, modelsDir, stallMs: 600 });
    await expect(reader.read(picture)).rejects.toMatchObject({ code: 'PARSER_STOPPED' });
    expect(seen).toEqual({ starts: 1, kills: 1 });
  });

  it('is given time as long as it works', async () => {
    const result = { width: 1, height: 1, lines: [] };
    const { host } = pretend((say) => {
      const alive = setInterval(() => say({ type: 'alive' }), 200);
      setTimeout(() => {
        clearInterval(alive);
        say({ type: 'read', requestId: 1, picture: result });
      }, 1_500);
    });
    reader = new PictureReader({ parsers: host, modelsDir, stallMs: 800 });
    expect(await reader.read(picture)).toEqual(result);
  });

  it('fails its picture when it dies, and another is started for the next', async () => {
    const { host, seen } = pretend((_say, end) => end());
    reader = new PictureReader({ parsers: host, modelsDir });
    await expect(reader.read(picture)).rejects.toMatchObject({ code: 'PARSER_STOPPED' });
    await expect(reader.read(picture)).rejects.toMatchObject({ code: 'PARSER_STOPPED' });
    expect(seen.starts).toBe(2);
  });

  it('is not believed when it says what it must not', async () => {
    const { host } = pretend((say) =>
      say({ type: 'read', requestId: 1, picture: { width: -1, height: 1, lines: 'x' } }),
    );
    reader = new PictureReader({ parsers: host, modelsDir });
    await expect(reader.read(picture)).rejects.toMatchObject({ code: 'PARSER_STOPPED' });
  });

  it('goes when it was not needed for a while', async () => {
    const { host, seen } = pretend((say) =>
      say({ type: 'read', requestId: 1, picture: { width: 1, height: 1, lines: [] } }),
    );
    reader = new PictureReader({ parsers: host, modelsDir, idleMs: 50 });
    await reader.read(picture);
    expect(seen.kills).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(seen.kills).toBe(1);
  });
});

/** A PNG that says it is 60,000 × 60,000 and holds nothing: 57 bytes that would need 14 GB. */
function giantPng(): Uint8Array {
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
    'base64',
  );
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
