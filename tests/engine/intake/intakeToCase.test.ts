import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyIntakeForm } from '../../../domain/intake/intakeForm.ts';
import {
  inventedDetails,
  inventedForm,
  openNewCase,
  saveNewIntake,
} from '../support/inventedForm.ts';
import { openTestEngine, type TestEngine } from '../support/openTestEngine.ts';

let test: TestEngine;
beforeEach(() => {
  test = openTestEngine();
});
afterEach(() => test.close());

describe('an intake', () => {
  it('exists as an empty draft before the first answer and is there after a restart', async () => {
    const intakeId = test.intakeId();
    await test.api.intake.create({ commandId: test.commandId(), intakeId });
    test.reopen();
    const record = await test.api.intake.get({ intakeId });
    expect(record).toMatchObject({ status: 'draft', revision: 1, form: emptyIntakeForm });
  });

  it('keeps the form exactly and counts its revision up', async () => {
    const form = inventedForm(test);
    const { intakeId, revision } = await saveNewIntake(test, form);
    test.reopen();
    expect(revision).toBe(2);
    expect((await test.api.intake.get({ intakeId })).form).toEqual(form);
  });

  it('refuses a save on top of an older revision and keeps what is stored', async () => {
    const form = inventedForm(test);
    const { intakeId } = await saveNewIntake(test, form);
    const late = { ...form, note: '另一窗口' };
    await expect(
      test.api.intake.save({ commandId: test.commandId(), intakeId, form: late, revision: 1 }),
    ).rejects.toMatchObject({ code: 'STALE_REVISION' });
    expect((await test.api.intake.get({ intakeId })).form.note).toBe('');
  });

  it('takes effect once when a save is retried with the same command', async () => {
    const form = inventedForm(test);
    const { intakeId, revision } = await saveNewIntake(test, form);
    const save = {
      commandId: test.commandId(),
      intakeId,
      form: { ...form, note: '补充' },
      revision,
    };
    const first = await test.api.intake.save(save);
    test.reopen();
    test.advance(1_000);
    expect(await test.api.intake.save(save)).toEqual(first);
    expect((await test.api.intake.get({ intakeId })).revision).toBe(3);
    const saves = (await test.api.audit.list({ beforeSeq: null, limit: 50 })).filter(
      ({ operation }) => operation === 'intake.save',
    );
    expect(saves).toHaveLength(2);
  });

  it('refuses a command id that another operation used', async () => {
    const commandId = test.commandId();
    const intakeId = test.intakeId();
    await test.api.intake.create({ commandId, intakeId });
    await expect(
      test.api.intake.discard({ commandId, intakeId, reason: '重复' }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect((await test.api.intake.get({ intakeId })).status).toBe('draft');
  });

  it('changes nothing and writes no audit entry when the same form is saved again', async () => {
    const form = inventedForm(test);
    const { intakeId, revision } = await saveNewIntake(test, form);
    const again = { commandId: test.commandId(), intakeId, form, revision };
    expect((await test.api.intake.save(again)).revision).toBe(revision);
    expect(await test.api.audit.list({ beforeSeq: null, limit: 50 })).toHaveLength(2);
  });

  it('names the missing fields when it is not complete, and is complete once they are there', async () => {
    const form = inventedForm(test, { client: { name: ' ' } });
    const { intakeId, revision } = await saveNewIntake(test, form);
    await expect(
      test.api.intake.complete({ commandId: test.commandId(), intakeId }),
    ).rejects.toMatchObject({ code: 'INTAKE_INCOMPLETE', fields: ['client.name'] });
    const whole = { ...form, client: { ...form.client, name: '林小满' } };
    await test.api.intake.save({ commandId: test.commandId(), intakeId, form: whole, revision });
    const record = await test.api.intake.complete({ commandId: test.commandId(), intakeId });
    expect(record.status).toBe('complete');
  });

  it('is a draft again when a required answer is taken out after completion', async () => {
    const form = inventedForm(test);
    const { intakeId, revision } = await saveNewIntake(test, form);
    await test.api.intake.complete({ commandId: test.commandId(), intakeId });
    const blank = { ...form, client: { ...form.client, phone: '' } };
    await test.api.intake.save({ commandId: test.commandId(), intakeId, form: blank, revision });
    expect((await test.api.intake.get({ intakeId })).status).toBe('draft');
  });

  it('leaves lists and search when discarded, and comes back as it was when restored', async () => {
    const { intakeId } = await saveNewIntake(test, inventedForm(test));
    await test.api.intake.complete({ commandId: test.commandId(), intakeId });
    await test.api.intake.discard({ commandId: test.commandId(), intakeId, reason: '重复登记' });
    expect(await test.api.search.query({ text: '林小满', limit: 10 })).toEqual([]);
    expect((await test.api.desk.summary()).openIntakes).toEqual([]);
    await expect(
      test.api.intake.complete({ commandId: test.commandId(), intakeId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await test.api.intake.restore({ commandId: test.commandId(), intakeId });
    expect((await test.api.intake.get({ intakeId })).status).toBe('complete');
    expect(await test.api.search.query({ text: '林小满', limit: 10 })).toHaveLength(1);
  });
});

describe('opening a case', () => {
  it('moves client, contacts and verification over in one step', async () => {
    const form = inventedForm(test);
    const { intakeId } = await saveNewIntake(test, form);
    await test.api.verification.recordStep({
      commandId: test.commandId(),
      matter: { kind: 'intake', intakeId },
      code: 'account_query',
      result: 'favourable',
      note: '无借款',
    });
    const { caseId, caseNumber } = await test.api.intake.openCase({
      commandId: test.commandId(),
      intakeId,
      details: inventedDetails,
    });
    expect(caseNumber).toBe('（2026）案盾字第001号');
    const record = await test.api.case.get({ caseId });
    expect(record).toMatchObject({
      ...inventedDetails,
      status: 'verifying',
      intakeId,
      client: form.client,
      answers: form.answers,
      revision: 1,
    });
    expect(record.contacts).toEqual(form.contacts.map((one) => ({ ...one, evidenceIds: [] })));
    expect(record.statusHistory).toMatchObject([{ from: null, to: 'verifying' }]);
    const { steps } = await test.api.verification.get({ matter: { kind: 'case', caseId } });
    expect(steps.find(({ code }) => code === 'account_query')).toMatchObject({ note: '无借款' });
    expect(await test.api.intake.get({ intakeId })).toMatchObject({ status: 'converted', caseId });
  });

  it('numbers the cases of a year without gaps, and begins anew in Shanghai’s new year', async () => {
    const numbers: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      numbers.push((await openNewCase(test, inventedForm(test))).caseNumber);
      // A refused case takes no number.
      const { intakeId } = await saveNewIntake(test, emptyIntakeForm);
      await expect(
        test.api.intake.openCase({
          commandId: test.commandId(),
          intakeId,
          details: inventedDetails,
        }),
      ).rejects.toMatchObject({ code: 'INTAKE_INCOMPLETE' });
    }
    // 2026-12-31 16:30 UTC is 2027-01-01 00:30 in Shanghai.
    test.advance(Date.UTC(2026, 11, 31, 16, 30) - test.engine.clock());
    numbers.push((await openNewCase(test, inventedForm(test))).caseNumber);
    expect(numbers).toEqual([
      '（2026）案盾字第001号',
      '（2026）案盾字第002号',
      '（2026）案盾字第003号',
      '（2027）案盾字第001号',
    ]);
  });

  it('gives a retry the same case and opens no second one', async () => {
    const { intakeId } = await saveNewIntake(test, inventedForm(test));
    const command = { commandId: test.commandId(), intakeId, details: inventedDetails };
    const first = await test.api.intake.openCase(command);
    test.reopen();
    expect(await test.api.intake.openCase(command)).toEqual(first);
    expect(await test.api.case.list()).toHaveLength(1);
    await expect(
      test.api.intake.openCase({ ...command, commandId: test.commandId() }),
    ).rejects.toMatchObject({ code: 'INTAKE_ALREADY_CONVERTED' });
  });

  it('leaves nothing behind when it fails half-way', async () => {
    const shared = inventedForm(test);
    await openNewCase(test, shared);
    // The same contact id a second time is refused after case and client were written.
    const { intakeId } = await saveNewIntake(test, {
      ...inventedForm(test, { client: { name: '何一帆', idNumber: '' } }),
      contacts: shared.contacts,
    });
    await expect(
      test.api.intake.openCase({ commandId: test.commandId(), intakeId, details: inventedDetails }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    expect(await test.api.case.list()).toHaveLength(1);
    expect((await test.api.intake.get({ intakeId })).status).toBe('draft');
    expect((await test.api.audit.verify()).whole).toBe(true);
  });

  it('refuses an opponent that the directory does not have', async () => {
    const { intakeId } = await saveNewIntake(test, inventedForm(test));
    await expect(
      test.api.intake.openCase({
        commandId: test.commandId(),
        intakeId,
        details: { ...inventedDetails, opponentOrganisationId: 'no-such-organisation' },
      }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});

describe('an earlier client', () => {
  it('is shown at once by phone, however it is written', async () => {
    const { intakeId, caseId, caseNumber } = await openNewCase(test, inventedForm(test));
    const related = await test.api.intake.related({
      intakeId: test.intakeId(),
      phone: '+86 139-1234-5678',
      idNumber: '',
    });
    expect(related).toMatchObject([
      { intakeId, caseId, caseNumber, name: '林小满', matchedBy: 'phone' },
    ]);
  });

  it('is shown by document number before the phone, and never the intake itself', async () => {
    const { intakeId } = await saveNewIntake(test, inventedForm(test));
    const query = { phone: '13912345678', idNumber: '110101 19900307 0038' };
    expect(await test.api.intake.related({ intakeId: test.intakeId(), ...query })).toMatchObject([
      { intakeId, matchedBy: 'id_number' },
    ]);
    expect(await test.api.intake.related({ intakeId, ...query })).toEqual([]);
  });

  it('is not claimed from a number that is still being typed, nor from a caller’s number', async () => {
    await saveNewIntake(test, inventedForm(test));
    const intakeId = test.intakeId();
    expect(await test.api.intake.related({ intakeId, phone: '', idNumber: '' })).toEqual([]);
    expect(await test.api.intake.related({ intakeId, phone: '139', idNumber: '1' })).toEqual([]);
    const caller = { intakeId, phone: '13800138000', idNumber: '' };
    expect(await test.api.intake.related(caller)).toEqual([]);
  });

  it('is one client of two cases when name and document agree, with the newer phone in both', async () => {
    const first = await openNewCase(test, inventedForm(test));
    const second = await openNewCase(
      test,
      inventedForm(test, { client: { phone: '137 0000 1111', address: '' } }),
    );
    const [one, two] = await Promise.all(
      [first, second].map(({ caseId }) => test.api.case.get({ caseId })),
    );
    expect(one?.clientId).toBe(two?.clientId);
    expect(one?.client).toEqual(two?.client);
    expect(one?.client).toMatchObject({ phone: '137 0000 1111', address: '示例市青石路1号' });
  });

  it('is not made one with a stranger by a slip in the document number', async () => {
    const first = await openNewCase(test, inventedForm(test));
    const second = await openNewCase(test, inventedForm(test, { client: { name: '何一帆' } }));
    const one = await test.api.case.get({ caseId: first.caseId });
    const two = await test.api.case.get({ caseId: second.caseId });
    expect(one.clientId).not.toBe(two.clientId);
    expect(one.client.name).toBe('林小满');
  });
});
