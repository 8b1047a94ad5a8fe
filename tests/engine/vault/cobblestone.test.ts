import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHUNK_BYTES,
  CobblestoneEncryptor,
  CobblestoneOpener,
  HEADER_BYTES,
  layoutOf,
  SEALED_CHUNK_BYTES,
} from '../../../electron/engine/vault/cobblestone.ts';

interface Vector {
  tcId: number;
  comment: string;
  key: string;
  ctx: string;
  /** zlib-compressed, then hex. */
  ct: string;
  msgLength?: number;
  msgSha512?: string;
  result: 'valid' | 'invalid';
}

const fixture = new URL('../../fixtures/cobblestone256.json', import.meta.url);
const vectors = JSON.parse(readFileSync(fixture, 'utf8')) as { tests: Vector[] };

describe('Cobblestone-256', () => {
  for (const vector of vectors.tests) {
    it(`${vector.result === 'valid' ? 'opens' : 'refuses'} the published vector ${vector.tcId}: ${vector.comment}`, () => {
      const sealed = inflateSync(Buffer.from(vector.ct, 'hex'));
      const open = () =>
        openWhole(Buffer.from(vector.key, 'hex'), Buffer.from(vector.ctx, 'hex'), sealed);
      if (vector.result === 'invalid') {
        expect(open).toThrow(/./);
        return;
      }
      const plain = open();
      expect(plain.length).toBe(vector.msgLength);
      expect(createHash('sha512').update(plain).digest('hex')).toBe(vector.msgSha512);
    });
  }

  it('opens what it sealed, in whatever pieces the message came', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 3 * CHUNK_BYTES }), { maxLength: 4 });
    fc.assert(
      fc.property(pieces, fc.uint8Array({ minLength: 32, maxLength: 32 }), (message, key) => {
        const context = Buffer.from('test');
        expect(openWhole(key, context, seal(key, context, message))).toEqual(
          Buffer.concat(message),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('gives a message of whole chunks an empty last chunk, so that its end is marked', () => {
    const sealed = seal(new Uint8Array(32), Buffer.alloc(0), [new Uint8Array(CHUNK_BYTES)]);
    expect(sealed.length).toBe(HEADER_BYTES + SEALED_CHUNK_BYTES + 16);
  });
});

function seal(key: Uint8Array, context: Uint8Array, message: Uint8Array[]): Buffer {
  const encryptor = new CobblestoneEncryptor(key, context);
  const body = message.flatMap((piece) => encryptor.update(piece));
  return Buffer.concat([encryptor.header, ...body, ...encryptor.finish()]);
}

function openWhole(key: Uint8Array, context: Uint8Array, sealed: Buffer): Buffer {
  const opener = new CobblestoneOpener(key, context, sealed.subarray(0, HEADER_BYTES));
  const { lastChunk, plainBytes } = layoutOf(sealed.length);
  const plain: Buffer[] = [];
  for (let chunk = 0; chunk <= lastChunk; chunk += 1) {
    const at = HEADER_BYTES + chunk * SEALED_CHUNK_BYTES;
    plain.push(opener.open(sealed.subarray(at, at + SEALED_CHUNK_BYTES), chunk));
  }
  const whole = Buffer.concat(plain);
  expect(whole.length).toBe(plainBytes);
  return whole;
}
