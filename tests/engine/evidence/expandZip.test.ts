import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttachProgress } from '../../../domain/contract/evidenceContract.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import { makeZip, type ZipEntry } from '../support/makeZip.ts';
import { saveIntake } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let intakeId: IntakeId;
beforeEach(async () => {
  test = await openTestVault();
  intakeId = await saveIntake(test);
});
afterEach(() => test.close());

/** GBK of 证据/短信.txt. */
const gbkName = Buffer.from('d6a4bedd2fb6ccd0c52e747874', 'hex');

describe('opening a zip', () => {
  it('makes each file evidence of its own that names the zip and its place in there', async () => {
    const item = await attach('手机导出.zip', [
      { name: gbkName, bytes: Buffer.from('短信正文') },
      { name: Buffer.from('录音/通话.csv'), bytes: Buffer.from('时间,号码\n1,2\n') },
      { name: Buffer.from('空文件夹/'), bytes: Buffer.alloc(0) },
    ]);
    const events = await expand(item);
    expect(events.at(-1)).toEqual({ type: 'done', attached: 2, refused: 0 });
    const [, sms, calls] = await list();
    expect(sms).toMatchObject({
      number: 2,
      originalName: '短信.txt',
      parentId: item.id,
      parentPath: '证据/短信.txt',
      origin: '取自证据1（手机导出）：证据/短信.txt',
      mime: 'text/plain',
    });
    expect(calls).toMatchObject({ originalName: '通话.csv', parentPath: '录音/通话.csv' });
    const { custody } = await test.client.evidence.get({
      evidenceId: sms?.id as EvidenceItem['id'],
    });
    expect(custody[0]?.reason).toContain(`证据1中取出，SHA-256 ${item.sha256}`);
    const parent = await test.client.evidence.get({ evidenceId: item.id });
    expect(parent.custody.map(({ action }) => action)).toContain('expanded');
  });

  it('reads names from Taiwan and Hong Kong, too, which are no GBK', async () => {
    // Big5 of 通話紀錄.csv.
    const name = Buffer.from('b371b8dcacf6bffd2e637376', 'hex');
    await expand(await attach('紀錄.zip', [{ name, bytes: Buffer.from('甲') }]));
    expect((await list()).map(({ originalName }) => originalName)).toContain('通話紀錄.csv');
  });

  it('remembers what stood inside, taken out or not, and takes nothing out twice', async () => {
    const item = await attach('打包.zip', [
      { name: Buffer.from('a.txt'), bytes: Buffer.from('甲') },
      { name: Buffer.from('b.txt'), bytes: Buffer.from('甲') },
      { name: Buffer.from('../../c.txt'), bytes: Buffer.from('丙') },
      { name: Buffer.from('C:\\d.txt'), bytes: Buffer.from('丁') },
      { name: Buffer.from('__MACOSX/._a.txt'), bytes: Buffer.from('戊') },
      { name: Buffer.from('e.txt'), bytes: Buffer.from('己'), encrypted: true },
      { name: Buffer.from('f'), bytes: Buffer.from('/etc/passwd'), unixMode: 0o120777 },
      { name: Buffer.from('g.txt'), bytes: Buffer.from('庚'), crc: 1 },
      { name: Buffer.from('发票\u202Egpj.exe'), bytes: Buffer.from('辛') },
    ]);
    const named = await test.client.evidence.parts({ evidenceId: item.id });
    expect(named.map(({ path }) => path)).toContain('../../c.txt');
    expect(named.every(({ evidenceId, refusal }) => evidenceId === null && !refusal)).toBe(true);
    await expand(item);
    const parts = await test.client.evidence.parts({ evidenceId: item.id });
    expect(parts.map(({ refusal }) => refusal)).toEqual([
      null,
      null,
      'ENTRY_NAME_UNSAFE',
      'ENTRY_NAME_UNSAFE',
      'ENTRY_SYSTEM_FILE',
      'ARCHIVE_ENCRYPTED',
      'ENTRY_NOT_FILE',
      'ENTRY_DAMAGED',
      null,
    ]);
    expect(parts[0]?.evidenceId).toBe(parts[1]?.evidenceId);
    expect(parts[8]?.path).toBe('发票⟨U+202E⟩gpj.exe');
    const before = await list();
    expect(before.map(({ originalName }) => originalName)).toEqual([
      '打包.zip',
      'a.txt',
      '发票gpj.exe',
    ]);
    await expand(item);
    expect(await list()).toHaveLength(before.length);
  });

  it('opens a zip in a zip, but not a third one inside of that', async () => {
    const inner = makeZip([{ name: Buffer.from('x.txt'), bytes: Buffer.from('x') }]);
    const middle = makeZip([{ name: Buffer.from('里层.zip'), bytes: inner }]);
    const item = await attach('外层.zip', [{ name: Buffer.from('中层.zip'), bytes: middle }]);
    await expand(item);
    await expand((await list()).at(-1) as EvidenceItem);
    const last = (await list()).at(-1) as EvidenceItem;
    expect(last.originalName).toBe('里层.zip');
    await expect(expand(last)).rejects.toMatchObject({ code: 'ARCHIVE_TOO_DEEP' });
  });

  it('refuses a bomb and entries that lie over each other before anything comes out', async () => {
    const zeros = Buffer.alloc(60 * 1024 ** 2);
    const entry = { name: Buffer.from('零.bin'), bytes: zeros };
    const bomb = await attach('炸弹.zip', [entry, { ...entry, name: Buffer.from('零2.bin') }]);
    await expect(expand(bomb)).rejects.toMatchObject({ code: 'FILE_HOSTILE' });
    const overlap = await attach('重叠.zip', [
      { name: Buffer.from('a'), bytes: Buffer.alloc(900, 7), stored: true },
      { name: Buffer.from('b'), bytes: Buffer.alloc(900, 7), stored: true, at: 0 },
      { name: Buffer.from('c'), bytes: Buffer.alloc(900, 7), stored: true, at: 0 },
    ]);
    await expect(expand(overlap)).rejects.toMatchObject({ code: 'FILE_HOSTILE' });
    expect(await list()).toHaveLength(2);
  });

  it('keeps a damaged zip and says so', async () => {
    const whole = makeZip([{ name: Buffer.from('a.txt'), bytes: Buffer.from('甲'.repeat(500)) }]);
    const item = await attachBytes('截断.zip', whole.subarray(0, whole.length - 30));
    await expect(expand(item)).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' });
    const text = await attachBytes('说明.txt', Buffer.from('不是压缩包'));
    await expect(expand(text)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('stops when asked to and keeps only whole files', async () => {
    const files = Array.from({ length: 30 }, (_, index) => ({
      name: Buffer.from(`${index}.txt`),
      bytes: Buffer.from(`第${index}件`),
    }));
    const item = await attach('许多.zip', files);
    for await (const event of await test.client.evidence.expand({
      commandId: test.commandId(),
      evidenceId: item.id,
    })) {
      if (event.type === 'attached' && event.item.number === 4) break;
    }
    await expect
      .poll(
        async () => {
          const parts = await test.client.evidence.parts({ evidenceId: item.id });
          return parts.filter(({ evidenceId }) => evidenceId !== null).length;
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(2);
    const items = await list();
    expect(items.length).toBeLessThan(31);
    const checks = await collect(
      test.client.evidence.verifyAll({ commandId: test.commandId(), matter: null }),
    );
    expect(checks.at(-1)).toMatchObject({ whole: items.length, changed: [], missing: [] });
  });
});

async function expand(item: EvidenceItem): Promise<AttachProgress[]> {
  const input = { commandId: test.commandId(), evidenceId: item.id };
  return collect(test.client.evidence.expand(input));
}

function list() {
  return test.client.evidence.list({ matter: { kind: 'intake', intakeId } });
}

const attach = (name: string, entries: ZipEntry[]) => attachBytes(name, makeZip(entries));

async function attachBytes(name: string, bytes: Uint8Array): Promise<EvidenceItem> {
  const events = await collect(
    test.client.evidence.attach({
      commandId: test.commandId(),
      matter: { kind: 'intake', intakeId },
      grantIds: [test.grantNewFile(name, bytes)],
      kind: null,
      origin: '',
      collector: '',
    }),
  );
  const attached = events.find((event) => event.type === 'attached');
  if (!attached) throw new Error(`not attached: ${JSON.stringify(events)}`);
  return attached.item;
}
