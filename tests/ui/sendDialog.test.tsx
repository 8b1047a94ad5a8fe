import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ChannelRoute } from '../../domain/documents/channelRouter.ts';
import type { DocumentRow } from '../../domain/documents/documentRecord.ts';
import { AnDunError, errorSentences } from '../../domain/errors.ts';
import { DocumentId, PackId } from '../../domain/ids.ts';
import type { PackRow } from '../../domain/packs/packRecord.ts';
import { SendDialog } from '../../renderer/features/versions/SendDialog.tsx';
import { caseId, caseStore } from './caseFakes.ts';
import type { FakeHandlers } from './support/fakeEngine.ts';
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
const letter = row(7, { templateId: 'lawyer-letter', title: '律师函' });
const list = row(3, { templateId: 'evidence-list', title: '证据目录' });
const older = row(4, { templateId: 'breach-annex', title: '催收违规附表', superseded: true });
const police = row(5, { templateId: 'police-report', recipientKind: 'police', title: '报案材料' });

const late = row(6, {
  templateId: 'breach-annex',
  title: '催收违规附表',
  createdAtMs: Date.UTC(2026, 10, 20),
});
const rows = [complaint, authorization, list, older, police, letter, late];
const made = [complaint, list, late];
const pack: PackRow = {
  id: PackId.parse('019a0000-0000-7000-8000-0000000000b1'),
  caseId,
  name: '成套文书.zip',
  documentIds: made.map(({ id }) => id),
  evidence: 0,
  bundleSha256: '',
  madeAtMs: Date.UTC(2026, 10, 20),
  madeBy: '周青岚',
};

async function openDialog(sent: DocumentRow, handlers: FakeHandlers = {}) {
  const { engine } = caseStore();
  engine.on({
    document: { list: () => rows, channels: () => [], ...handlers.document },
    pack: { list: () => [pack], ...handlers.pack },
    version: { markParcelSent: () => [sent], ...handlers.version },
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
  const inside = within(dialog);
  const input = () => engine.callsOf('version.markParcelSent').map((call) => call.input);
  const box = (name: RegExp) => inside.findByRole<HTMLInputElement>('checkbox', { name });
  const day = (text: string) =>
    fireEvent.change(inside.getByLabelText('发出日期'), { target: { value: text } });
  return { inside, input, box, day, user: view.user, isClosed: () => closed };
}

describe('登记已发出', () => {
  it('marks the envelope in one command: what lay in the same pack, and one answer awaited', async () => {
    const { inside, input, box, user, isClosed } = await openDialog(complaint);
    expect((await box(/^证据目录/)).checked).toBe(true);
    expect((await box(/^授权委托书/)).checked).toBe(false);
    expect((await box(/^律师函/)).checked).toBe(false);
    expect(inside.getAllByRole('checkbox')).toHaveLength(4);
    await user.click(await box(/^授权委托书/));
    await user.click(inside.getByRole('button', { name: '登记并固定这 4 份' }));
    await waitFor(() => expect(isClosed()).toBe(true));
    expect(input()).toMatchObject([
      {
        documentIds: [complaint.id, authorization.id, list.id, late.id],
        dispatch: { replyDueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
      },
    ]);
  });

  it('leaves out, and says why, what was made after the day of sending', async () => {
    const { inside, input, box, day, user } = await openDialog(complaint);
    expect((await box(/^催收违规附表/)).checked).toBe(true);
    day('2026-10-05');
    const tooNew = await box(/^催收违规附表.*才生成/);
    expect([tooNew.checked, tooNew.disabled]).toEqual([false, true]);
    await user.click(inside.getByRole('button', { name: '登记并固定这 2 份' }));
    await waitFor(() => expect(input()).toHaveLength(1));
    expect(input()).toMatchObject([{ documentIds: [complaint.id, list.id] }]);
  });

  it('says at the field that no version leaves before it is made, and asks the engine nothing', async () => {
    const { inside, input, box, day, user } = await openDialog(complaint);
    await box(/^证据目录/);
    day('2026-09-01');
    await user.click(inside.getByRole('button', { name: /^登记并固定/ }));
    expect(await inside.findByText(/才生成，发出日期不能早于这一天/)).toBeTruthy();
    expect(input()).toEqual([]);
  });

  it('stays open and tells when nothing could be marked', async () => {
    const { inside, box, user, isClosed } = await openDialog(complaint, {
      version: {
        markParcelSent: () => {
          throw new AnDunError('DOCUMENT_ALREADY_SENT');
        },
      },
    });
    await box(/^证据目录/);
    await user.click(inside.getByRole('button', { name: /^登记并固定/ }));
    expect(await inside.findByText(errorSentences.DOCUMENT_ALREADY_SENT)).toBeTruthy();
    expect(isClosed()).toBe(false);
  });

  it('warns of an enclosure by itself and of a channel that is not open yet, and awaits no answer', async () => {
    const route: ChannelRoute = {
      kind: 'institution',
      state: 'not_yet',
      reason: '先等机构答复。',
      from: null,
      first: null,
      ticked: false,
      papers: [],
      usual: [],
      enclosures: [],
    };
    const { inside, input, user, isClosed } = await openDialog(authorization, {
      document: { channels: () => [route] },
    });
    expect(inside.queryAllByRole('checkbox')).toEqual([]);
    expect(await inside.findByText('这个渠道暂不提交：先等机构答复。')).toBeTruthy();
    expect(inside.getByText(/^这是随附的文书/)).toBeTruthy();
    await user.click(inside.getByRole('button', { name: '登记并固定这一版' }));
    await waitFor(() => expect(isClosed()).toBe(true));
    expect(input()).toMatchObject([
      { documentIds: [authorization.id], dispatch: { replyDueOn: null } },
    ]);
  });
});
