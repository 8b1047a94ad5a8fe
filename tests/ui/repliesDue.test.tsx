import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ReplyDue } from '../../domain/dashboard/deskSummary.ts';
import type { DocumentRow } from '../../domain/documents/documentRecord.ts';
import { CaseId, DocumentId } from '../../domain/ids.ts';
import { DeskPage } from '../../renderer/features/desk/DeskPage.tsx';
import { emptyDesk, intakeRow } from './support/deskFixture.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

function due(number: number, part: Partial<ReplyDue> = {}): ReplyDue {
  return {
    documentId: DocumentId.parse(`01900000-0000-7000-8000-00000000000${number}`),
    caseId: CaseId.parse('01900000-0000-7000-8000-0000000000c1'),
    caseNumber: '（2026）案盾字第001号',
    clientName: '林若溪',
    title: '投诉书',
    version: 1,
    recipientKind: 'institution',
    sentOn: '2026-11-01',
    replyDueOn: '2026-11-16',
    daysLeft: -6,
    ...part,
  };
}

const row: DocumentRow = {
  ...due(1),
  id: due(1).documentId,
  templateId: 'complaint',
  superseded: false,
  missingCount: 0,
  fileName: '投诉书-v1.docx',
  sizeBytes: 9_000,
  sha256: 'f'.repeat(64),
  createdAtMs: Date.UTC(2026, 10, 1),
  createdBy: '周青岚',
};

const AT_MS = Date.UTC(2026, 10, 22);

function openDesk() {
  let awaited = [due(1), due(2, { title: '律师函', daysLeft: 2 })];
  const engine = fakeEngine({
    desk: { summary: () => ({ ...emptyDesk, openIntakes: [intakeRow(1)], repliesDue: awaited }) },
    version: {
      recordReply: ({ documentId, reply }) => {
        awaited = awaited.filter((one) => one.documentId !== documentId);
        return { ...row, reply: { ...reply, recordedAtMs: AT_MS, recordedBy: '周青岚' } };
      },
      withdrawReply: () => {
        awaited = [due(1), ...awaited];
        return row;
      },
    },
  });
  return { engine, ...renderScreen(<DeskPage />, { engine }) };
}

describe('等待答复 on the desk', () => {
  it('tells the days left, what is overdue first, and leads to the version', async () => {
    openDesk();
    const block = await screen.findByRole('region', { name: /等待答复/ });
    const lines = within(block).getAllByRole('listitem');
    expect(lines[0]?.textContent).toContain('逾期 6 天');
    expect(lines[1]?.textContent).toContain('还有 2 天');
    expect(within(block).getAllByRole('link')[0]?.getAttribute('href')).toContain('document=');
  });

  it('records with one click that an answer came today, and takes it back', async () => {
    const { engine, user } = openDesk();
    const block = await screen.findByRole('region', { name: /等待答复/ });
    const [first] = within(block).getAllByRole('button', { name: '已收到答复' });
    if (first) await user.click(first);
    await waitFor(() => expect(within(block).queryByText('逾期 6 天')).toBeNull());
    expect(engine.callsOf('version.recordReply')[0]?.input).toMatchObject({
      reply: { outcome: 'unclear', note: '' },
    });
    // happy-dom does not know that the notice takes clicks; the window test presses it.
    fireEvent.click(await screen.findByRole('button', { name: /撤\s*销/ }));
    expect(await within(block).findByText('逾期 6 天')).toBeTruthy();
    expect(engine.callsOf('version.withdrawReply')[0]?.input).toMatchObject({
      recordedAtMs: AT_MS,
    });
  });
});
