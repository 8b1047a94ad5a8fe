import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  listClaimsOfNumber,
  listSightings,
  listValuesOf,
  readMatterStates,
} from '../../../db/clueQueries.ts';
import { type CaseId, ContactId, type IntakeId } from '../../../domain/ids.ts';
import { type ContactRecord, emptyContact } from '../../../domain/intake/intakeForm.ts';
import type { ClueFilter } from '../../../domain/links/clue.ts';
import { explainQueries } from '../support/explainQueries.ts';
import { openCase, saveIntake, testForm } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let first: { caseId: CaseId; intakeId: IntakeId; caseNumber: string };
let second: IntakeId;

const NUMBER = '17000000021';
const all: ClueFilter = { kind: null, days: null, find: '', order: 'matters' };
const contactId = (at: number) =>
  ContactId.parse(`01935f00-0000-7000-8000-${String(at).padStart(12, '0')}`);

/** Calls from NUMBER at these instants, by somebody who calls himself `claimed`. */
function calls(from: number, claimed: string, times: readonly number[]): ContactRecord[] {
  return times.map((occurredAtMs, at) => ({
    ...emptyContact(contactId(from + at), 'call'),
    from: NUMBER,
    claimedIdentity: claimed,
    occurredAtMs,
  }));
}

function form(name: string, contacts: ContactRecord[]) {
  const base = testForm();
  return { ...base, client: { ...base.client, name }, contacts };
}

const september = Date.UTC(2026, 8, 3, 2);
const october = Date.UTC(2026, 9, 31, 17);
const november = Date.UTC(2026, 10, 20, 2);

beforeEach(async () => {
  test = await openTestVault();
  first = await openCase(test, form('林小满', calls(100, '花呗客服', [september, october])));
  second = await saveIntake(test, form('罗春和', calls(200, '蚂蚁花呗', [november])));
});
afterEach(() => test.close());

const close = async (caseId: CaseId, reason: string) => {
  const record = await test.client.case.get({ caseId });
  await test.client.case.changeStatus({
    commandId: test.commandId(),
    caseId,
    revision: record.revision,
    to: 'closed',
    reason,
  });
};

describe('a number that came back', () => {
  it('tells every matter it stands in, when it was seen there, and where to look', async () => {
    await close(first.caseId, '对方已停止联系');
    const clue = await test.client.link.clue({ kind: 'phone', value: NUMBER });
    expect(clue.matters.map(({ intakeId, times }) => [intakeId, times])).toEqual([
      [second, 1],
      [first.intakeId, 2],
    ]);
    expect(clue.matters[1]).toMatchObject({
      caseNumber: first.caseNumber,
      clientName: '林小满',
      caseStatus: 'closed',
      closedReason: '对方已停止联系',
      firstAtMs: september,
      lastAtMs: october,
      contactId: contactId(101),
    });
    expect(clue.results).toMatchObject({ matterCount: 2, times: 3, statuses: { closed: 1 } });
  });

  it('tells as whom its callers introduced themselves', async () => {
    const { claimed } = await test.client.link.clue({ kind: 'phone', value: NUMBER });
    expect(claimed).toEqual([
      { name: '花呗客服', matterCount: 1 },
      { name: '蚂蚁花呗', matterCount: 1 },
    ]);
  });

  it('is looked up by index, however many matters there are', () => {
    const plans = explainQueries(test, () =>
      test.engine.store.read((db) => {
        listSightings(db, 'phone', [NUMBER]);
        listValuesOf(db, [second]);
        readMatterStates(db, [second]);
        listClaimsOfNumber(db, NUMBER, 12);
      }),
    );
    expect(plans.length).toBeGreaterThanOrEqual(4);
    expect(plans.join('\n')).not.toMatch(/SCAN (?:matter_identifiers|intakes|phone_numbers|cases)/);
  });

  it('is counted month by month in Shanghai, without gaps', async () => {
    const { months } = await test.client.link.clue({ kind: 'phone', value: NUMBER });
    expect(months).toEqual([
      { month: '2026-09', matters: 1, times: 1 },
      { month: '2026-10', matters: 0, times: 0 },
      // 31 October 17:00 UTC is 1 November in Shanghai.
      { month: '2026-11', matters: 2, times: 2 },
    ]);
  });

  it('names what else its matters share, and not what is muted', async () => {
    const script = '我司将于明日派员前往您的户籍地上门核实情况。';
    const sms = (at: number) => ({
      ...emptyContact(contactId(at), 'sms'),
      from: NUMBER,
      content: script,
    });
    const third = await saveIntake(test, form('孙以宁', [sms(300)]));
    const fourth = await saveIntake(test, form('钱暮云', [sms(400)]));
    const together = async () =>
      (await test.client.link.clue({ kind: 'phone', value: NUMBER })).together;
    const [phrase] = await together();
    expect(phrase?.kind).toBe('phrase');
    expect([...(phrase?.intakeIds ?? [])].sort()).toEqual([third, fourth].sort());
    if (!phrase) return;
    const { intakeIds, ...identifier } = phrase;
    await test.client.link.mute({ commandId: test.commandId(), identifier, reason: '常见句' });
    expect(await together()).toEqual([]);
  });

  it('is found by how it is written and by its digits, by kind and by period', async () => {
    const values = async (change: Partial<ClueFilter>) =>
      (await test.client.link.recurring({ ...all, ...change })).clues.map(({ value }) => value);
    expect(await values({})).toEqual([NUMBER]);
    expect(await values({ find: '170 0000' })).toEqual([NUMBER]);
    expect(await values({ find: '9999' })).toEqual([]);
    expect(await values({ kind: 'domain' })).toEqual([]);
    // Only one of the two matters saw it in the last ten days.
    expect(await values({ days: 10 })).toEqual([]);
    expect(await values({ days: 40 })).toEqual([NUMBER]);
  });

  it('puts what was seen last first, when asked', async () => {
    const old = '17000000099';
    for (const at of [500, 600, 700]) {
      const [call] = calls(at, '', [september]);
      if (call) await saveIntake(test, form(`当事人${at}`, [{ ...call, from: old }]));
    }
    const order = async (by: ClueFilter['order']) =>
      (await test.client.link.recurring({ ...all, order: by })).clues.map(({ value }) => value);
    expect(await order('matters')).toEqual([old, NUMBER]);
    expect(await order('recent')).toEqual([NUMBER, old]);
  });

  it('is nowhere when no matter has it', async () => {
    const asked = test.client.link.clue({ kind: 'phone', value: '17000000098' });
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an institution that came back', () => {
  it('is one under every name the directory knows, with what became of the matters', async () => {
    await test.client.document.saveDetails({
      commandId: test.commandId(),
      caseId: first.caseId,
      details: { institutionComplaintOn: '2026-11-02', institutionReplyOn: '2026-11-15' },
    });
    const { institutions, months } = await test.client.link.institutions({
      days: null,
      find: '花呗',
      order: 'matters',
    });
    expect(institutions).toHaveLength(1);
    const [found] = institutions;
    expect(found).toMatchObject({
      matterCount: 2,
      times: 3,
      complaintCount: 1,
      repliedCount: 1,
    });
    expect(found?.seenAs.length).toBeGreaterThan(0);
    expect(months.at(-1)).toEqual({ month: '2026-11', matters: 2, times: 2 });
    const clue = await test.client.link.clue({ kind: 'institution', value: found?.key ?? '' });
    expect(clue.organisationId).toBe(found?.organisationId);
    expect(clue.matters).toHaveLength(2);
    expect(clue.matters[1]).toMatchObject({ complainedOn: '2026-11-02', repliedOn: '2026-11-15' });
  });

  it('tells what was sent about it and what was answered', async () => {
    const row = await test.client.document.generate({
      commandId: test.commandId(),
      request: {
        caseId: first.caseId,
        templateId: 'complaint',
        recipientKind: 'institution',
        claims: [],
      },
    });
    const documentId = row.id;
    await test.client.version.markParcelSent({
      commandId: test.commandId(),
      documentIds: [documentId],
      dispatch: {
        channel: 'express',
        sentOn: '2026-11-22',
        trackingNumber: '',
        replyDueOn: null,
        note: '',
      },
    });
    await test.client.version.recordReply({
      commandId: test.commandId(),
      documentId,
      reply: { receivedOn: '2026-11-22', outcome: 'refused', note: '' },
    });
    const { matters, results } = await test.client.link.clue({ kind: 'phone', value: NUMBER });
    expect(matters[1]).toMatchObject({
      complainedOn: '2026-11-22',
      repliedOn: '2026-11-22',
      replyOutcome: 'refused',
    });
    expect(results).toMatchObject({
      complaintCount: 1,
      repliedCount: 1,
      replies: { refused: 1 },
    });
  });

  it('links no two matters by itself', async () => {
    const other = await saveIntake(
      test,
      form('孙以宁', [
        { ...emptyContact(contactId(800), 'call'), from: '17000000077', claimedIdentity: '花呗' },
      ]),
    );
    const { links } = await test.client.link.list({ matter: { kind: 'intake', intakeId: other } });
    expect(links).toEqual([]);
  });
});

describe('while the client still talks', () => {
  it('a number that is not saved yet is known from other matters, without naming their clients', async () => {
    const asked = {
      intakeId: second,
      identifiers: [
        { kind: 'phone' as const, value: NUMBER, shown: '170 0000 0021' },
        { kind: 'phone' as const, value: '17000000098', shown: '17000000098' },
      ],
    };
    const seen = await test.client.link.seenBefore(asked);
    expect(seen).toMatchObject([{ value: NUMBER, matterCount: 1, lastAtMs: october }]);
    expect(JSON.stringify(seen)).not.toContain('林小满');
    const identifier = { kind: 'phone' as const, value: NUMBER, shown: NUMBER };
    await test.client.link.mute({ commandId: test.commandId(), identifier, reason: '快递驿站' });
    expect(await test.client.link.seenBefore(asked)).toEqual([]);
  });
});
