import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  it('would have been found if it were there', () => {
    for (const [, bytes] of encodings) {
      expect(Buffer.concat([Buffer.alloc(5_000, 1), bytes, Buffer.alloc(9)]).includes(bytes)).toBe(
        true,
      );
    }
    expect(new TextDecoder('gb18030').decode(encodings[3]?.[1])).toBe(marker);
  });
});

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

function findings(): string[] {
  return filesBelow(test.folder).flatMap((path) => {
    const bytes = readFileSync(path);
    return encodings
      .filter(([, encoded]) => bytes.includes(encoded))
      .map(([name]) => `${path}: ${name}`);
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
