import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnDunError } from '../../../domain/errors.ts';
import { decodeBmp } from '../../../electron/engine/parsers/jobs/imageBmp.ts';

/** A BMP header of 2 by 2 pixels, then colours and rows as given; each row takes four bytes or a multiple. */
function bmp(bits: number, rest: number[], change: { height?: number; colours?: number } = {}) {
  const head = Buffer.alloc(54);
  head.write('BM', 0, 'latin1');
  head.writeUInt32LE(54 + (change.colours ?? 0) * 4, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(2, 18);
  head.writeInt32LE(change.height ?? 2, 22);
  head.writeUInt16LE(bits, 28);
  return Buffer.concat([head, Buffer.from(rest)]);
}

const pixelsOf = (file: Buffer) => Buffer.from(decodeBmp(file).data).toString('hex');
const palette = [0, 0, 255, 0, 255, 0, 0, 0];

describe('a BMP', () => {
  it('is decoded from palettes and from 16 bits, beginning at the bottom or at the top', () => {
    const oneBit = [0b01_000000, 0, 0, 0, 0b10_000000, 0, 0, 0];
    expect(pixelsOf(bmp(1, [...palette, ...oneBit], { colours: 2 }))).toBe(
      `0000ffff0000${'ff00000000ff'}`,
    );
    const rows = [0, 1, 0, 0, 1, 1, 0, 0];
    expect(pixelsOf(bmp(8, [...palette, ...rows], { colours: 2, height: -2 }))).toBe(
      `ff00000000ff${'0000ff0000ff'}`,
    );
    expect(pixelsOf(bmp(16, [0, 0x7c, 0x1f, 0, 0xff, 0x7f, 0, 0]))).toBe(
      `ffffff000000${'ff00000000ff'}`,
    );
  });

  it('that is broken is refused by name, whatever its bytes are', () => {
    expect(() => decodeBmp(bmp(24, [1, 2, 3]))).toThrow(AnDunError);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        try {
          decodeBmp(Buffer.concat([Buffer.from('BM'), bytes]));
        } catch (error) {
          expect(error).toBeInstanceOf(AnDunError);
        }
      }),
    );
  });
});
