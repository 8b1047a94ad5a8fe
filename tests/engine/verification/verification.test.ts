import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { emptyAnswers } from '../../../domain/intake/intakeForm.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { stepCodes } from '../../../domain/verification/verification.ts';
import { inventedDetails, inventedForm, saveNewIntake } from '../support/inventedForm.ts';
import { openTestEngine, type TestEngine } from '../support/openTestEngine.ts';

let test: TestEngine;
let matter: Extract<MatterRef, { kind: 'intake' }>;
beforeEach(async () => {
  test = openTestEngine();
  const form = inventedForm(test, { contact: { from: '95188' } });
  const answers = { ...emptyAnswers, borrowed: 'no' as const, paid: 'yes' as const };
  const { intakeId } = await saveNewIntake(test, { ...form, answers });
  matter = { kind: 'intake', intakeId };
});
afterEach(() => test.close());

describe('the checks of a matter', () => {
  it('are all there from the start, not done', async () => {
    const { steps } = await test.api.verification.get({ matter });
    expect(steps.map(({ code }) => code)).toEqual([...stepCodes]);
    expect(steps.every(({ result, doneAtMs }) => result === 'not_done' && doneAtMs === null)).toBe(
      true,
    );
  });

  it('keep who recorded a step and when; a later note does not move the time', async () => {
    const firm = { ...(await test.api.firm.get()), operatorName: '周青岚' };
    await test.api.firm.save({ commandId: test.commandId(), firm });
    const step = { matter, code: 'credit_report' as const, result: 'unfavourable' as const };
    await test.api.verification.recordStep({ commandId: test.commandId(), ...step, note: '' });
    const takenAt = test.engine.clock();
    test.advance(3_600_000);
    await test.api.verification.recordStep({
      commandId: test.commandId(),
      ...step,
      note: '有一笔不明贷款',
    });
    const { steps } = await test.api.verification.get({ matter });
    expect(steps.find(({ code }) => code === 'credit_report')).toEqual({
      code: 'credit_report',
      result: 'unfavourable',
      note: '有一笔不明贷款',
      doneAtMs: takenAt,
      doneBy: '周青岚',
      performedBy: 'firm',
      performedOn: shanghaiDate(takenAt),
    });
  });

  it('name the client and her day where she took the step herself, whatever is noted later', async () => {
    const step = { matter, code: 'account_query' as const, result: 'unfavourable' as const };
    const record = (parts: object) =>
      test.api.verification.recordStep({
        commandId: test.commandId(),
        ...step,
        note: '',
        ...parts,
      });
    await record({});
    await record({ performedBy: 'client', performedOn: '2026-11-02' });
    const { steps } = await record({ note: '页面显示无逾期' });
    expect(steps.find(({ code }) => code === 'account_query')).toMatchObject({
      note: '页面显示无逾期',
      performedBy: 'client',
      performedOn: '2026-11-02',
    });
    const unknown = await record({ note: '页面显示无逾期', performedOn: null });
    expect(unknown.steps.find(({ code }) => code === 'account_query')?.performedOn).toBeNull();
  });

  it('change the verdict, and the list shows the same one', async () => {
    const state = await test.api.verification.recordStep({
      commandId: test.commandId(),
      matter,
      code: 'asks_secrets',
      result: 'unfavourable',
      note: '索要短信验证码',
    });
    expect(state.verdict.outcomes).toContain('A');
    const [row] = await test.api.intake.list();
    expect(row).toMatchObject({ outcomes: state.verdict.outcomes, stopPayment: true });
    expect((await test.api.desk.summary()).openIntakes[0]?.stopPayment).toBe(true);
  });

  it('compare the numbers of the matter with the directory', async () => {
    const { numberMatches } = await test.api.verification.get({ matter });
    expect(numberMatches.map(({ normalised }) => normalised)).toContain('95188');
    expect(numberMatches.every(({ source, checkedOn }) => source !== '' && checkedOn !== '')).toBe(
      true,
    );
  });
});

describe('a conclusion of the lawyer', () => {
  const override = (outcomes: ('A' | 'B' | 'C')[], reason: string, lawyerName = '许明澈') =>
    test.api.verification.override({
      commandId: test.commandId(),
      matter,
      outcomes,
      reason,
      lawyerName,
    });

  it('is signed by a lawyer of the firm, while the audit log names who typed it in', async () => {
    const lawyer = { id: '019a0000-0000-7000-8000-00000000001a', licenceNo: '', phone: '' };
    const firm = {
      ...(await test.api.firm.get()),
      lawyers: [{ ...lawyer, name: '许明澈' }],
      operatorName: '前台小周',
    };
    await test.api.firm.save({ commandId: test.commandId(), firm });
    const state = await override(['C'], '经核实为前机主');
    expect(state.override?.actor).toBe('许明澈');
    const [entry] = await test.api.audit.list({ beforeSeq: null, limit: 1 });
    expect(entry).toMatchObject({
      actor: '前台小周',
      summary: '律师结论（许明澈）：误联/号码错误',
    });
    await expect(override(['A'], '另有理由', '前台小周')).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    expect((await test.api.verification.get({ matter })).override?.outcomes).toEqual(['C']);
  });

  it('stands in lists, with the computed verdict beside it', async () => {
    const before = await test.api.verification.get({ matter });
    const state = await override(['C'], '经核实为前机主');
    expect(state.override).toMatchObject({ outcomes: ['C'], reason: '经核实为前机主' });
    // All that was computed stays beside it; only what to do next follows the lawyer.
    expect({ ...state.verdict, nextSteps: [] }).toEqual({ ...before.verdict, nextSteps: [] });
    expect(state.verdict.nextSteps.map(({ id }) => id)).toContain('notice-not-debtor');
    expect((await test.api.intake.list())[0]?.outcomes).toEqual(['C']);
  });

  it('is followed by a newer one and kept as history, and can be taken back', async () => {
    await override(['C'], '一');
    await override(['B', 'A'], '二');
    const cleared = await test.api.verification.clearOverride({
      commandId: test.commandId(),
      matter,
      reason: '材料有误',
    });
    expect(cleared.override).toBeNull();
    expect(cleared.earlierOverrides.map(({ outcomes }) => outcomes)).toEqual([['A', 'B'], ['C']]);
    expect((await test.api.intake.list())[0]?.outcomes).toEqual(cleared.verdict.outcomes);
  });

  it('stays with the matter when a case is opened, whichever name it is asked by', async () => {
    await override(['B'], '有录音');
    const { caseId } = await test.api.intake.openCase({
      commandId: test.commandId(),
      intakeId: matter.intakeId,
      details: inventedDetails,
    });
    const byCase = await test.api.verification.get({ matter: { kind: 'case', caseId } });
    expect(byCase.override?.outcomes).toEqual(['B']);
    expect(await test.api.verification.get({ matter })).toEqual(byCase);
    expect((await test.api.case.list())[0]?.outcomes).toEqual(['B']);
  });
});

it('an unknown or discarded matter takes no checks', async () => {
  await test.api.intake.discard({
    commandId: test.commandId(),
    intakeId: matter.intakeId,
    reason: '重复',
  });
  const record = (ref: MatterRef) =>
    test.api.verification.recordStep({
      commandId: test.commandId(),
      matter: ref,
      code: 'records_kept',
      result: 'favourable',
      note: '',
    });
  await expect(record(matter)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const unknown = { kind: 'intake' as const, intakeId: test.intakeId() };
  await expect(record(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
