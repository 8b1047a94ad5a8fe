import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileFor } from '../../../electron/main/appProtocol.ts';

const root = path.resolve('/program/out/renderer');

test('the start page and an asset are found in the folder of the screens', () => {
  expect(fileFor('app://andun/', root)).toBe(path.join(root, 'index.html'));
  expect(fileFor('app://andun/index.html#/cases', root)).toBe(path.join(root, 'index.html'));
  expect(fileFor('app://andun/assets/a.js?v=1', root)).toBe(path.join(root, 'assets', 'a.js'));
});

test.each([
  'app://other/index.html',
  'https://andun/index.html',
  'app://andun/%2e%2e%2fsecret',
  'app://andun/..%2f..%2fsecret',
  'app://andun/..%5c..%5csecret',
  'app://andun/a%00.js',
  'app://andun/%e0%a4%a',
  'not an address',
])('%s is no file of the screens', (address) => {
  expect(fileFor(address, root)).toBeUndefined();
});

test('no address whatever leads outside the folder', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '\\',
    '/',
    'a',
    '%',
    '%00',
    '～',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      const file = fileFor(`app://andun/${pieces.join('/')}`, root);
      expect(file === undefined || file.startsWith(root + path.sep)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
