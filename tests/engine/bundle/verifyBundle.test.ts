import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BundleCheck } from '../../../domain/bundle/bundle.ts';
import { formatSums } from '../../../domain/bundle/sumsFile.ts';
import { runCli } from '../../../electron/cli/runCli.ts';
import { checkBundle } from '../../../electron/engine/bundle/checkBundle.ts';
import { signingKey } from '../../../electron/engine/custody/signingKey.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';
import { makeBundleAt, openBundleCase, suggested } from './bundleMatter.ts';

let test: TestVault;
let outside: string;
let bytes: Buffer;
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  test = await openTestVault();
  outside = mkdtempSync(join(tmpdir(), 'andun-verify-'));
  const { caseId } = await openBundleCase(test);
  const path = join(outside, 'bundle.zip');
  await makeBundleAt(test, caseId, await suggested(test, caseId), path);
  bytes = readFileSync(path);
  files = unzipSync(bytes);
});
afterAll(async () => {
  await test.close();
  rmSync(outside, { recursive: true, force: true });
});

const picture = '原件/1-1_捷信短信截图.png';
const lines = '保管链/保管链.jsonl';

function check(zip: Uint8Array) {
  const read = async (offset: number, length: number) => zip.subarray(offset, offset + length);
  return checkBundle({ sizeBytes: zip.length, read }, undefined);
}

/** The problems of the bundle with some files changed, added or (null) removed. */
async function problemsWith(changes: Record<string, Uint8Array | null>) {
  const kept = Object.entries({ ...files, ...changes }).filter(([, content]) => content !== null);
  const { problems, whole } = await check(zipSync(Object.fromEntries(kept) as Zippable));
  expect(whole).toBe(problems.length === 0);
  return problems.map(({ path, problem }) => `${problem} ${path}`);
}

const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const text = (path: string) => Buffer.from(files[path] ?? []).toString('utf8');

describe('verifying a bundle', () => {
  it('finds a bundle whole, packed anew and inside a folder too', async () => {
    expect(await check(bytes)).toMatchObject({ whole: true, files: 16, problems: [] });
    expect(await problemsWith({})).toEqual([]);
    const inFolder = Object.entries(files).map(([path, content]) => [`证据包/${path}`, content]);
    expect(await check(zipSync(Object.fromEntries(inFolder)))).toMatchObject({ whole: true });
  });

  it('names what was changed, taken out and put in', async () => {
    const altered = Uint8Array.from(files[picture] ?? []);
    altered[altered.length - 20] = (altered[altered.length - 20] ?? 0) ^ 1;
    expect(await problemsWith({ [picture]: altered })).toEqual([`changed ${picture}`]);
    expect(await problemsWith({ [picture]: null })).toEqual([`missing ${picture}`]);
    expect(await problemsWith({ '原件/9-9_后加.txt': strToU8('后加') })).toEqual([
      'unlisted 原件/9-9_后加.txt',
    ]);
  });

  it('notices a list that was mended to fit', async () => {
    const mended = text('SHA256SUMS').replace(/^[0-9a-f]{64}(?= {2}原件\/1-1)/m, 'a'.repeat(64));
    expect(mended).not.toBe(text('SHA256SUMS'));
    expect(await problemsWith({ SHA256SUMS: strToU8(mended) })).toEqual([
      `changed ${picture}`,
      'sums_unsigned SHA256SUMS',
    ]);
    expect(await problemsWith({ SHA256SUMS: strToU8('nonsense\n') })).toEqual([
      'sums_unreadable SHA256SUMS',
      'sums_unsigned SHA256SUMS',
    ]);
    expect(await problemsWith({ SHA256SUMS: null })).toEqual(['sums_unreadable SHA256SUMS']);
  });

  it('notices a custody log in which a line was changed, dropped or moved', async () => {
    const log = text(lines).split('\n');
    const changed = log.map((line, index) => (index === 1 ? line.replace('周青岚', '他人') : line));
    const dropped = log.filter((_, index) => index !== 1);
    const moved = [log[1], log[0], ...log.slice(2)];
    for (const variant of [changed, dropped, moved]) {
      expect(variant.join('\n')).not.toBe(text(lines));
      expect(await problemsWith({ [lines]: strToU8(variant.join('\n')) })).toEqual([
        `changed ${lines}`,
        `custody_broken ${lines}`,
      ]);
    }
    const checkpoint = strToU8(text('保管链/检查点.json').replace('"lines":', '"lines":1'));
    expect(await problemsWith({ '保管链/检查点.json': checkpoint })).toEqual([
      'changed 保管链/检查点.json',
      `custody_broken ${lines}`,
      'custody_unsigned 保管链/检查点.json',
    ]);
  });

  it('tells the key of this vault from another, with which everything was signed anew', async () => {
    expect(await verified(bytes)).toMatchObject({
      whole: true,
      ownKey: true,
      keyFingerprint: signingKey(test.engine.store).fingerprint,
    });
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const forged: Record<string, Uint8Array> = { ...files };
    const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const signed = (path: string) => sign(null, forged[path] ?? new Uint8Array(), privateKey);
    forged['保管链/公钥.pem'] = strToU8(pem);
    forged['保管链/检查点.sig'] = signed('保管链/检查点.json');
    const listed = Object.keys(files).filter((path) => !path.startsWith('SHA256SUMS'));
    const sums = listed.map((path) => ({ path, sha256: sha256(forged[path] ?? new Uint8Array()) }));
    forged.SHA256SUMS = strToU8(formatSums(sums));
    forged['SHA256SUMS.sig'] = signed('SHA256SUMS');
    const check = await verified(zipSync(forged));
    expect(check).toMatchObject({ whole: true, ownKey: false, problems: [] });
    expect(check.keyFingerprint).not.toBe(signingKey(test.engine.store).fingerprint);
    const found = await problemsWith({ '保管链/公钥.pem': strToU8('-----BEGIN PUBLIC KEY-----') });
    expect(found).toContain('sums_unsigned SHA256SUMS');
    expect(found).toContain('custody_unsigned 保管链/检查点.json');
  });

  it('says of other files that they are no bundle', async () => {
    for (const other of [
      strToU8(''),
      strToU8('PK'),
      strToU8('not a zip'),
      zipSync({ a: strToU8('b') }),
    ]) {
      expect(await check(other)).toMatchObject({
        whole: false,
        problems: [{ path: '', problem: 'not_a_bundle' }],
      });
    }
    expect((await check(bytes.subarray(0, bytes.length - 50))).whole).toBe(false);
  });

  it('does not open entries that lead elsewhere, stand twice or are links', async () => {
    const slip = zipSync({
      ...files,
      '../../evil.txt': strToU8('x'),
      'C:\\evil.txt': strToU8('x'),
    });
    const { problems } = await check(slip);
    expect(problems.filter(({ problem }) => problem === 'unsafe_entry')).toHaveLength(2);
    const link = zipSync({
      ...files,
      link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
    });
    expect((await check(link)).problems).toEqual([{ path: 'link', problem: 'unsafe_entry' }]);
    const twice = zipSync({ ...files, sha256sums: strToU8('x') });
    expect((await check(twice)).problems.map(({ problem }) => problem)).toContain('unsafe_entry');
  });

  it('does not inflate entries that share their bytes', async () => {
    const bomb = overlapping(
      zipSync({ a: new Uint8Array(50 * 1024 ** 2), SHA256SUMS: strToU8('x') }),
      400,
    );
    const began = performance.now();
    const { whole, problems } = await check(bomb);
    expect(whole).toBe(false);
    expect(problems.filter(({ problem }) => problem === 'unsafe_entry').length).toBeGreaterThan(
      390,
    );
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('never fails on a damaged bundle, and never calls changed contents whole', async () => {
    const where = fc.nat(bytes.length - 1);
    const damage = fc.array(fc.tuple(where, fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.option(where), async (flips, cut) => {
        const damaged = Buffer.from(bytes.subarray(0, cut ?? bytes.length));
        for (const [at, by] of flips) {
          if (at < damaged.length) damaged[at] = (damaged[at] ?? 0) ^ by;
        }
        const { whole, problems } = await check(damaged);
        expect(whole).toBe(problems.length === 0);
        if (cut !== null) expect(whole).toBe(false);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('the command line', () => {
  it('prints 完整 and ends with 0, or what is wrong and 1', async () => {
    const path = join(outside, 'bundle.zip');
    expect(await cli(['verify', path])).toMatchObject({
      code: 0,
      out: expect.stringContaining('完整：16 个文件'),
    });
    const broken = join(outside, 'broken.zip');
    writeFileSync(broken, zipSync({ ...files, [picture]: strToU8('x') }));
    const { code, out } = await cli(['verify', broken]);
    expect(code).toBe(1);
    expect(out).toContain(`${picture}\t内容与清单的校验值不一致`);
    expect(out).toContain('不完整：1 处问题');
    expect((await cli(['verify'])).code).toBe(2);
    expect((await cli(['verify', join(outside, 'none.zip')])).code).toBe(1);
  });
});

async function cli(args: string[]) {
  let out = '';
  const code = await runCli(args, {
    readPassphrase: async () => '',
    input: async function* () {},
    out: (piece) => {
      out += piece;
    },
    err: (piece) => {
      out += piece;
    },
  });
  return { code, out };
}

async function verified(zip: Uint8Array): Promise<BundleCheck> {
  const events = await collect(
    test.client.bundle.verify({ grantId: test.grantNewFile('b.zip', zip) }),
  );
  const done = events.at(-1);
  if (done?.type !== 'done') throw new Error('not verified');
  return done.check;
}

/** A zip whose directory names the first entry over and over under other names. */
function overlapping(zip: Uint8Array, copies: number): Uint8Array {
  const view = Buffer.from(zip);
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const start = view.readUInt32LE(end + 16);
  const length = 46 + view.readUInt16LE(start + 28) + view.readUInt16LE(start + 30);
  const first = view.subarray(start, start + length);
  const more = Array.from({ length: copies }, (_, index) => {
    const copy = Buffer.concat([
      first.subarray(0, 46),
      Buffer.from(String(index)),
      first.subarray(47),
    ]);
    copy.writeUInt16LE(String(index).length, 28);
    return copy;
  });
  const directory = Buffer.concat([view.subarray(start, end), ...more]);
  const tail = Buffer.from(view.subarray(end));
  tail.writeUInt16LE(view.readUInt16LE(end + 8) + copies, 8);
  tail.writeUInt16LE(view.readUInt16LE(end + 10) + copies, 10);
  tail.writeUInt32LE(directory.length, 12);
  return Buffer.concat([view.subarray(0, start), directory, tail]);
}
