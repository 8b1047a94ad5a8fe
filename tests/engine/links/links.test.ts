import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseId, ContactId, type IntakeId } from '../../../domain/ids.ts';
import { openCase, saveIntake, testForm } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let first: { caseId: CaseId; intakeId: IntakeId; caseNumber: string };
let second: IntakeId;

const NUMBER = '170 0000 0021';
const SCRIPT = '我司将于明日派员前往您的户籍地上门核实情况';

function form(name: string, contactId: string, content: string) {
  const base = testForm();
  return {
    ...base,
    client: { ...base.client, name },
    contacts: base.contacts.map((contact) => ({
      ...contact,
      id: ContactId.parse(contactId),
      from: NUMBER,
      content,
    })),
  };
}

beforeEach(async () => {
  test = await openTestVault();
  first = await openCase(
    test,
    form('林小满', '01935f00-0000-7000-8000-0000000000a1', `【甲贷】${SCRIPT}。`),
  );
  second = await saveIntake(
    test,
    form('罗春和', '01935f00-0000-7000-8000-0000000000a2', `【乙融】${SCRIPT}！`),
  );
});
afterEach(() => test.close());

const links = () => test.client.link.list({ matter: { kind: 'case', caseId: first.caseId } });

describe('a number and a script that come back', () => {
  it('link two matters from both sides, without naming the other client', async () => {
    const seen = await links();
    expect(seen.links.map(({ intakeId }) => intakeId)).toEqual([second]);
    expect(seen.links[0]?.shared.map(({ kind, matterCount }) => [kind, matterCount])).toEqual([
      ['phone', 2],
      ['phrase', 2],
    ]);
    expect(JSON.stringify(seen)).not.toContain('罗春和');
    const other = await test.client.link.list({ matter: { kind: 'intake', intakeId: second } });
    expect(other.links[0]?.caseNumber).toBe(first.caseNumber);
  });

  it('tell the other matters of the same client apart, and count them as no clue', async () => {
    const third = await saveIntake(
      test,
      form('林小满', '01935f00-0000-7000-8000-0000000000a3', `【丙钱】${SCRIPT}。`),
    );
    const seen = await links();
    expect(seen.links.map(({ intakeId, sameClient }) => [intakeId, sameClient])).toEqual([
      [second, false],
      [third, true],
    ]);
    const clues = async () =>
      (
        await test.client.link.recurring({ kind: 'phone', days: null, find: '', order: 'matters' })
      ).clues.map(({ shown }) => shown);
    expect(await clues()).toEqual([NUMBER]);
    const identifiers = [{ kind: 'phone' as const, value: '17000000021', shown: NUMBER }];
    const before = await test.client.link.seenBefore({ intakeId: third, identifiers });
    expect(before.map(({ matterCount }) => matterCount)).toEqual([1]);
  });

  it('keep what a person says of them, with the reason, in the audit of the case', async () => {
    const decide = (decision: 'confirmed' | 'unlinked' | 'open', reason: string) =>
      test.client.link.decide({
        commandId: test.commandId(),
        matter: { kind: 'case', caseId: first.caseId },
        otherIntakeId: second,
        kind: 'phone',
        value: '17000000021',
        decision,
        reason,
      });
    await expect(decide('unlinked', ' ')).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await decide('confirmed', '同一催收团队');
    const phone = (await links()).links[0]?.shared.find(({ kind }) => kind === 'phone');
    expect(phone).toMatchObject({ decision: 'confirmed', reason: '同一催收团队' });
    await decide('open', '');
    expect((await links()).links[0]?.shared[0]?.decision).toBe('open');
    const entries = await test.client.case.audit({ caseId: first.caseId });
    expect(entries.map(({ summary }) => summary).join()).toContain(
      '确认关联：另一接待（同一催收团队）',
    );
  });

  it('stop linking while muted, and say so', async () => {
    const identifier = { kind: 'phone' as const, value: '17000000021', shown: NUMBER };
    await test.client.link.mute({ commandId: test.commandId(), identifier, reason: '快递驿站' });
    const seen = await links();
    expect(seen.links[0]?.shared.map(({ kind }) => kind)).toEqual(['phrase']);
    expect(seen.muted).toMatchObject([{ value: '17000000021', by: 'firm', reason: '快递驿站' }]);
    expect(await test.client.link.muted()).toMatchObject([
      { value: '17000000021', reason: '快递驿站', mutedBy: '周青岚' },
    ]);
    const unmute = () =>
      test.client.link.unmute({ commandId: test.commandId(), kind: 'phone', value: '17000000021' });
    await unmute();
    expect((await links()).links[0]?.shared).toHaveLength(2);
    await expect(unmute()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stand in the firm-wide list with their outcomes; a discarded intake does not count', async () => {
    const all = { kind: null, days: null, find: '', order: 'matters' as const };
    const recurring = (await test.client.link.recurring(all)).clues;
    expect(recurring.map(({ kind, matterCount }) => [kind, matterCount])).toEqual([
      ['phone', 2],
      ['phrase', 2],
    ]);
    expect(Object.keys(recurring[0]?.outcomes ?? {})).not.toEqual([]);
    await test.client.intake.discard({
      commandId: test.commandId(),
      intakeId: second,
      reason: '误登',
    });
    expect((await test.client.link.recurring(all)).clues).toEqual([]);
    expect((await links()).links).toEqual([]);
  });

  it('never bring the other client into a paper', async () => {
    const { tree } = await test.client.document.preview({
      caseId: first.caseId,
      templateId: 'complaint',
      recipientKind: 'institution',
      claims: [],
    });
    expect(JSON.stringify(tree)).toContain('林小满');
    expect(JSON.stringify(tree)).not.toContain('罗春和');
  });

  it('are found by index, not by reading every matter', () => {
    const plan = test.engine.store.internals.connection
      .prepare<unknown[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT intake_id FROM matter_identifiers
         WHERE (kind, value) IN (SELECT kind, value FROM matter_identifiers WHERE intake_id = 'x')`,
      )
      .all();
    expect(plan.map(({ detail }) => detail).join('; ')).not.toMatch(/SCAN matter_identifiers/);
  });
});
