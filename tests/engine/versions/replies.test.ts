import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import type { ReplyDraft } from '../../../domain/documents/reply.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { DAY_MS } from '../../../domain/time/shanghaiTime.ts';
import { openCase } from '../support/openMatter.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

let test: TestVault;
let caseId: CaseId;
beforeEach(async () => {
  test = await openTestVault();
  ({ caseId } = await openCase(test));
});
afterEach(() => test.close());

async function generate(templateId: string): Promise<DocumentRow> {
  const request = { caseId, templateId, recipientKind: 'institution' as const, claims: [] };
  return test.client.document.generate({ commandId: test.commandId(), request });
}

function send(documentId: DocumentRow['id'], replyDueOn: string | null) {
  const dispatch = {
    channel: 'express' as const,
    sentOn: '2026-11-22',
    trackingNumber: '',
    replyDueOn,
    note: '',
  };
  return test.client.version.markParcelSent({
    commandId: test.commandId(),
    documentIds: [documentId],
    dispatch,
  });
}

const reply: ReplyDraft = { receivedOn: '2026-11-22', outcome: 'refused', note: '' };
const answer = (documentId: DocumentRow['id'], draft = reply) =>
  test.client.version.recordReply({ commandId: test.commandId(), documentId, reply: draft });
const due = async () => (await test.client.desk.summary()).repliesDue ?? [];

describe('the answer to a paper', () => {
  it('is awaited on the desk from the day of sending, with the days left, overdue ones first', async () => {
    const complaint = await generate('complaint');
    const letter = await generate('lawyer-letter');
    await send(complaint.id, '2026-12-07');
    await send(letter.id, '2026-11-25');
    expect((await due()).map(({ title, daysLeft }) => [title, daysLeft])).toEqual([
      ['律师函', 3],
      ['投诉书', 15],
    ]);
    test.advance(4 * DAY_MS);
    expect((await due())[0]).toMatchObject({ title: '律师函', daysLeft: -1, clientName: '林小满' });
  });

  it('takes the paper off the desk, opens the next channel, and can be taken back', async () => {
    const { id } = await generate('complaint');
    await send(id, '2026-12-07');
    const regulator = async () =>
      (await test.client.document.channels({ caseId })).find(({ kind }) => kind === 'nfra_12378');
    expect((await regulator())?.state).toBe('not_yet');
    const row = await answer(id);
    expect(row.reply).toMatchObject({ ...reply, recordedBy: '周青岚' });
    expect(await due()).toEqual([]);
    expect((await regulator())?.reason).toContain('答复');
    const later = await answer(id, { ...reply, outcome: 'granted' });
    expect((await regulator())?.state).toBe('unsuited');
    const withdraw = ({ reply: recorded }: DocumentRow) =>
      test.client.version.withdrawReply({
        commandId: test.commandId(),
        documentId: id,
        recordedAtMs: recorded?.recordedAtMs ?? 0,
      });
    // An answer that was recorded since is not the one to be taken back.
    await expect(withdraw(row)).rejects.toMatchObject({
      code: 'STALE_REVISION',
    });
    await withdraw(later);
    expect(await due()).toHaveLength(1);
    const audit = JSON.stringify(await test.client.audit.list({ beforeSeq: null, limit: 20 }));
    expect(audit).toContain('登记答复：投诉书');
    expect(audit).toContain('撤销登记的答复');
  });

  it('comes to nothing that was not sent, on no day to come and none before the sending', async () => {
    const { id } = await generate('complaint');
    await expect(answer(id)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await send(id, null);
    for (const receivedOn of ['2026-11-21', '2026-11-23', '2026-02-30']) {
      await expect(answer(id, { ...reply, receivedOn })).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      });
    }
    expect(await due()).toEqual([]);
  });
});
