import { expect, it } from 'vitest';
import { isCutOff } from '../../../electron/engine/parsers/jobs/pictureEnd.ts';

const segment = (marker: number, body: Uint8Array) => {
  const length = body.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), body]);
};
/** With a thumbnail that has an end of its own. */
const thumbnail = segment(0xe1, Buffer.from([1, 2, 0xff, 0xd9, 3]));
const scan = Buffer.concat([segment(0xda, Buffer.from([1, 0, 0])), Buffer.from([9, 0xff, 0, 9])]);
const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8]), thumbnail, scan, Buffer.from([0xff, 0xd9])]);
const png = Buffer.from('\x89PNG\r\n\x1a\n----IHDR----IDAT----IEND----', 'latin1');

it('knows a picture that was broken off, at whatever byte', () => {
  for (let length = 12; length < jpeg.length; length += 1) {
    expect(isCutOff(jpeg.subarray(0, length)), `${length}`).toBe(true);
  }
  expect(isCutOff(png.subarray(0, 24))).toBe(true);
});

it('takes a whole picture for whole, with what phones write after its end', () => {
  expect(isCutOff(jpeg)).toBe(false);
  expect(isCutOff(Buffer.concat([jpeg, Buffer.from('SEFT trailer')]))).toBe(false);
  expect(isCutOff(png)).toBe(false);
  expect(isCutOff(Buffer.from('RIFF....WEBP'))).toBe(false);
});
