import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../domain/time/shanghaiTime.ts';
import { inventedForm, openNewCase, saveNewIntake } from '../support/inventedForm.ts';
import { openTestEngine, type TestEngine } from '../support/openTestEngine.ts';

let test: TestEngine;
beforeEach(() => {
  // Wednesday 2026-09-02 00:30 in Shanghai, still Tuesday in UTC.
  test = openTestEngine(Date.UTC(2026, 8, 1, 16, 30));
});
afterEach(() => test.close());

describe('the desk', () => {
  it('is empty but whole in a new vault', async () => {
    const summary = await test.api.desk.summary();
    expect(summary).toMatchObject({ openIntakes: [], quietCases: [], casesByStatus: [] });
    expect(summary.intakesByWeek).toHaveLength(12);
    expect(summary.intakesByWeek.at(-1)).toEqual({ weekStart: '2026-08-31', count: 0 });
    expect(summary.evidenceWithoutPurpose).toBe(0);
  });

  it('counts intakes by Shanghai weeks that begin on Monday', async () => {
    await saveNewIntake(test, inventedForm(test));
    // Sunday 23:59 belongs to the same week, Monday 00:00 to the next.
    test.advance(4 * DAY_MS + (23 * 60 + 29) * 60_000);
    await saveNewIntake(test, inventedForm(test));
    test.advance(60_000);
    await saveNewIntake(test, inventedForm(test));
    const { intakesByWeek } = await test.api.desk.summary();
    expect(intakesByWeek.slice(-2)).toEqual([
      { weekStart: '2026-08-31', count: 2 },
      { weekStart: '2026-09-07', count: 1 },
    ]);
  });

  it('lists the cases that nobody touched for a week, the longest first, and no finished one', async () => {
    const oldest = await openNewCase(test, inventedForm(test));
    test.advance(DAY_MS);
    const middle = await openNewCase(test, inventedForm(test));
    test.advance(DAY_MS);
    const closed = await openNewCase(test, inventedForm(test));
    await test.api.case.changeStatus({
      commandId: test.commandId(),
      caseId: closed.caseId,
      to: 'closed',
      reason: '撤回',
      revision: (await test.api.case.get({ caseId: closed.caseId })).revision,
    });
    test.advance(DAY_MS);
    await test.api.verification.recordStep({
      commandId: test.commandId(),
      matter: { kind: 'case', caseId: oldest.caseId },
      code: 'records_kept',
      result: 'favourable',
      note: '',
    });
    expect((await test.api.desk.summary()).quietCases).toEqual([]);
    test.advance(6 * DAY_MS);
    expect((await test.api.desk.summary()).quietCases.map(({ id }) => id)).toEqual([middle.caseId]);
    test.advance(DAY_MS);
    const summary = await test.api.desk.summary();
    expect(summary.quietCases.map(({ id }) => id)).toEqual([middle.caseId, oldest.caseId]);
    expect(summary.casesByStatus).toEqual([
      { status: 'verifying', count: 2 },
      { status: 'closed', count: 1 },
    ]);
  });

  it('counts names that callers claim by matters, without discarded ones', async () => {
    await saveNewIntake(test, inventedForm(test));
    await openNewCase(test, inventedForm(test, { contact: { claimedIdentity: '花呗客服' } }));
    const { intakeId } = await saveNewIntake(test, inventedForm(test));
    await test.api.intake.discard({ commandId: test.commandId(), intakeId, reason: '重复' });
    const { claimedIdentities } = await test.api.desk.summary();
    expect(claimedIdentities).toEqual([{ name: '花呗客服', count: 2 }]);
  });
});

describe('a directory entry', () => {
  it('tells how often its name was claimed, by product name too', async () => {
    await openNewCase(test, inventedForm(test));
    await saveNewIntake(test, inventedForm(test));
    const organisations = await test.api.directory.list();
    const owner = organisations.find(({ aliases }) => aliases.includes('花呗'));
    if (owner === undefined) throw new Error('Nobody in the directory owns 花呗');
    const entry = await test.api.directory.get({ organisationId: owner.id });
    expect(entry).toMatchObject({ claimedCount: 2, caseCount: 1 });
    const other = organisations.find(({ id }) => id !== owner.id);
    if (other === undefined) throw new Error('The directory has one entry');
    expect(await test.api.directory.get({ organisationId: other.id })).toMatchObject({
      claimedCount: 0,
      caseCount: 0,
    });
  });
});
