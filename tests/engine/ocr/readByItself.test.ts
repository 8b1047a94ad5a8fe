import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceId, IntakeId } from '../../../domain/ids.ts';
import { inventedHeic } from '../support/inventedHeic.ts';
import { saveIntake } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault, testFirm } from '../support/openTestSession.ts';
import { drawScreenshot } from './drawScreenshot.ts';
import { makeBmp } from './makeBmp.ts';

let test: TestVault;
let intakeId: IntakeId;
beforeEach(async () => {
  test = await openTestVault();
  await turn(true);
  intakeId = await saveIntake(test);
});
afterEach(() => test.close());

const turn = (readsPictures: boolean) =>
  test.client.firm.save({ commandId: test.commandId(), firm: { ...testFirm, readsPictures } });

const chat = () =>
  drawScreenshot({
    app: 'sms',
    title: '106900001234',
    height: 1_300,
    items: [{ side: 'theirs', lines: ['您的账户已逾期98天，', '请今日还款'] }],
  });

async function attach(name: string, bytes: Uint8Array): Promise<EvidenceId> {
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
  if (attached?.type !== 'attached') throw new Error('attach');
  return attached.item.id;
}

async function readAll(): Promise<void> {
  test.engine.ocr.nudge();
  await test.engine.ocr.settled();
}

const stateOf = async (evidenceId: EvidenceId) => (await test.client.ocr.get({ evidenceId })).state;

const hitsOf = async (text: string) =>
  (await test.client.search.query({ text, limit: 10 })).map(({ entityId }) => entityId);

describe('a picture that was added', () => {
  it('waits to be read without being asked for, other files do not', async () => {
    const picture = await attach('截图.png', await chat());
    const text = await attach('说明.txt', Buffer.from('正文'));
    expect([await stateOf(picture), await stateOf(text)]).toEqual(['queued', 'none']);
    expect(await test.client.ocr.queue()).toMatchObject({ waiting: 1, running: null });
  });

  it('is left alone by a firm that has turned the reading off', async () => {
    await turn(false);
    const picture = await attach('截图.png', await chat());
    expect(await stateOf(picture)).toBe('none');
  });

  it('still waits after the program was closed and opened again', async () => {
    const picture = await attach('截图.png', await chat());
    await test.leave();
    test = await openTestVault(test.dataDir);
    expect(await stateOf(picture)).toBe('queued');
    expect((await test.client.ocr.queue()).waiting).toBe(1);
  });

  it('in HEIC or BMP is read as well, and without text it is no failure', {
    timeout: 60_000,
  }, async () => {
    const heic = await attach('照片.heic', inventedHeic);
    const bmp = await attach('截图.bmp', await makeBmp(await chat()));
    await readAll();
    expect(await test.client.ocr.get({ evidenceId: heic })).toMatchObject({
      state: 'done',
      lines: [],
    });
    const { state, width, height, bubbles } = await test.client.ocr.get({ evidenceId: bmp });
    expect({ state, width, height }).toEqual({ state: 'done', width: 1_080, height: 1_300 });
    expect(bubbles[0]?.text).toContain('逾期98天');
  });

  it('leaves the queue when it goes out of use', async () => {
    const evidenceId = await attach('截图.png', await chat());
    const commandId = test.commandId();
    await test.client.evidence.withdraw({ commandId, evidenceId, reason: '与证据1重复' });
    expect(await stateOf(evidenceId)).toBe('none');
    expect((await test.client.ocr.queue()).waiting).toBe(0);
  });
});

describe('text that was read from a picture', () => {
  it('is found by the search, also over the end of a line, until the picture goes out of use', {
    timeout: 60_000,
  }, async () => {
    const evidenceId = await attach('截图.png', await chat());
    await readAll();
    expect(await hitsOf('逾期98天')).toEqual([evidenceId]);
    expect(await hitsOf('98天，请今日')).toEqual([evidenceId]);
    const { item } = await test.client.evidence.get({ evidenceId });
    await test.client.evidence.describe({
      commandId: test.commandId(),
      evidenceId,
      description: { ...item, note: '原件在当事人手机里' },
    });
    expect(await hitsOf('逾期98天')).toEqual([evidenceId]);
    const commandId = test.commandId();
    await test.client.evidence.withdraw({ commandId, evidenceId, reason: '不再使用' });
    expect(await hitsOf('逾期98天')).toEqual([]);
    expect(await hitsOf('原件在当事人手机里')).toEqual([evidenceId]);
    expect((await test.client.ocr.get({ evidenceId })).lines.length).toBeGreaterThan(0);
  });

  it('goes with an original that is deleted', { timeout: 60_000 }, async () => {
    const evidenceId = await attach('截图.png', await chat());
    await readAll();
    const commandId = test.commandId();
    await test.client.evidence.destroy({ commandId, evidenceId, reason: '当事人要求删除' });
    expect(await test.client.ocr.get({ evidenceId })).toMatchObject({ state: 'none', lines: [] });
    expect(await hitsOf('逾期98天')).toEqual([]);
  });
});
