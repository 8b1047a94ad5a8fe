import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseStatus, findMove, mainRoad } from '../../../domain/cases/caseStatus.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import { inventedForm, openNewCase } from '../support/inventedForm.ts';
import { openTestEngine, type TestEngine } from '../support/openTestEngine.ts';

let test: TestEngine;
let caseId: CaseId;
beforeEach(async () => {
  test = openTestEngine();
  caseId = (await openNewCase(test, inventedForm(test))).caseId;
});
afterEach(() => test.close());

async function moveTo(to: CaseStatus, reason = '') {
  const { revision } = await test.api.case.get({ caseId });
  return test.api.case.changeStatus({ commandId: test.commandId(), caseId, to, reason, revision });
}

describe('the status of a case', () => {
  it('goes down the main road to its end, closing with a reason, and remembers each step', async () => {
    for (const to of mainRoad.slice(1)) await moveTo(to, to === 'closed' ? '已撤诉并道歉' : '');
    const record = await test.api.case.get({ caseId });
    expect(record.status).toBe('closed');
    expect(record.statusHistory.map(({ to }) => to)).toEqual(mainRoad);
    expect(record.statusHistory.at(-1)).toMatchObject({
      reason: '已撤诉并道歉',
      from: 'following',
    });
  });

  it('takes a side way only with a reason on record', async () => {
    await expect(moveTo('suspended')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(moveTo('closed', '  ')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
    expect((await moveTo('suspended', '等待征信报告')).status).toBe('suspended');
  });

  it('does not go where no road leads', async () => {
    expect(findMove('verifying', 'following')).toBeNull();
    await expect(moveTo('following', '着急')).rejects.toMatchObject({
      code: 'STATUS_CHANGE_NOT_ALLOWED',
    });
    expect((await test.api.case.get({ caseId })).statusHistory).toHaveLength(1);
  });
});

describe('the text of a case', () => {
  it('is not overwritten from a screen that is behind', async () => {
    const before = await test.api.case.get({ caseId });
    const { cause, lawyerName, opponentOrganisationId, policeStation } = before;
    const details = { cause, lawyerName, opponentOrganisationId, policeStation };
    const save = (opponentName: string) =>
      test.api.case.saveDetails({
        commandId: test.commandId(),
        caseId,
        details: { ...details, opponentName },
        revision: before.revision,
      });
    expect((await save('甲公司')).revision).toBe(before.revision + 1);
    await expect(save('乙公司')).rejects.toMatchObject({ code: 'STALE_REVISION' });
    expect((await test.api.case.get({ caseId })).opponentName).toBe('甲公司');
  });

  it('takes new answers, and the verdict in the list follows', async () => {
    const before = await test.api.case.get({ caseId });
    const answers = { ...before.answers, borrowed: 'no' as const, wants: '停止骚扰' };
    const after = await test.api.case.saveAnswers({
      commandId: test.commandId(),
      caseId,
      answers,
      note: '备注一',
      revision: before.revision,
    });
    expect(after).toMatchObject({ answers, note: '备注一' });
    const { verdict } = await test.api.verification.get({ matter: { kind: 'case', caseId } });
    const [row] = await test.api.case.list();
    expect(row?.outcomes).toEqual(verdict.outcomes);
  });

  it('keeps a client with a name and a phone', async () => {
    const { client, revision } = await test.api.case.get({ caseId });
    await expect(
      test.api.case.saveClient({
        commandId: test.commandId(),
        caseId,
        client: { ...client, name: '', phone: ' ' },
        revision,
      }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID', fields: ['client.name', 'client.phone'] });
  });

  it('renames the client of one case without touching a case that shares the person', async () => {
    const other = await openNewCase(test, inventedForm(test));
    const { client, revision } = await test.api.case.get({ caseId });
    await test.api.case.saveClient({
      commandId: test.commandId(),
      caseId,
      client: { ...client, name: '林小曼' },
      revision,
    });
    expect((await test.api.case.get({ caseId })).client.name).toBe('林小曼');
    expect((await test.api.case.get({ caseId: other.caseId })).client.name).toBe('林小满');
    const titles = (await test.api.search.query({ text: '林小曼', limit: 10 })).map(
      ({ kind }) => kind,
    );
    expect(titles).toContain('case');
  });
});

describe('the contacts of a case', () => {
  it('can be added and changed, and are in order of time', async () => {
    const before = await test.api.case.get({ caseId });
    const first = before.contacts[0];
    const added = {
      ...emptyContact(test.engine.newId(), 'sms'),
      occurredAtMs: (first?.occurredAtMs ?? 0) - 86_400_000,
      content: '【示例】请立即还款',
    };
    const after = await test.api.case.saveContact({
      commandId: test.commandId(),
      caseId,
      contact: added,
      revision: before.revision,
    });
    expect(after.contacts.map(({ id }) => id)).toEqual([added.id, first?.id]);
    const changed = await test.api.case.saveContact({
      commandId: test.commandId(),
      caseId,
      contact: { ...added, demand: '还款' },
      revision: after.revision,
    });
    expect(changed.contacts).toHaveLength(2);
    expect(changed.contacts[0]?.demand).toBe('还款');
    expect((await test.api.case.list())[0]?.contactCount).toBe(2);
  });

  it('go out of sight with a reason, out of the search, and come back when saved again', async () => {
    const before = await test.api.case.get({ caseId });
    const [contact] = before.contacts;
    if (contact === undefined) throw new Error('The case has no contact');
    const { evidenceIds, ...plain } = contact;
    const removed = await test.api.case.removeContact({
      commandId: test.commandId(),
      caseId,
      contactId: contact.id,
      reason: '登记错误',
      revision: before.revision,
    });
    expect(removed.contacts).toEqual([]);
    expect(await test.api.search.query({ text: '上门核实', limit: 10 })).toEqual([]);
    const back = await test.api.case.saveContact({
      commandId: test.commandId(),
      caseId,
      contact: plain,
      revision: removed.revision,
    });
    expect(back.contacts).toEqual([{ ...plain, evidenceIds }]);
    expect(await test.api.search.query({ text: '上门核实', limit: 10 })).toHaveLength(1);
  });

  it('never move in from another case', async () => {
    const other = await openNewCase(test, inventedForm(test));
    const foreign = (await test.api.case.get({ caseId: other.caseId })).contacts[0];
    if (foreign === undefined) throw new Error('The case has no contact');
    const { revision } = await test.api.case.get({ caseId });
    await expect(
      test.api.case.saveContact({
        commandId: test.commandId(),
        caseId,
        contact: foreign,
        revision,
      }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('the log of a case', () => {
  it('tells its time as an intake too, newest first, and nothing of other cases', async () => {
    await openNewCase(test, inventedForm(test));
    await moveTo('collecting');
    const log = await test.api.case.audit({ caseId });
    expect(log.map(({ operation }) => operation)).toEqual([
      'case.changeStatus',
      'intake.openCase',
      'intake.openCase',
      'intake.save',
      'intake.create',
    ]);
    expect(log[0]?.summary).toBe('案件状态：待核实 → 取证');
  });
});
