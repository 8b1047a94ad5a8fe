import { v7 as uuidv7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { errorSentences } from '../../../domain/errors.ts';
import type { EvidenceId, IntakeId } from '../../../domain/ids.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import { openCase, saveIntake } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';
import { drawScreenshot } from './drawScreenshot.ts';

let test: TestVault;
afterEach(() => test.close());

const chat = () =>
  drawScreenshot({
    app: 'sms',
    title: '106900001234',
    height: 1_300,
    items: [
      { side: 'centre', lines: ['昨天 21:05'] },
      { side: 'theirs', lines: ['您已逾期15天，应还8,650.00元'] },
    ],
  });

async function attach(
  matter: { kind: 'intake'; intakeId: IntakeId },
  name: string,
  bytes: Uint8Array,
): Promise<EvidenceId> {
  const events = await collect(
    test.client.evidence.attach({
      commandId: test.commandId(),
      matter,
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

const enqueue = (evidenceIds: EvidenceId[], again = false) =>
  test.client.ocr.enqueue({ commandId: test.commandId(), evidenceIds, again });

describe('reading screenshots', () => {
  it('happens in the background, and a person makes contacts of it', {
    timeout: 60_000,
  }, async () => {
    test = await openTestVault();
    const intakeId = await saveIntake(test);
    const matter = { kind: 'intake' as const, intakeId };
    const evidenceId = await attach(matter, 'Screenshot_20261111_090000.png', await chat());
    expect((await test.client.ocr.get({ evidenceId })).state).toBe('none');
    expect(await enqueue([evidenceId])).toEqual({ queued: 1 });
    expect((await test.client.ocr.queue()).running).toBe(evidenceId);
    await test.engine.ocr.settled();
    expect(await test.client.ocr.queue()).toMatchObject({
      waiting: 0,
      running: null,
      done: 1,
      failed: 0,
    });

    const reading = await test.client.ocr.get({ evidenceId });
    expect(reading).toMatchObject({
      state: 'done',
      titleText: '106900001234',
      claimedDay: '2026-11-11',
      claimedDaySource: 'file_name',
      confirmedAtMs: null,
    });
    const [bubble] = reading.bubbles;
    expect(bubble?.text).toBe('您已逾期15天，应还8,650.00元');
    expect(bubble?.claimedAtMs).toBe(Date.UTC(2026, 10, 10, 13, 5));

    const before = await test.client.intake.get({ intakeId });
    const contact = {
      ...emptyContact(uuidv7(), 'sms'),
      from: reading.titleText ?? '',
      content: bubble?.text ?? '',
      occurredAtMs: bubble?.claimedAtMs ?? null,
    };
    const confirmed = await test.client.ocr.confirm({
      commandId: test.commandId(),
      evidenceId,
      contacts: [contact],
    });
    expect(confirmed.confirmedAtMs).not.toBeNull();
    const after = await test.client.intake.get({ intakeId });
    expect(after.revision).toBe(before.revision + 1);
    expect(after.form.contacts.at(-1)).toEqual(contact);
    const { item, custody } = await test.client.evidence.get({ evidenceId });
    expect(item.contactIds).toEqual([contact.id]);
    expect(custody.map(({ reason }) => reason).join()).toContain('联系记录 1 条');
    expect(await test.client.ocr.states({ matter })).toEqual([
      { evidenceId, state: 'done', confirmed: true, failureCode: null },
    ]);
  });

  it('puts confirmed messages among the contacts of a case', { timeout: 60_000 }, async () => {
    test = await openTestVault();
    const { intakeId, caseId } = await openCase(test);
    const evidenceId = await attach({ kind: 'intake', intakeId }, '截屏.png', await chat());
    await enqueue([evidenceId]);
    await test.engine.ocr.settled();
    const contact = { ...emptyContact(uuidv7(), 'wechat'), content: '您已逾期15天' };
    const commandId = test.commandId();
    await test.client.ocr.confirm({ commandId, evidenceId, contacts: [contact] });
    await test.client.ocr.confirm({ commandId, evidenceId, contacts: [contact] });
    const { contacts } = await test.client.case.get({ caseId });
    const added = contacts.filter(({ id }) => id === contact.id);
    expect(added.map(({ evidenceIds }) => evidenceIds)).toEqual([[evidenceId]]);
  });

  it('goes on after a restart where it was', { timeout: 90_000 }, async () => {
    test = await openTestVault();
    const matter = { kind: 'intake' as const, intakeId: await saveIntake(test) };
    const ids = [
      await attach(matter, '一.png', await chat()),
      await attach(
        matter,
        '二.png',
        await drawScreenshot({ app: 'sms', title: '95188', items: [], height: 1_200 }),
      ),
    ];
    await enqueue(ids);
    await test.leave();
    test = await openTestVault(test.dataDir);
    expect((await test.client.ocr.queue()).waiting).toBe(2);
    test.engine.ocr.nudge();
    await test.engine.ocr.settled();
    const titles = await Promise.all(
      ids.map(async (evidenceId) => (await test.client.ocr.get({ evidenceId })).titleText),
    );
    expect(titles).toEqual(['106900001234', '95188']);
  });

  it('says of a broken picture why it was not read, and reads the next one', {
    timeout: 60_000,
  }, async () => {
    test = await openTestVault();
    const matter = { kind: 'intake' as const, intakeId: await saveIntake(test) };
    const picture = await chat();
    const broken = await attach(matter, '坏.png', picture.subarray(0, 3_000));
    const whole = await attach(matter, '好.png', picture);
    await enqueue([broken, whole]);
    await test.engine.ocr.settled();
    const failed = await test.client.ocr.get({ evidenceId: broken });
    expect([failed.state, failed.failureCode]).toEqual(['failed', 'PICTURE_UNREADABLE']);
    expect(errorSentences[failed.failureCode ?? 'INTERNAL']).toContain('原件完好');
    expect((await test.client.ocr.get({ evidenceId: whole })).state).toBe('done');
    expect(await test.client.ocr.queue()).toMatchObject({ done: 1, failed: 1 });
  });

  it('can be called off, also for the picture being read, and asked for again', {
    timeout: 60_000,
  }, async () => {
    test = await openTestVault();
    const matter = { kind: 'intake' as const, intakeId: await saveIntake(test) };
    const first = await attach(matter, '一.png', await chat());
    const second = await attach(matter, '二.png', Buffer.concat([await chat(), Buffer.from(' ')]));
    await enqueue([first, second]);
    await test.client.ocr.cancel({ commandId: test.commandId(), evidenceIds: [first, second] });
    await test.engine.ocr.settled();
    expect(await test.client.ocr.states({ matter })).toEqual([]);
    await enqueue([first]);
    await test.engine.ocr.settled();
    expect(await enqueue([first])).toEqual({ queued: 0 });
    expect(await enqueue([first], true)).toEqual({ queued: 1 });
    await test.client.ocr.cancel({ commandId: test.commandId(), evidenceIds: [first] });
    await test.engine.ocr.settled();
    const kept = await test.client.ocr.get({ evidenceId: first });
    expect([kept.state, kept.titleText]).toEqual(['done', '106900001234']);
  });

  it('is refused for what is no picture, and confirmed only when it was read', async () => {
    test = await openTestVault();
    const matter = { kind: 'intake' as const, intakeId: await saveIntake(test) };
    const text = await attach(matter, '短信.txt', Buffer.from('您好'));
    await expect(enqueue([text])).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const confirm = { commandId: test.commandId(), evidenceId: text, contacts: [] };
    await expect(test.client.ocr.confirm(confirm)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
