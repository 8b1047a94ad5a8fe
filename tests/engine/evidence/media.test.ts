import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { evidenceUrl } from '../../../domain/evidence/evidenceUrl.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import { EvidenceReads } from '../../../electron/engine/host/evidenceReads.ts';
import { inventedHeic as heic } from '../support/inventedHeic.ts';
import { makeAmr, makeThreeGp } from '../support/makeSound.ts';
import { saveIntake } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let intakeId: IntakeId;
beforeEach(async () => {
  test = await openTestVault();
  intakeId = await saveIntake(test);
});
afterEach(() => test.close());

describe('a mail taken into a matter', () => {
  it('is read without script, and its attachments become evidence of their own', async () => {
    const item = await attach('催告函.eml', Buffer.from(mailText));
    expect(item).toMatchObject({ mime: 'message/rfc822', kind: 'mail' });
    const view = await test.client.evidence.mail({ evidenceId: item.id });
    expect(view).toMatchObject({ subject: '催告函', text: '请还款' });
    expect(view.html).toBe('<p>请还款</p>');
    expect(view.notes.join()).toContain('脚本');
    const events = await collect(
      test.client.evidence.expand({ commandId: test.commandId(), evidenceId: item.id }),
    );
    expect(events.at(-1)).toEqual({ type: 'done', attached: 1, refused: 0 });
    const [, child] = await test.client.evidence.list({ matter: { kind: 'intake', intakeId } });
    expect(child).toMatchObject({ originalName: '账单.csv', parentId: item.id, mime: 'text/csv' });
    const facts = await test.client.evidence.facts({ evidenceId: item.id });
    expect(facts).toMatchObject({
      atMs: Date.UTC(2024, 2, 5, 13, 14, 9),
      atSource: '邮件头的发送时间（Date）',
    });
  });

  it('is told apart from what is no mail', async () => {
    const item = await attach('a.txt', Buffer.from('正文'));
    await expect(test.client.evidence.mail({ evidenceId: item.id })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
  });
});

describe('a call recording taken into a matter', () => {
  it('claims number, name and time by its file name, and is remembered', async () => {
    const item = await attach('某催收(13800138000)_20261120093012.amr', makeAmr(50));
    expect(item).toMatchObject({ mime: 'audio/amr', viewer: 'audio', kind: 'recording' });
    const facts = await test.client.evidence.facts({ evidenceId: item.id });
    expect(facts).toMatchObject({
      callNumber: '13800138000',
      callName: '某催收',
      atMs: Date.UTC(2026, 10, 20, 1, 30, 12),
      atSource: '录音文件名',
      durationMs: 1_000,
    });
    expect((await test.client.evidence.get({ evidenceId: item.id })).facts).toEqual(facts);
    const { peaks, durationMs } = await test.client.evidence.peaks({ evidenceId: item.id });
    expect([peaks?.length, durationMs]).toEqual([50, 1_000]);
  });

  it('in AMR plays as WAV, any part of it, while the original stays as it is', async () => {
    const bytes = makeAmr(50);
    const item = await attach('录音.amr', bytes);
    expect(evidenceUrl(item)).toBe(`evidence://play/${item.id}`);
    expect(await infoOf(item, 'play')).toMatchObject({ mime: 'audio/wav', sizeBytes: 16_044 });
    const part = await readOf(item, 'play', 8, 8);
    expect(Buffer.from(part ?? []).toString('latin1')).toBe('WAVEfmt ');
    expect(await infoOf(item, 'item')).toMatchObject({
      mime: 'audio/amr',
      sizeBytes: bytes.length,
    });
  });

  it('in AMR is made ready ahead of time, with progress', async () => {
    const item = await attach('录音.amr', makeAmr(5_000));
    const events = await collect(test.client.evidence.prepareSound({ evidenceId: item.id }));
    expect(events[0]).toEqual({ type: 'progress', fraction: 0 });
    expect(events.at(-1)).toEqual({ type: 'ready', decoded: true });
    const text = await attach('a.txt', Buffer.from('正文'));
    const asIs = await collect(test.client.evidence.prepareSound({ evidenceId: text.id }));
    expect(asIs.at(-1)).toEqual({ type: 'ready', decoded: false });
  });

  it('in a 3GP plays as WAV too, and other sound as it is', async () => {
    const item = await attach('录音.3gp', makeThreeGp(50, Date.UTC(2026, 10, 20)));
    expect(await infoOf(item, 'play')).toMatchObject({ mime: 'audio/wav', sizeBytes: 16_044 });
    const text = await attach('a.txt', Buffer.from('正文'));
    expect(await infoOf(text, 'play')).toMatchObject({ mime: 'text/plain' });
  });
});

describe('a picture taken into a matter', () => {
  it('in HEIC is drawn as PNG', async () => {
    const item = await attach('IMG_20261120_093012.heic', heic);
    expect(item).toMatchObject({ viewer: 'image', kind: 'screenshot' });
    expect(evidenceUrl(item)).toBe(`evidence://preview/${item.id}`);
    expect(await infoOf(item, 'preview')).toMatchObject({ mime: 'image/png' });
    const png = Buffer.from((await readOf(item, 'preview', 0, 24)) ?? []);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([64, 48]);
    const facts = await test.client.evidence.facts({ evidenceId: item.id });
    expect(facts).toMatchObject({ pixelWidth: 64, pixelHeight: 48, atSource: '文件名' });
  });

  it('of absurd size is kept and not shown', async () => {
    const item = await attach('巨图.png', hugePng());
    expect(item).toMatchObject({ mime: 'image/png', viewer: 'none' });
    const facts = await test.client.evidence.facts({ evidenceId: item.id });
    expect(facts).toMatchObject({ pixelWidth: 60_000, pixelHeight: 60_000 });
    expect(facts.notes.join()).toContain('像素过多');
  });

  it('that is broken says so and fails to be drawn by name', async () => {
    const item = await attach(
      '坏图.heic',
      Buffer.concat([heic.subarray(0, 120), Buffer.alloc(400, 9)]),
    );
    const answer = await readOf(item, 'preview', 0, 10);
    expect(answer).toBeUndefined();
  });
});

const mailText = [
  'From: <a@example.com>',
  'Subject: =?utf-8?B?5YKs5ZGK5Ye9?=',
  'Date: Tue, 05 Mar 2024 21:14:09 +0800',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<script>x()</script><p>请还款</p>',
  '--b',
  'Content-Disposition: attachment; filename="=?utf-8?B?6LSm5Y2VLmNzdg==?="',
  '',
  '时间,金额',
  '--b--',
].join('\r\n');

function hugePng(): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.from('0000ea600000ea600100000000', 'hex');
  return Buffer.concat([head, size, Buffer.alloc(200)]);
}

async function infoOf(item: EvidenceItem, form: 'item' | 'play' | 'preview') {
  const reads = new EvidenceReads(test.session);
  const answer = await reads.answer({
    type: 'evidenceInfo',
    requestId: '1',
    evidenceId: item.id,
    form,
  });
  await reads.closeAll();
  return answer.type === 'evidenceInfoResult' ? answer.info : undefined;
}

async function readOf(
  item: EvidenceItem,
  form: 'play' | 'preview',
  offset: number,
  length: number,
): Promise<Uint8Array | undefined> {
  const reads = new EvidenceReads(test.session);
  const answer = await reads.answer({
    type: 'readEvidence',
    requestId: '1',
    evidenceId: item.id,
    form,
    offset,
    length,
  });
  await reads.closeAll();
  return answer.type === 'readEvidenceResult' ? answer.bytes : undefined;
}

async function attach(name: string, bytes: Buffer): Promise<EvidenceItem> {
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
