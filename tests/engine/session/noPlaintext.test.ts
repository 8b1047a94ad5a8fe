import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceId, IntakeId } from '../../../domain/ids.ts';
import { inspect, runImport } from '../imports/importFixtures.ts';
import { openCase, testForm } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';

// 标记 and 秘密 stand in GB2312 as well, so that each encoding of the marker can be written down.
const marker = '标记秘密ZQX7749';
const encodings: [string, Buffer][] = [
  ['utf-8', Buffer.from(marker, 'utf8')],
  ['utf-8 without the Han characters', Buffer.from('ZQX7749', 'utf8')],
  ['utf-16le', Buffer.from(marker, 'utf16le')],
  ['gb18030', Buffer.concat([Buffer.from('b1eabcc7c3d8c3dc', 'hex'), Buffer.from('ZQX7749')])],
];

let test: TestVault;
let outsideBefore: string[];
const temporary = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'node_modules',
  '.cache',
  `tmp-${process.pid}`,
);
const usualTemporary = process.env.TMPDIR;

beforeAll(async () => {
  test = await openTestVault();
  mkdirSync(temporary, { recursive: true });
  process.env.TMPDIR = temporary;
  outsideBefore = filesBelow(test.dataDir).filter((path) => !path.startsWith(test.folder));
});
afterAll(async () => {
  process.env.TMPDIR = usualTemporary ?? '';
  if (usualTemporary === undefined) delete process.env.TMPDIR;
  await test.close();
  rmSync(temporary, { recursive: true, force: true });
});

describe('what lies on the disk', () => {
  it('shows nothing of intake, evidence or papers, and nothing lands in the temp folder', async () => {
    await workWithTheMarker();
    // Open, so that the write-ahead log is there and full.
    expect(existsSync(join(test.folder, 'andun.db-wal'))).toBe(true);
    expect(findings()).toEqual([]);
    await test.leave();
    expect(findings()).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
    expect(filesBelow(test.dataDir).filter((path) => !path.startsWith(test.folder))).toEqual(
      outsideBefore,
    );
  });

  it('would be found if it were there, in any encoding and as a name', () => {
    const planted = join(test.folder, 'planted');
    for (const [name, bytes] of encodings) {
      writeFileSync(planted, Buffer.concat([Buffer.alloc(70_000, 1), bytes, Buffer.alloc(9)]));
      expect(findings()).toContain(`${planted}: ${name}`);
    }
    rmSync(planted);
    expect(findings()).toEqual([]);
    const named = join(test.folder, `${marker}.txt`);
    writeFileSync(named, '');
    expect(findings()).toEqual([`${named}: name`]);
    rmSync(named);
    expect(new TextDecoder('gb18030').decode(encodings[3]?.[1])).toBe(marker);
  });
});

// SQLite removes the name of a temp file as soon as it is open: no folder ever shows one.
describe.runIf(process.platform === 'linux')(
  'a sort too large for the memory of the database',
  () => {
    it('opens no file, and one would be seen', async () => {
      const vault = await openTestVault();
      try {
        const { connection } = vault.engine.store.internals;
        expect(filesOfSort(connection)).toEqual([]);
        connection.pragma('temp_store = FILE');
        expect(filesOfSort(connection)).not.toEqual([]);
      } finally {
        await vault.close();
      }
    });
  },
);

/** Files that this process has open in the middle of a sort and not before, names already removed included. */
function filesOfSort(
  connection: TestVault['engine']['store']['internals']['connection'],
): string[] {
  connection.pragma('cache_size = -100');
  const before = new Set(openFiles());
  const sort = connection
    .prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
       SELECT hex(randomblob(500)) AS body FROM n ORDER BY body`,
    )
    .iterate();
  sort.next();
  const during = openFiles().filter((path) => !before.has(path));
  sort.return?.();
  return during;
}

function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((number) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${number}`);
      return path.startsWith('/') ? [path] : [];
    } catch {
      return [];
    }
  });
}

async function workWithTheMarker(): Promise<void> {
  const form = testForm();
  const [contact] = form.contacts;
  if (!contact) throw new Error('no contact');
  const { caseId, intakeId } = await openCase(test, {
    ...form,
    client: { ...form.client, name: marker, address: marker },
    contacts: [{ ...contact, content: `${marker}：请还款` }],
    note: marker.repeat(800),
  });
  const bytes = Buffer.concat(
    encodings.map(([, encoded]) => Buffer.concat([encoded, Buffer.alloc(3_000, 65)])),
  );
  const grantId = test.grantNewFile('证据.txt', bytes);
  const events = await collect(
    test.client.evidence.attach({
      commandId: test.commandId(),
      matter: { kind: 'intake', intakeId },
      grantIds: [grantId],
      kind: null,
      origin: marker,
      collector: marker,
    }),
  );
  expect(events.at(-1)).toMatchObject({ attached: 1 });
  await readThroughParsers(intakeId);
  // The original that the client brought is not ours; the test wrote it, so the test removes it.
  for (const path of filesBelow(test.dataDir)) if (path.includes('outside-')) rmSync(path);
  for (const name of readdirSync(test.dataDir)) {
    if (name.startsWith('outside-')) rmSync(join(test.dataDir, name), { recursive: true });
  }
  const request = {
    caseId,
    templateId: 'complaint' as const,
    recipientKind: 'institution' as const,
    claims: [{ id: 'custom', text: marker }],
  };
  await test.client.document.generate({ commandId: test.commandId(), request });
  await test.client.search.query({ text: marker, limit: 10 });
  // Sorting and grouping are what makes SQLite reach for temp files.
  await test.client.desk.summary();
  test.engine.store.internals.connection.exec(
    'SELECT body FROM search_rows ORDER BY body || body DESC',
  );
}

/** One of each kind that a parser process of its own takes apart. */
async function readThroughParsers(intakeId: IntakeId): Promise<void> {
  const text = Buffer.concat(encodings.map(([, bytes]) => bytes));
  const zip = await attachOne(intakeId, '相册.zip', zipSync({ '短信.txt': text }, { level: 0 }));
  const expanded = await collect(
    test.client.evidence.expand({ commandId: test.commandId(), evidenceId: zip }),
  );
  expect(expanded.at(-1)).toMatchObject({ attached: 1, refused: 0 });

  const sheet = await attachOne(intakeId, '详单.xlsx', workbook());
  const preview = await inspect(test, sheet);
  expect(JSON.stringify(preview)).toContain(marker);
  await runImport(test, sheet);

  const mail = await attachOne(intakeId, '来信.eml', strToU8(mailText));
  expect((await test.client.evidence.mail({ evidenceId: mail })).text).toContain(marker);

  const picture = await attachOne(intakeId, '截图.png', await pictureWithMarker());
  const facts = await test.client.evidence.facts({ evidenceId: picture });
  expect(JSON.stringify(facts)).toContain('ZQX7749');
}

async function attachOne(intakeId: IntakeId, name: string, bytes: Uint8Array): Promise<EvidenceId> {
  expect(
    encodings.some(([, encoded]) => Buffer.from(bytes).includes(encoded)),
    `${name} holds the marker as it is`,
  ).toBe(true);
  const before = await test.client.evidence.list({ matter: { kind: 'intake', intakeId } });
  await collect(
    test.client.evidence.attach({
      commandId: test.commandId(),
      matter: { kind: 'intake', intakeId },
      grantIds: [test.grantNewFile(name, bytes)],
      kind: null,
      origin: marker,
      collector: marker,
    }),
  );
  const items = await test.client.evidence.list({ matter: { kind: 'intake', intakeId } });
  const item = items.find(({ id }) => !before.some((known) => known.id === id));
  if (!item) throw new Error(`not attached: ${name}`);
  return item.id;
}

function workbook(): Uint8Array {
  const book = XLSX.utils.book_new();
  const rows = [
    ['对方号码', '时间', '内容'],
    ['10690000123456', '2026-11-18 09:00:00', `${marker}：请还款`],
    ['10690000123456', '2026-11-18 10:00:00', `${marker}：请尽快还款`],
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '短信');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: false });
}

const mailText = [
  'From: a@example.invalid',
  'Subject: letter',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: 8bit',
  '',
  marker,
  '',
].join('\r\n');

function pictureWithMarker(): Promise<Buffer> {
  return sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } })
    .withExif({ IFD0: { ImageDescription: marker, Make: 'ZQX7749', Model: 'ZQX7749' } })
    .png()
    .toBuffer();
}

function findings(): string[] {
  return filesBelow(test.folder).flatMap((path) => {
    const bytes = readFileSync(path);
    const inside = encodings.filter(([, encoded]) => bytes.includes(encoded)).map(([name]) => name);
    return [...inside, ...(path.includes(marker) ? ['name'] : [])].map((how) => `${path}: ${how}`);
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
