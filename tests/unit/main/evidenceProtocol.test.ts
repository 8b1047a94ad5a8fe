import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type EvidenceSource,
  respondWithEvidence,
} from '../../../electron/main/evidenceProtocol.ts';
import { EvidenceReadError } from '../../../electron/main/evidenceRequests.ts';
import { parseRange } from '../../../electron/main/parseRange.ts';

const address = 'evidence://item/01890a5d-ac96-774b-bcce-b302099a8057';

function source(bytes: Uint8Array, mime = 'image/png'): EvidenceSource {
  return {
    info: async () => ({ sizeBytes: bytes.length, mime, originalName: '原件' }),
    read: async (_id, offset, length) => bytes.slice(offset, offset + length),
  };
}

/** Node's Request refuses the scheme that Electron's accepts. */
function ask(url: string, range?: string, method = 'GET'): Request {
  return { url, method, headers: new Headers(range ? { Range: range } : {}) } as Request;
}

test('every part that a player asks for is exactly that part of the original', async () => {
  const bytes = new Uint8Array(2_500_000).map((_, index) => (index * 31) % 256);
  const position = fc.integer({ min: 0, max: bytes.length - 1 });
  await fc.assert(
    fc.asyncProperty(position, position, async (a, b) => {
      const [start, end] = a < b ? [a, b] : [b, a];
      const response = await respondWithEvidence(
        ask(address, `bytes=${start}-${end}`),
        source(bytes),
      );
      expect(response.status).toBe(206);
      expect(response.headers.get('Content-Range')).toBe(`bytes ${start}-${end}/${bytes.length}`);
      const body = Buffer.from(await response.arrayBuffer());
      expect(body.equals(bytes.subarray(start, end + 1))).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('a part behind the end is refused with the true size', async () => {
  const response = await respondWithEvidence(ask(address, 'bytes=4-'), source(new Uint8Array(4)));
  expect(response.status).toBe(416);
  expect(response.headers.get('Content-Range')).toBe('bytes */4');
});

test('a web page among the evidence is never handed out as a web page', async () => {
  for (const mime of ['text/html', 'image/svg+xml', 'application/xhtml+xml', 'text/xml']) {
    const response = await respondWithEvidence(ask(address), source(new Uint8Array(4), mime));
    expect(response.headers.get('Content-Type')).toMatch(
      /^(text\/plain|application\/octet-stream)/,
    );
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox');
  }
});

test.each([
  ['LOCKED', 423],
  ['NOT_FOUND', 404],
  ['DAMAGED', 422],
] as const)('evidence that is %s answers %i', async (failure, status) => {
  const failing = {
    ...source(new Uint8Array(4)),
    info: () => Promise.reject(new EvidenceReadError(failure)),
  };
  expect((await respondWithEvidence(ask(address), failing)).status).toBe(status);
});

test.each([
  'evidence://item/',
  'evidence://item/../secret',
  'evidence://other/01890a5d-ac96-774b-bcce-b302099a8057',
  `${address}/more`,
])('%s names no evidence', async (url) => {
  expect((await respondWithEvidence(ask(url), source(new Uint8Array(4)))).status).toBe(404);
});

test.each([
  ['bytes=0-0', 10, { start: 0, end: 0 }],
  ['bytes=5-', 10, { start: 5, end: 9 }],
  ['bytes=5-99', 10, { start: 5, end: 9 }],
  ['bytes=-3', 10, { start: 7, end: 9 }],
  ['bytes=-99', 10, { start: 0, end: 9 }],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=5-2', 10, undefined],
  ['bytes=-', 10, undefined],
  ['bytes=0-1,3-4', 10, undefined],
  ['items=0-1', 10, undefined],
  [null, 10, undefined],
] as const)('the range %j of %i bytes is read as RFC 9110 says', (header, size, range) => {
  expect(parseRange(header, size)).toEqual(range);
});
