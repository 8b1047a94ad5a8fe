import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { checkBundle } from '../../../electron/engine/bundle/checkBundle.ts';
import { EvidenceReads } from '../../../electron/engine/host/evidenceReads.ts';
import { leaveVault } from '../../../electron/engine/session/enterVault.ts';
import { filePath } from '../../../electron/engine/vault/vaultFileFormat.ts';
import { addItem } from '../bundle/bundleMatter.ts';
import { openCase } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let caseId: CaseId;
let item: EvidenceItem;
beforeEach(async () => {
  test = await openTestVault();
  caseId = (await openCase(test)).caseId;
  item = await addItem(test, caseId, '截图.txt', '原件的内容');
});
afterEach(() => test.close());

const actionsOf = async ({ id }: EvidenceItem) => {
  const { custody } = await test.client.evidence.get({ evidenceId: id });
  return custody.map(({ action }) => action);
};

const destroy = (reason = '当事人要求删除无关的私人照片') =>
  test.client.evidence.destroy({ commandId: test.commandId(), evidenceId: item.id, reason });

describe('a better copy', () => {
  it('is a new item that names the old one, and the old one stays', async () => {
    const better = await addItem(test, caseId, '原图.txt', '更清晰的内容', {
      supersedesId: item.id,
    });
    expect(better.number).toBe(item.number + 1);
    const items = await test.client.evidence.list({ matter: { kind: 'case', caseId } });
    expect(items.find(({ id }) => id === better.id)?.supersedesId).toBe(item.id);
    const old = items.find(({ id }) => id === item.id);
    expect(old).toMatchObject({
      supersededById: better.id,
      withdrawnAtMs: null,
      sha256: item.sha256,
    });
    expect(await actionsOf(item)).toContain('superseded');
    expect(existsSync(filePath(test.folder, item.id))).toBe(true);
    const { groups } = await test.client.bundle.suggest({ caseId });
    expect(groups.flatMap(({ evidenceIds }) => evidenceIds)).toEqual([better.id]);
  });

  it('proves what the older one proves and stands in its place in the bundle and the papers', async () => {
    const later = await addItem(test, caseId, '别的.txt', '另一件');
    const { title, kind, collector, note } = item;
    await test.client.evidence.describe({
      commandId: test.commandId(),
      evidenceId: item.id,
      description: {
        title,
        kind,
        collector,
        note,
        origin: '当事人手机截屏',
        purpose: '证明对方要求转账',
        contactIds: [],
      },
    });
    const better = await addItem(test, caseId, '原图.txt', '更清晰的内容', {
      supersedesId: item.id,
    });
    expect(better.purpose).toBe('证明对方要求转账');
    expect(better.kind).toBe(kind);
    const { groups } = await test.client.bundle.suggest({ caseId });
    expect(groups.flatMap(({ evidenceIds }) => evidenceIds)).toEqual([better.id, later.id]);
  });

  it('is one file of the same matter', async () => {
    const attach = (supersedes: EvidenceItem['id'], files: number, matter: CaseId) =>
      collect(
        test.client.evidence.attach({
          commandId: test.commandId(),
          matter: { kind: 'case', caseId: matter },
          grantIds: Array.from({ length: files }, (_, index) =>
            test.grantNewFile(`${index}.txt`, `新${index}`),
          ),
          kind: null,
          origin: '',
          collector: '',
          supersedes,
        }),
      );
    await expect(attach(item.id, 2, caseId)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const other = await openCase(test);
    await expect(attach(item.id, 1, other.caseId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot be told otherwise later', () => {
    const change = test.engine.store.internals.connection.prepare(
      'UPDATE evidence_items SET supersedes_id = id',
    );
    expect(() => change.run()).toThrow('never changes');
  });
});

describe('deleting an original', () => {
  it('takes bytes and key and keeps hash, record and custody', async () => {
    const stored = filePath(test.folder, item.id);
    const destroyed = await destroy();
    expect(destroyed).toMatchObject({
      sha256: item.sha256,
      originalName: '截图.txt',
      destroyedReason: '当事人要求删除无关的私人照片',
    });
    expect(destroyed.destroyedAtMs).not.toBeNull();
    expect(destroyed.withdrawnAtMs).not.toBeNull();
    expect(existsSync(stored)).toBe(false);
    const row = test.engine.store.internals.connection
      .prepare('SELECT length(wrapped_key) AS bytes FROM evidence_items WHERE id = ?')
      .get(item.id);
    expect(row).toEqual({ bytes: 0 });
    expect(await actionsOf(item)).toContain('destroyed');
    const { chain } = await test.client.evidence.custody({ matter: { kind: 'case', caseId } });
    expect(chain.whole).toBe(true);
  });

  it('is told apart from a file that is missing', async () => {
    await destroy();
    const events = await collect(
      test.client.evidence.verifyAll({ commandId: test.commandId(), matter: null }),
    );
    expect(events.at(-1)).toMatchObject({ type: 'done', whole: 0, changed: [], missing: [] });
    const { commandId, client, grantWrite, dataDir } = test;
    const grantId = grantWrite(join(dataDir, 'out.txt'));
    await expect(
      client.evidence.export({ commandId: commandId(), evidenceId: item.id, grantId }),
    ).rejects.toMatchObject({ code: 'EVIDENCE_DESTROYED' });
    await expect(client.evidence.readText({ evidenceId: item.id })).rejects.toMatchObject({
      code: 'EVIDENCE_DESTROYED',
    });
    expect((await client.bundle.suggest({ caseId })).groups).toEqual([]);
  });

  it('is not taken for a missing file by a verification that was reading it', async () => {
    const { files } = test.engine;
    test.engine.files = {
      ...files,
      check: async (file, signal) => {
        await destroy();
        return files.check(file, signal);
      },
    };
    const events = await collect(
      test.client.evidence.verifyAll({ commandId: test.commandId(), matter: null }),
    );
    expect(events.at(-1)).toMatchObject({ type: 'done', whole: 0, changed: [], missing: [] });
    expect(await actionsOf(item)).not.toContain('verified');
    expect((await test.client.evidence.get({ evidenceId: item.id })).item.integrity).toBe(
      'unchecked',
    );
  });

  it('takes it out of the memory of whoever was showing it', async () => {
    const { files } = test.engine;
    let closed = 0;
    test.engine.files = {
      ...files,
      open: async (file) => {
        const reader = await files.open(file);
        const close = reader.close.bind(reader);
        reader.close = () => {
          closed += 1;
          return close();
        };
        return reader;
      },
    };
    const reads = new EvidenceReads(test.session);
    const read = () =>
      reads.answer({
        type: 'readEvidence',
        requestId: '1',
        evidenceId: item.id,
        offset: 0,
        length: 4,
      });
    expect(await read()).toMatchObject({ bytes: { length: 4 } });
    expect(closed).toBe(0);
    await destroy();
    await expect.poll(() => closed).toBe(1);
    expect(await read()).toMatchObject({ error: 'NOT_FOUND' });
    await reads.closeAll();
  });

  it('happens once, needs a reason and is never taken back', async () => {
    await expect(destroy(' ')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await destroy();
    await destroy('再删一次');
    const { item: now, custody } = await test.client.evidence.get({ evidenceId: item.id });
    expect(now.destroyedReason).toBe('当事人要求删除无关的私人照片');
    expect(custody.filter(({ action }) => action === 'destroyed')).toHaveLength(1);
    const undo = test.engine.store.internals.connection.prepare(
      'UPDATE evidence_items SET destroyed_at_ms = NULL',
    );
    expect(() => undo.run()).toThrow('never taken back');
    const forget = test.engine.store.internals.connection.prepare(
      "UPDATE evidence_items SET wrapped_key = x''",
    );
    await addItem(test, caseId, '另一件.txt', '另一件');
    expect(() => forget.run()).toThrow('goes only with the file');
  });

  it('is finished when the vault opens after a crash in the middle', async () => {
    const stored = filePath(test.folder, item.id);
    const bytes = readFileSync(stored);
    await destroy();
    writeFileSync(stored, bytes);
    await test.leave();
    const again = await openTestVault(test.dataDir);
    expect(existsSync(stored)).toBe(false);
    test = again;
  });

  it('leaves a file that may be added again', async () => {
    await destroy();
    const again = await addItem(test, caseId, '截图.txt', '原件的内容');
    expect(again.id).not.toBe(item.id);
    expect(again.number).toBe(item.number + 1);
  });
});

describe('a file that leaves the vault', () => {
  const entriesOf = async (operation: string) =>
    (await test.client.audit.list({ beforeSeq: null, limit: 200 })).filter((entry) =>
      entry.operation.startsWith(operation),
    );
  let outside: string;
  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), 'andun-outside-'));
  });
  afterEach(() => rmSync(outside, { recursive: true, force: true }));
  const departuresOf = async () => {
    const { custody } = await test.client.evidence.get({ evidenceId: item.id });
    return custody.filter(({ action }) => action === 'exported');
  };
  const exportTo = (path: string, evidenceId = item.id) =>
    test.client.evidence.export({
      commandId: test.commandId(),
      evidenceId,
      grantId: test.grantWrite(path),
    });

  it('is on record before its first byte is outside, and again when it is whole', async () => {
    const { files } = test.engine;
    let recordedFirst: string[] = [];
    test.engine.files = {
      ...files,
      open: async (file) => {
        recordedFirst = await actionsOf(item);
        return files.open(file);
      },
    };
    await exportTo(join(outside, '给警方.txt'));
    expect(recordedFirst).toContain('exported');
    expect(await departuresOf()).toMatchObject([
      { action: 'exported', reason: '开始导出证据1的原件到“给警方.txt”', sha256After: null },
      { action: 'exported', sha256After: item.sha256 },
    ]);
  });

  it('is on record when it fails, whichever way it was to leave', async () => {
    const nowhere = join(outside, 'nowhere', 'x.zip');
    const matter = { kind: 'case' as const, caseId };
    await expect(exportTo(nowhere)).rejects.toMatchObject({ code: 'EXPORT_FAILED' });
    await expect(
      test.client.evidence.exportCustody({
        commandId: test.commandId(),
        matter,
        grantId: test.grantWrite(nowhere),
      }),
    ).rejects.toMatchObject({ code: 'EXPORT_FAILED' });
    for (const operation of ['evidence.export.', 'evidence.exportCustody.']) {
      const operations = (await entriesOf(operation)).map((entry) => entry.operation);
      expect(operations).toEqual([`${operation}failed`, `${operation}begun`]);
    }
    expect((await departuresOf()).at(-1)?.reason).toBe(
      '导出证据1的原件没有完成：目标位置不可写或程序出错',
    );
  });

  it('leaves nothing outside when the vault is locked half-way', async () => {
    const long = await addItem(test, caseId, '长录像.bin', Buffer.alloc(64 * 1024 ** 2, 7));
    const exporting = exportTo(join(outside, '长录像.bin'), long.id);
    exporting.catch(() => undefined);
    await expect.poll(() => readdirSync(outside), { interval: 2 }).toHaveLength(1);
    await leaveVault(test.session);
    expect(readdirSync(outside)).toEqual([]);
    await expect(exporting).rejects.toMatchObject({ code: 'CANCELLED' });
    await test.leave();
    test = await openTestVault(test.dataDir);
    expect((await entriesOf('evidence.export')).map(({ summary }) => summary)).toEqual([
      '导出证据2的原件没有完成：已中止',
      '开始导出证据2的原件到“长录像.bin”',
    ]);
  });
});

describe('the collection record', () => {
  const record = {
    atMs: Date.UTC(2026, 10, 20, 2),
    place: '本所',
    method: '数据线复制',
    process: '逐份核对。',
    extractor: '周青岚',
    witness: '李见证',
    medium: '示例牌手机',
  };

  it('is saved in versions, each a link of the custody chain', async () => {
    const save = (witness: string) =>
      test.client.evidence.saveCollection({
        commandId: test.commandId(),
        evidenceId: item.id,
        record: { ...record, witness },
      });
    await save('李见证');
    expect(await save('王见证')).toEqual({ ...record, witness: '王见证' });
    const { collection, custody } = await test.client.evidence.get({ evidenceId: item.id });
    expect(collection?.witness).toBe('王见证');
    expect(
      custody.filter(({ action }) => action === 'recorded').map(({ reason }) => reason),
    ).toEqual(['时间、地点、方法、过程、提取人、见证人、原始存储介质', '见证人']);
    const versions = test.engine.store.internals.connection
      .prepare('SELECT version FROM collection_records')
      .all();
    expect(versions).toEqual([{ version: 1 }, { version: 2 }]);
  });
});

describe('the custody of a matter', () => {
  it('is one view over all its items, of no other matter', async () => {
    const other = await openCase(test);
    await addItem(test, other.caseId, '别案.txt', '别案');
    const { rows, chain } = await test.client.evidence.custody({
      matter: { kind: 'case', caseId },
    });
    expect(rows.map(({ action, evidenceNumber }) => [evidenceNumber, action])).toEqual([
      [1, 'collected'],
      [1, 'described'],
    ]);
    expect(chain).toMatchObject({ whole: true, entries: 4 });
  });

  it('is exported as a zip that can be verified', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'andun-custody-'));
    const path = join(outside, '保管链.zip');
    const matter = { kind: 'case' as const, caseId };
    const input = { commandId: test.commandId(), matter, grantId: test.grantWrite(path) };
    const exported = await test.client.evidence.exportCustody(input);
    const zip = readFileSync(path);
    rmSync(outside, { recursive: true });
    expect(exported).toMatchObject({ fileName: '保管链.zip', sizeBytes: zip.length });
    const read = async (offset: number, length: number) => zip.subarray(offset, offset + length);
    expect(await checkBundle({ sizeBytes: zip.length, read }, undefined)).toMatchObject({
      whole: true,
      files: 8,
    });
    const lines = strFromU8(unzipSync(zip)['保管链/保管链.jsonl'] ?? new Uint8Array());
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).actionName),
    ).toEqual(['收集入库', '登记说明']);
  });
});
