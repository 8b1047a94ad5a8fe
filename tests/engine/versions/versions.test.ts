import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DispatchDraft } from '../../../domain/documents/dispatch.ts';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import { openCase } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let request: DocumentRequest;
beforeEach(async () => {
  test = await openTestVault();
  const { caseId } = await openCase(test);
  request = { caseId, templateId: 'complaint', recipientKind: 'institution', claims: [] };
});
afterEach(() => test.close());

const dispatch: DispatchDraft = {
  channel: 'express',
  sentOn: '2026-11-22',
  trackingNumber: '1234567890123',
  replyDueOn: '2026-12-07',
  note: '',
};

const generate = (more: Partial<DocumentRequest> = {}) =>
  test.client.document.generate({ commandId: test.commandId(), request: { ...request, ...more } });
type Id = Awaited<ReturnType<typeof generate>>['id'];
const sendAll = (documentIds: Id[], draft = dispatch) =>
  test.client.version.markParcelSent({
    commandId: test.commandId(),
    documentIds,
    dispatch: draft,
  });
const send = async (documentId: Id, draft = dispatch) => (await sendAll([documentId], draft))[0];

const storedFiles = () =>
  readdirSync(join(test.folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

describe('versions of a paper', () => {
  it('freezes what was sent: it is said once, and a new version must say that it corrects it', async () => {
    const first = await generate();
    expect(first).toMatchObject({ sent: null, correctsVersion: null });
    const sent = await send(first.id);
    expect(sent?.sent).toMatchObject({ ...dispatch, recordedBy: '周青岚' });
    await expect(send(first.id)).rejects.toMatchObject({ code: 'DOCUMENT_ALREADY_SENT' });
    await expect(generate()).rejects.toMatchObject({ code: 'DOCUMENT_SENT' });
    const second = await generate({ correctsVersion: 1 });
    expect(second).toMatchObject({ version: 2, correctsVersion: 1, sent: null });
    const audit = JSON.stringify(await test.client.audit.list({ beforeSeq: null, limit: 20 }));
    expect(audit).toContain('登记已发出');
    expect(audit).toContain('更正已发出的第 1 版');
  });

  it('marks an envelope at once: every paper in it or none, and one answer awaited', async () => {
    const authorization = await generate({ templateId: 'authorization' });
    const complaint = await generate();
    const police = await generate({ templateId: 'police-report', recipientKind: 'police' });
    await expect(sendAll([complaint.id, police.id])).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    const list = await test.client.document.list({ caseId: request.caseId });
    expect(list.every(({ sent }) => sent === null)).toBe(true);
    const rows = await sendAll([authorization.id, complaint.id]);
    expect(rows.map(({ title, sent }) => [title, sent?.replyDueOn])).toEqual([
      ['授权委托书', null],
      ['投诉书', '2026-12-07'],
    ]);
    const letter = await generate({ templateId: 'lawyer-letter' });
    await expect(sendAll([letter.id, complaint.id])).rejects.toMatchObject({
      code: 'DOCUMENT_ALREADY_SENT',
    });
    const after = await test.client.document.list({ caseId: request.caseId });
    expect(after.find(({ id }) => id === letter.id)?.sent).toBeNull();
  });

  it('leaves no file when it may not be made or cannot be recorded', async () => {
    await send((await generate()).id);
    const before = storedFiles();
    await expect(generate()).rejects.toMatchObject({ code: 'DOCUMENT_SENT' });
    expect(storedFiles()).toEqual(before);
    const { write } = test.engine.store;
    test.engine.store.write = () => {
      throw new TypeError('invented');
    };
    await expect(generate({ correctsVersion: 1 })).rejects.toMatchObject({ code: 'INTERNAL' });
    test.engine.store.write = write;
    expect(storedFiles()).toEqual(before);
  });

  it('takes no day to come and none before the version was made', async () => {
    const { id } = await generate();
    for (const sentOn of ['2026-11-23', '2026-11-21', '2026-02-30']) {
      await expect(send(id, { ...dispatch, sentOn })).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      });
    }
  });

  it('compares two versions and tells what each was made from', async () => {
    const first = await generate();
    const claims = [{ id: 'own', text: '请在五日内书面答复' }];
    const second = await generate({ claims });
    const compared = await test.client.version.compare({ beforeId: first.id, afterId: second.id });
    expect(compared.lines.some(({ kind }) => kind !== 'same')).toBe(true);
    expect(JSON.stringify(compared.lines.filter(({ kind }) => kind !== 'same'))).toContain('五日');
    const made = await test.client.version.provenance({ documentId: second.id });
    expect(made).toMatchObject({ templateUnchanged: true, claims });
    expect(made.inputSnapshot).toContain('林小满');
    expect(made.row.sha256).toBe(second.sha256);
  });

  it('is not made where it cites evidence that the case does not have', async () => {
    const claims = [{ id: 'own', text: '请就证据7所示短信作出说明' }];
    const preview = await test.client.document.preview({ ...request, claims });
    expect(preview.citationFaults).toEqual([7]);
    await expect(generate({ claims })).rejects.toMatchObject({ code: 'CITATION_UNKNOWN' });
    expect(await test.client.document.list({ caseId: request.caseId })).toEqual([]);
  });

  it('leaves what was sent out of the next pack', async () => {
    const first = await generate();
    await send(first.id);
    const plan = await test.client.pack.plan({ caseId: request.caseId });
    const institution = plan.channels.find(({ route }) => route.kind === 'institution');
    expect(institution?.papers.map(({ templateId }) => templateId)).not.toContain('complaint');
    expect(institution?.sent).toEqual([{ title: '投诉书', version: 1 }]);
    const regulator = plan.channels.find(({ route }) => route.kind === 'nfra_12378');
    expect(regulator?.route.from).toBe('2026-12-08');
  });
});
