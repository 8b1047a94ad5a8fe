import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../domain/documents/documentRecord.ts';
import { DocumentId } from '../../domain/ids.ts';
import { SendDialog } from '../../renderer/features/versions/SendDialog.tsx';
import { caseId, caseStore } from './caseFakes.ts';
import { renderScreen } from './support/renderScreen.tsx';

function row(number: number, part: Partial<DocumentRow>): DocumentRow {
  return {
    id: DocumentId.parse(`019a0000-0000-7000-8000-0000000000d${number}`),
    caseId,
    caseNumber: '（2026）案盾字第007号',
    clientName: '林小满',
    templateId: 'complaint',
    recipientKind: 'institution',
    title: '投诉书',
    version: 1,
    superseded: false,
    missingCount: 0,
    fileName: `${number}.docx`,
    sizeBytes: 9_000,
    sha256: 'f'.repeat(64),
    createdAtMs: Date.UTC(2026, 9, 1),
    createdBy: '周青岚',
    ...part,
  };
}

const complaint = row(1, {});
const authorization = row(2, { templateId: 'authorization', title: '授权委托书' });
const list = row(3, { templateId: 'evidence-list', title: '证据目录' });
const older = row(4, { templateId: 'breach-annex', title: '催收违规附表', superseded: true });
const police = row(5, { templateId: 'police-report', recipientKind: 'police', title: '报案材料' });

async function openDialog(sent: DocumentRow) {
  const { engine } = caseStore();
  const rows = [complaint, authorization, list, older, police];
  engine.on({
    document: { list: () => rows },
    version: {
      markSent: ({ documentId }) => rows.find(({ id }) => id === documentId) ?? complaint,
    },
  });
  let closed = false;
  const view = renderScreen(
    <SendDialog
      row={sent}
      onClose={() => {
        closed = true;
      }}
    />,
    { engine },
  );
  const dialog = await screen.findByRole('dialog', { name: /已发出/ });
  return { engine, dialog, user: view.user, isClosed: () => closed };
}

describe('登记已发出', () => {
  it('takes along what goes to the same addressee, and awaits one answer to the parcel', async () => {
    const { engine, dialog, user, isClosed } = await openDialog(complaint);
    const boxes = await within(dialog).findAllByRole('checkbox');
    expect(boxes).toHaveLength(2);
    await user.click(within(dialog).getByRole('checkbox', { name: '证据目录第 1 版' }));
    await user.click(within(dialog).getByRole('button', { name: '登记并固定这一版' }));
    await waitFor(() => expect(isClosed()).toBe(true));
    const calls = engine
      .callsOf('version.markSent')
      .map(
        ({ input }) =>
          input as { documentId: string; dispatch: { sentOn: string; replyDueOn: string | null } },
      );
    expect(calls.map(({ documentId }) => documentId)).toEqual([complaint.id, authorization.id]);
    expect(calls[0]?.dispatch.replyDueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(calls[1]?.dispatch).toMatchObject({ replyDueOn: null });
  });

  it('awaits no answer to an enclosure sent by itself', async () => {
    const { engine, dialog, user, isClosed } = await openDialog(authorization);
    expect(within(dialog).queryAllByRole('checkbox')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: '登记并固定这一版' }));
    await waitFor(() => expect(isClosed()).toBe(true));
    expect(engine.callsOf('version.markSent')).toHaveLength(1);
    expect(engine.callsOf('version.markSent')[0]?.input).toMatchObject({
      dispatch: { replyDueOn: null },
    });
  });
});
