import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMatter } from '../../../db/matterQueries.ts';
import type { AttachProgress } from '../../../domain/contract/evidenceContract.ts';
import { GrantId, type IntakeId } from '../../../domain/ids.ts';
import { attachFile } from '../../../electron/engine/evidence/attachFile.ts';
import { EvidenceReads } from '../../../electron/engine/host/evidenceReads.ts';
import { filePath } from '../../../electron/engine/vault/vaultFileFormat.ts';
import { openCase, saveIntake } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let intakeId: IntakeId;
beforeEach(async () => {
  test = await openTestVault();
  intakeId = await saveIntake(test);
});
afterEach(() => test.close());

describe('attaching evidence', () => {
  it('registers hash, number, type and the first link of the custody chain', async () => {
    const bytes = Buffer.from('时间,号码,时长\n2026-11-20 09:30,106900001234,0\n');
    const [item] = await attach([test.grantNewFile('通话记录.csv', bytes)]);
    expect(item).toMatchObject({
      number: 1,
      title: '通话记录',
      originalName: '通话记录.csv',
      mime: 'text/csv',
      viewer: 'text',
      kind: 'call_log',
      collector: '周青岚',
      sizeBytes: bytes.length,
      sha256: sha256(bytes),
      integrity: 'unchecked',
    });
    const { custody } = await get(item);
    expect(custody.map(({ action }) => action)).toEqual(['collected', 'viewed']);
    expect(custody[0]).toMatchObject({
      actor: '周青岚',
      device: '测试电脑',
      utcOffsetMinutes: 480,
      sha256After: sha256(bytes),
    });
  });

  it('counts numbers on within the matter and moves with it into the case', async () => {
    await attach([test.grantNewFile('a.txt', '甲'), test.grantNewFile('b.txt', '乙')]);
    const { caseId } = await test.client.intake.openCase({
      commandId: test.commandId(),
      intakeId,
      details: {
        cause: 'suspected_fraud',
        lawyerName: '周青岚',
        opponentName: '身份不明',
        opponentOrganisationId: null,
        policeStation: '',
      },
    });
    const events = await collect(
      test.client.evidence.attach({
        commandId: test.commandId(),
        matter: { kind: 'case', caseId },
        grantIds: [test.grantNewFile('c.txt', '丙')],
        kind: 'mail',
        origin: '当事人手机导出',
        collector: '前台',
      }),
    );
    expect(events.at(-1)).toEqual({ type: 'done', attached: 1, refused: 0 });
    const items = await test.client.evidence.list({ matter: { kind: 'case', caseId } });
    expect(items.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'other'],
      [2, 'other'],
      [3, 'mail'],
    ]);
    expect(items[2]).toMatchObject({ caseId, intakeId, collector: '前台' });
  });

  it('tells of the same bytes in the same matter and stores them once', async () => {
    await attach([test.grantNewFile('原图.txt', '同一内容')]);
    const events = await attachEvents([test.grantNewFile('副本.txt', '同一内容')]);
    expect(events.find((event) => event.type === 'attached')).toMatchObject({ duplicateOf: 1 });
    expect(storedFiles()).toHaveLength(1);
    const other = await openCase(test);
    const elsewhere = await attachEvents(
      [test.grantNewFile('副本.txt', '同一内容')],
      other.intakeId,
    );
    expect(elsewhere.find((event) => event.type === 'attached')).toMatchObject({
      duplicateOf: null,
    });
  });

  it('refuses an empty file, a vanished one and a used grant, and takes the rest', async () => {
    const gone = test.grantNewFile('gone.txt', 'x');
    const path = join(test.dataDir, 'kept.txt');
    writeFileSync(path, '留下');
    const vanish = test.session.grants;
    const empty = test.grantNewFile('空.txt', '');
    rmSync(vanish.redeem(gone, 'read').path);
    const kept = test.grantRead(path);
    const events = await attachEvents([empty, gone, kept]);
    expect(events.filter((event) => event.type === 'refused')).toEqual([
      { type: 'refused', fileName: '空.txt', code: 'FILE_EMPTY' },
      { type: 'refused', fileName: '', code: 'GRANT_INVALID' },
    ]);
    expect(events.at(-1)).toEqual({ type: 'done', attached: 1, refused: 2 });
    const again = await attachEvents([kept]);
    expect(again.at(-1)).toEqual({ type: 'done', attached: 0, refused: 1 });
  });

  it('forgets a grant after ten minutes', async () => {
    const grantId = test.grantNewFile('a.txt', 'x');
    test.advance(11 * 60_000);
    expect(await attachEvents([grantId])).toContainEqual(
      expect.objectContaining({ type: 'refused', code: 'GRANT_INVALID' }),
    );
  });

  it('waits for a grant that comes over the other channel a moment later', async () => {
    const grantId = test.grantNewFile('a.txt', '甲');
    const early = test.session.grants.redeem(grantId, 'read');
    const late = GrantId.parse(randomUUID());
    setTimeout(() => test.session.grants.add({ ...early, grantId: late }), 40);
    expect((await attachEvents([late])).at(-1)).toEqual({ type: 'done', attached: 1, refused: 0 });
  });

  it('takes a file in once when the command is retried after a crash', async () => {
    const input = {
      commandId: test.commandId(),
      matter: { kind: 'intake' as const, intakeId },
      grantIds: [test.grantNewFile('a.txt', '甲')],
      kind: null,
      origin: '',
      collector: '',
    };
    await collect(test.client.evidence.attach(input));
    const retried = await collect(test.client.evidence.attach(input));
    expect(retried.at(-1)).toEqual({ type: 'done', attached: 1, refused: 0 });
    expect(await list()).toHaveLength(1);
  });

  it('leaves nothing behind when it is aborted in the middle', async () => {
    const grantId = test.grantNewFile('长录像.bin', Buffer.alloc(64 * 1024 * 1024, 1));
    const stopper = new AbortController();
    const events = await test.client.evidence.attach(
      {
        commandId: test.commandId(),
        matter: { kind: 'intake', intakeId },
        grantIds: [grantId],
        kind: null,
        origin: '',
        collector: '',
      },
      { signal: stopper.signal },
    );
    await expect(async () => {
      for await (const event of events) if (event.type === 'progress') stopper.abort();
    }).rejects.toThrow();
    await expect.poll(() => unfinishedFiles()).toEqual([]);
    expect(storedFiles()).toEqual([]);
    expect(await list()).toEqual([]);
  });
});

describe('a matter that changes while a long file comes in', () => {
  /** Attaches a file whose second half waits until `meanwhile` is done. */
  async function attachAround(meanwhile: () => Promise<unknown>) {
    const matter = test.engine.store.read((db) => findMatter(db, { kind: 'intake', intakeId }));
    if (!matter) throw new Error('no matter');
    async function* halves() {
      yield Buffer.from('前半');
      await meanwhile();
      yield Buffer.from('后半');
    }
    return attachFile(
      test.engine,
      {
        commandId: test.commandId(),
        matter,
        open: async () => ({
          stream: halves,
          head: () => Buffer.from('前半后半'),
          close: async () => undefined,
        }),
        originalName: '长录音.txt',
        kind: null,
        origin: '',
        collector: '',
      },
      new AbortController().signal,
      () => undefined,
    );
  }

  it('takes the item along into the case that was opened meanwhile', async () => {
    let caseId: string | null = null;
    const { item } = await attachAround(async () => {
      const opened = await test.client.intake.openCase({
        commandId: test.commandId(),
        intakeId,
        details: {
          cause: 'suspected_fraud',
          lawyerName: '周青岚',
          opponentName: '身份不明',
          opponentOrganisationId: null,
          policeStation: '',
        },
      });
      caseId = opened.caseId;
    });
    expect(caseId).not.toBeNull();
    expect(item.caseId).toBe(caseId);
    const hits = await test.client.search.query({ text: '长录音', limit: 5 });
    expect(hits).toMatchObject([{ kind: 'evidence', caseId }]);
    const [entry] = await test.client.audit.list({ beforeSeq: null, limit: 1 });
    expect(entry).toMatchObject({ entityId: item.id, caseId });
  });

  it('refuses the file when the intake was discarded, and leaves nothing behind', async () => {
    const discard = () =>
      test.client.intake.discard({ commandId: test.commandId(), intakeId, reason: '重复登记' });
    await expect(attachAround(discard)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(storedFiles()).toEqual([]);
    await expect(attachEvents([test.grantNewFile('后来.txt', '乙')])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('reading evidence', () => {
  it('gives any range of the original, as the player asks for it', async () => {
    const original = Buffer.alloc(5 * 16_384 + 123);
    for (let index = 0; index < original.length; index += 1) original[index] = (index * 7) % 251;
    const [item] = await attach([test.grantNewFile('录音.bin', original)]);
    const reads = new EvidenceReads(test.session);
    const anyRange = fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 1, max: 60_000 }));
    await fc.assert(
      fc.asyncProperty(anyRange, async ([offset, length]) => {
        const answer = await reads.answer({
          type: 'readEvidence',
          requestId: '1',
          evidenceId: idOf(item),
          offset,
          length,
        });
        const { bytes } = answer as { bytes?: Uint8Array };
        expect(Buffer.from(bytes ?? []).equals(original.subarray(offset, offset + length))).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
    const beyond = { type: 'readEvidence' as const, requestId: '2', offset: original.length };
    expect(await reads.answer({ ...beyond, evidenceId: idOf(item), length: 1 })).toMatchObject({
      error: 'RANGE',
    });
    await reads.closeAll();
  });

  it('gives bytes of more files at once than it keeps open, and calls none altered', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => `第${index}份`.repeat(9_000));
    const items = await attach(texts.map((text, at) => test.grantNewFile(`${at}.txt`, text)));
    const reads = new EvidenceReads(test.session);
    const answers = await Promise.all(
      items.map((item) =>
        reads.answer({
          type: 'readEvidence',
          requestId: '1',
          evidenceId: idOf(item),
          offset: 0,
          length: 200_000,
        }),
      ),
    );
    const read = answers.map((answer) => {
      const { bytes } = answer as { bytes?: Uint8Array };
      return Buffer.from(bytes ?? []).toString();
    });
    expect(read).toEqual(texts);
    await reads.closeAll();
  });

  it('decodes text as phones and old Windows programs write it', async () => {
    const text = '【捷信】您已逾期15天';
    const gb18030 = Buffer.from(
      'a1bebddd d0c5a1bf c4fad2d1 d3e2c6da 3135 ccec'.replaceAll(' ', ''),
      'hex',
    );
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const items = await attach([
      test.grantNewFile('utf8.txt', text),
      test.grantNewFile('gbk.txt', gb18030),
      test.grantNewFile('utf16.txt', utf16),
    ]);
    for (const item of items) {
      const read = await test.client.evidence.readText({ evidenceId: idOf(item) });
      expect(read).toMatchObject({ text, truncated: false });
    }
  });

  it('recognises files by their first bytes, not by their names', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
      'base64',
    );
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
    const items = await attach([
      test.grantNewFile('短信截图.txt', png),
      test.grantNewFile('借款合同.pdf', pdf),
      test.grantNewFile('页面.html', '<html><script>alert(1)</script></html>'),
      test.grantNewFile('未知.dat', Buffer.from([0, 1, 2, 3, 0, 255, 254])),
    ]);
    expect(items.map(({ viewer, kind }) => [viewer, kind])).toEqual([
      ['image', 'screenshot'],
      ['pdf', 'contract'],
      ['text', 'other'],
      ['none', 'other'],
    ]);
  });
});

describe('exporting and verifying', () => {
  it('exports every original byte for byte', async () => {
    const anyFile = fc.uint8Array({ minLength: 1, maxLength: 40_000 });
    await fc.assert(
      fc.asyncProperty(anyFile, async (bytes) => {
        const [item] = await attach([test.grantNewFile('x.bin', bytes)]);
        const target = join(test.dataDir, `out-${idOf(item)}.bin`);
        const written = await test.client.evidence.export({
          commandId: test.commandId(),
          evidenceId: idOf(item),
          grantId: test.grantWrite(target),
        });
        expect(readFileSync(target).equals(Buffer.from(bytes))).toBe(true);
        expect(written).toEqual({ sizeBytes: bytes.length, sha256: sha256(bytes) });
      }),
      { numRuns: 15 },
    );
    const [item] = await list();
    const { custody } = await get(item);
    expect(custody.map(({ action }) => action)).toContain('exported');
  });

  it('says so when the target cannot be written, and leaves no half file', async () => {
    const [item] = await attach([test.grantNewFile('x.bin', 'x')]);
    const folder = join(test.dataDir, 'nowhere');
    await expect(
      test.client.evidence.export({
        commandId: test.commandId(),
        evidenceId: idOf(item),
        grantId: test.grantWrite(join(folder, 'x.bin')),
      }),
    ).rejects.toMatchObject({ code: 'EXPORT_FAILED' });
    expect(existsSync(folder)).toBe(false);
  });

  it('finds a changed file, a cut one, a missing one, and the whole ones', async () => {
    const items = await attach(
      ['甲', '乙', '丙', '丁'].map((text) => test.grantNewFile(`${text}.txt`, text.repeat(9_000))),
    );
    const [whole, changed, cut, missing] = items.map((item) => filePath(test.folder, item.id));
    const before = await test.client.desk.summary();
    expect([before.evidenceUnchecked, before.evidenceDamaged]).toEqual([4, 0]);
    const bytes = readFileSync(changed ?? '');
    bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
    writeFileSync(changed ?? '', bytes);
    writeFileSync(cut ?? '', readFileSync(cut ?? '').subarray(0, 16_524));
    rmSync(missing ?? '');
    const events = await collect(
      test.client.evidence.verifyAll({
        commandId: test.commandId(),
        matter: { kind: 'intake', intakeId },
      }),
    );
    expect(existsSync(whole ?? '')).toBe(true);
    expect(events.at(-1)).toEqual({
      type: 'done',
      whole: 1,
      changed: [idOf(items[1]), idOf(items[2])],
      missing: [idOf(items[3])],
      custodyChain: { entries: 8, whole: true, firstBrokenSeq: null },
    });
    const after = await test.client.desk.summary();
    expect([after.evidenceUnchecked, after.evidenceDamaged]).toEqual([0, 3]);
    expect((await list()).map(({ integrity }) => integrity)).toEqual([
      'whole',
      'changed',
      'changed',
      'missing',
    ]);
  });

  it('notices two encrypted files that were swapped', async () => {
    const items = await attach([test.grantNewFile('a', 'aaaa'), test.grantNewFile('b', 'bbbb')]);
    const [one, two] = items.map((item) => filePath(test.folder, item.id));
    const first = readFileSync(one ?? '');
    writeFileSync(one ?? '', readFileSync(two ?? ''));
    writeFileSync(two ?? '', first);
    await expect(
      test.client.evidence.readText({ evidenceId: idOf(items[0]) }),
    ).rejects.toMatchObject({ code: 'EVIDENCE_CHANGED' });
  });

  it('breaks the custody chain’s report when a link was altered behind the program’s back', async () => {
    const [item] = await attach([test.grantNewFile('a.txt', '甲')]);
    const { connection } = test.engine.store.internals;
    connection.exec('DROP TRIGGER IF EXISTS custody_events_no_update');
    for (const trigger of triggersOn('custody_events')) connection.exec(`DROP TRIGGER ${trigger}`);
    connection.prepare("UPDATE custody_events SET actor = '他人' WHERE seq = 1").run();
    const events = await collect(
      test.client.evidence.verifyAll({ commandId: test.commandId(), matter: null }),
    );
    expect(events.at(-1)).toMatchObject({
      whole: 1,
      custodyChain: { whole: false, firstBrokenSeq: 1 },
    });
    expect(item?.number).toBe(1);
  });
});

describe('describing and withdrawing', () => {
  it('changes what is said of an item, finds it by its words and never touches the file', async () => {
    const [item] = await attach([test.grantNewFile('截图.txt', '甲')]);
    const described = await test.client.evidence.describe({
      commandId: test.commandId(),
      evidenceId: idOf(item),
      description: {
        title: '催收短信截图',
        kind: 'screenshot',
        origin: '当事人手机截屏',
        collector: '周青岚',
        note: '',
        purpose: '证明对方在当日索要八千元',
        contactIds: [],
      },
    });
    expect(described).toMatchObject({ title: '催收短信截图', sha256: sha256('甲') });
    const hits = await test.client.search.query({ text: '索要', limit: 10 });
    expect(hits.map(({ kind, entityId }) => [kind, entityId])).toEqual([['evidence', idOf(item)]]);
  });

  it('takes an item out of use with its reason and keeps file and number', async () => {
    const [item] = await attach([test.grantNewFile('a.txt', '甲')]);
    const withdrawn = await test.client.evidence.withdraw({
      commandId: test.commandId(),
      evidenceId: idOf(item),
      reason: '与本案无关',
    });
    expect(withdrawn.withdrawnReason).toBe('与本案无关');
    expect(storedFiles()).toHaveLength(1);
    const [next] = await attach([test.grantNewFile('a.txt', '甲')]);
    expect(next?.number).toBe(2);
  });
});

async function attachEvents(grantIds: GrantId[], matter = intakeId): Promise<AttachProgress[]> {
  return collect(
    test.client.evidence.attach({
      commandId: test.commandId(),
      matter: { kind: 'intake', intakeId: matter },
      grantIds,
      kind: null,
      origin: '',
      collector: '',
    }),
  );
}

async function attach(grantIds: GrantId[]) {
  const events = await attachEvents(grantIds);
  return events.flatMap((event) => (event.type === 'attached' ? [event.item] : []));
}

type Item = Awaited<ReturnType<typeof list>>[number];

function list() {
  return test.client.evidence.list({ matter: { kind: 'intake', intakeId } });
}

function get(item: Item | undefined) {
  return test.client.evidence.get({ evidenceId: idOf(item) });
}

function idOf(item: Item | undefined): Item['id'] {
  if (!item) throw new Error('nothing was attached');
  return item.id;
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function storedFiles(): string[] {
  return filesBelow('files').filter((path) => !path.includes('incoming'));
}

function unfinishedFiles(): string[] {
  return filesBelow(join('files', 'incoming'));
}

function filesBelow(folder: string): string[] {
  const path = join(test.folder, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function triggersOn(table: string): string[] {
  return test.engine.store.internals.connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
    .all(table)
    .map((row) => (row as { name: string }).name);
}
