import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId, EvidenceId } from '../../../domain/ids.ts';
import type { ImportChoices } from '../../../domain/imports/importedRecord.ts';
import { openCase } from '../support/openMatter.ts';
import { collect, openTestVault, type TestVault } from '../support/openTestSession.ts';
import { attach, inspect, timeline } from './importFixtures.ts';
import { parsersHere } from './parsersHere.ts';

let test: TestVault;
let caseId: CaseId;
let evidenceId: EvidenceId;
let choices: ImportChoices;
const matter = () => ({ kind: 'case' as const, caseId });
const collector = '13700137000';
const text =
  '时间,号码,内容\r\n11-18 09:00:05,13700137000,今日还款\r\n11-18 09:10:00,13700137000,吃饭\r\n11-18 09:20:00,13600136000,在家吗';

beforeEach(async () => {
  test = await openTestVault();
  test.engine.parsers = parsersHere;
  ({ caseId } = await openCase(test));
  evidenceId = await attach(test, matter(), '短信.csv', text);
  ({ choices } = await inspect(test, evidenceId));
  await read(2026);
});
afterEach(() => test.close());

const read = (year: number, ticked = [collector]) =>
  collect(
    test.client.import.run({
      commandId: test.commandId(),
      evidenceId,
      choices: { ...choices, year },
      relevantCounterparts: ticked,
    }),
  );
const caseNow = () => test.client.case.get({ caseId });
async function importedContact(content: string) {
  const record = await caseNow();
  const found = record.contacts.find((contact) => contact.source && contact.content === content);
  if (!found) throw new Error('no imported contact');
  const { source, evidenceIds, ...contact } = found;
  return { record, contact };
}
async function annotate(content: string) {
  const { record, contact } = await importedContact(content);
  await test.client.case.saveContact({
    commandId: test.commandId(),
    caseId,
    contact: { ...contact, claimedIdentity: '花呗' },
    revision: record.revision,
  });
  return contact.id;
}
async function remove(content: string) {
  const { record, contact } = await importedContact(content);
  await test.client.case.removeContact({
    commandId: test.commandId(),
    caseId,
    contactId: contact.id,
    reason: '与本案无关',
    revision: record.revision,
  });
}
const year = (atMs: number | null | undefined) => new Date(atMs ?? 0).getUTCFullYear();

it('A contact that a person added to stands once after its file was read again, as the file now tells it', async () => {
  const id = await annotate('今日还款');
  await read(2025);
  const found = (await caseNow()).contacts.filter(({ content }) => content === '今日还款');
  expect(found).toMatchObject([
    { id, claimedIdentity: '花呗', evidenceIds: [evidenceId], source: { rowRef: '第 2 行' } },
  ]);
  expect(year(found[0]?.occurredAtMs)).toBe(2025);
  const page = await timeline(test, matter());
  expect(page.total).toBe(3);
  expect(page.rows.map(({ occurredAtMs }) => year(occurredAtMs))).toEqual([2025, 2025, 2025]);
  const again = await importedContact('今日还款');
  await test.client.case.saveContact({
    commandId: test.commandId(),
    caseId,
    contact: { ...again.contact, demand: '今日还款' },
    revision: again.record.revision,
  });
});

it('A contact that was removed stays removed when its file is read again', async () => {
  await annotate('今日还款');
  await remove('今日还款');
  await read(2025);
  const mine = (await caseNow()).contacts.filter(({ from }) => from === collector);
  expect(mine.map(({ content }) => content)).toEqual(['吃饭']);
  await remove('吃饭');
  await read(2024, []);
  expect((await caseNow()).contacts.filter(({ from }) => from === collector)).toEqual([]);
});

it('Evidence tied to a contact, and the file of its row, stay tied to it', async () => {
  const { contact } = await importedContact('今日还款');
  const shot = await attach(test, matter(), '截图说明.txt', '截图');
  const { item } = await test.client.evidence.get({ evidenceId: shot });
  const { title, kind, origin, collector: by, note, purpose } = item;
  await test.client.evidence.describe({
    commandId: test.commandId(),
    evidenceId: shot,
    description: {
      title,
      kind,
      origin,
      collector: by,
      note,
      purpose,
      contactIds: [contact.id],
    },
  });
  await read(2025);
  expect((await importedContact('今日还款')).contact.id).toBe(contact.id);
  const tied = (await test.client.evidence.get({ evidenceId: shot })).item.contactIds;
  expect(tied).toEqual([contact.id]);
});

it('A file that is read again and again leaves each row once, and withdrawn none', async () => {
  for (const each of [2025, 2024, 2026]) await read(each);
  expect((await timeline(test, matter())).total).toBe(3);
  expect((await caseNow()).relevantTotal).toBe(2);
  await test.client.evidence.withdraw({ commandId: test.commandId(), evidenceId, reason: '误传' });
  expect((await timeline(test, matter())).total).toBe(0);
  expect((await caseNow()).relevantTotal).toBe(0);
});
