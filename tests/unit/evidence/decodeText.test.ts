import { describe, expect, it } from 'vitest';
import { decodeText, detectEncoding } from '../../../electron/engine/evidence/decodeText.ts';

const words = '第一条：2026-03-05 08:05 对方称一定上门。\r\nTel 01055500234\r\n';
const wide = Buffer.from(words, 'utf16le');

describe('a text of unknown encoding', () => {
  it.each([
    ['utf-8', Buffer.from(words)],
    ['utf-16le', wide],
    ['utf-16be', Buffer.from(wide).swap16()],
  ] as const)('is read as %s without a mark, 一 and its zero byte in it', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: words, encoding });
  });

  it('may end in the middle of a character', () => {
    expect(decodeText(Buffer.from(words).subarray(0, 4)).text).toBe('第');
  });

  it('is no text when it holds zeros by chance, controls, or next to nothing', () => {
    const machineCode = Buffer.from(
      Array.from({ length: 600 }, (_, index) => (index % 2 === 0 ? (index * 37) % 256 : 0)),
    );
    for (const bytes of [machineCode, Buffer.from([0x61, 0]), Buffer.from('a\u0001b\u0002')]) {
      expect(detectEncoding(bytes)).toBeNull();
    }
  });
});
