import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId, EvidenceId } from '../../../domain/ids.ts';
import { openCase } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';
import { attach, dayMs, runImport, smsXml, timeline } from './importFixtures.ts';
import { parsersHere } from './parsersHere.ts';

let test: TestVault;
let caseId: CaseId;
const matter = () => ({ kind: 'case' as const, caseId });
beforeEach(async () => {
  test = await openTestVault();
  test.engine.parsers = parsersHere;
  ({ caseId } = await openCase(test));
});
afterEach(() => test.close());

const collector = '13700137000';
const threat = { address: collector, atMs: dayMs + 1_234, body: '【花呗】今日不还将上门走访。' };
const last = { address: collector, atMs: dayMs + 90_000, body: '最后通知' };
const broken = '<sms address="10690000123" date="x" type="1" body="看不懂的一条" />';
const withBroken = (text: string) => text.replace('</smses>', `${broken}</smses>`);

const stored = (column: string, table: string) =>
  test.engine.store.internals.connection.prepare(`SELECT ${column} FROM ${table}`).pluck().all();
const contents = () => stored('content', 'imported_rows');
const destroy = (evidenceId: EvidenceId) =>
  test.client.evidence.destroy({
    commandId: test.commandId(),
    evidenceId,
    reason: '当事人书面要求删除',
  });
const withdraw = (evidenceId: EvidenceId) =>
  test.client.evidence.withdraw({ commandId: test.commandId(), evidenceId, reason: '误传' });

it('What was read out of a file is deleted with the file', async () => {
  const evidenceId = await attach(test, matter(), 'a.xml', withBroken(smsXml([threat, last])));
  await runImport(test, evidenceId, [collector]);
  expect(contents()).toContain(threat.body);
  expect(stored('excerpt', 'import_problems')).toHaveLength(1);
  await destroy(evidenceId);
  await expect.poll(contents, { timeout: 5_000 }).toEqual([]);
  expect(stored('excerpt', 'import_problems')).toEqual([]);
  expect(stored('body', "search_rows WHERE kind = 'contact'").join()).not.toContain('上门走访');
});

it('Rows that another file in use has as well stay with that file', async () => {
  const first = await attach(test, matter(), 'a.xml', smsXml([threat, last]));
  await runImport(test, first, [collector]);
  const second = await attach(test, matter(), 'b.xml', smsXml([threat]));
  await runImport(test, second, []);
  await destroy(first);
  await expect.poll(contents, { timeout: 5_000 }).toEqual([threat.body]);
  expect((await timeline(test, matter())).rows).toMatchObject([
    { text: threat.body, evidenceId: second, relevant: true },
  ]);
  await destroy(second);
  await expect.poll(contents, { timeout: 5_000 }).toEqual([]);
});

it('Rows of a file that was withdrawn long ago go too, and one out of use that shared them is no hindrance', async () => {
  const first = await attach(test, matter(), 'a.xml', smsXml([threat]));
  await runImport(test, first, []);
  const second = await attach(test, matter(), 'b.xml', smsXml([threat, last]));
  await runImport(test, second, []);
  await withdraw(second);
  await withdraw(first);
  await destroy(first);
  await expect.poll(contents, { timeout: 5_000 }).toEqual([last.body]);
});

it('The next opening deletes what an earlier one has left', async () => {
  const evidenceId = await attach(test, matter(), 'a.xml', smsXml([threat]));
  await runImport(test, evidenceId, []);
  await withdraw(evidenceId);
  test.engine.store.internals.connection.exec(
    `UPDATE evidence_items SET destroyed_at_ms = 1, destroyed_reason = '当事人书面要求删除' WHERE id = '${evidenceId}'`,
  );
  expect(contents()).toEqual([threat.body]);
  await test.leave();
  test = await openTestVault(test.dataDir);
  await expect.poll(contents, { timeout: 5_000 }).toEqual([]);
});
