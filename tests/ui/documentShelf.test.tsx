import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../domain/documents/documentRecord.ts';
import { DocumentId } from '../../domain/ids.ts';
import { DocumentShelf } from '../../renderer/features/documents/DocumentShelf.tsx';
import { caseId, caseStore } from './caseFakes.ts';
import { giveElementsSize } from './support/giveElementsSize.ts';
import { renderScreen } from './support/renderScreen.tsx';

beforeEach(() => giveElementsSize(380, 600));

const COUNT = 200;

function version(number: number): DocumentRow {
  return {
    id: DocumentId.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`),
    caseId,
    caseNumber: '（2026）案盾字第007号',
    clientName: '林小满',
    templateId: 'complaint',
    recipientKind: 'institution',
    title: '投诉书',
    version: number,
    superseded: number < COUNT,
    missingCount: 0,
    fileName: `投诉书-v${number}.docx`,
    sizeBytes: 9_000,
    sha256: 'f'.repeat(64),
    createdAtMs: Date.UTC(2026, 10, 1) + number,
    createdBy: '周青岚',
    sent:
      number === 7
        ? {
            channel: 'express',
            sentOn: '2026-11-02',
            trackingNumber: 'EA1',
            replyDueOn: '2026-11-17',
            note: '',
            recordedAtMs: 1,
            recordedBy: '周青岚',
          }
        : null,
  };
}

function openShelf() {
  const { engine } = caseStore();
  const rows = Array.from({ length: COUNT }, (_, index) => version(COUNT - index));
  engine.on({ document: { list: () => rows }, pack: { list: () => [] } });
  return renderScreen(<DocumentShelf caseId={caseId} opened={null} onOpen={() => {}} />, {
    engine,
  });
}

describe('a shelf of two hundred versions', () => {
  it('draws those in sight, the newest first', async () => {
    openShelf();
    const shelf = await screen.findByRole('region', { name: '已生成的版本' });
    const items = await within(shelf).findAllByRole('listitem');
    expect(items.length).toBeLessThan(40);
    expect(items[0]?.textContent).toContain(`${COUNT}`);
    expect(within(shelf).getByText(`第 ${COUNT} 版`)).toBeTruthy();
    expect(within(shelf).queryByText('第 7 版')).toBeNull();
  });

  it('finds the one that was sent by its state', async () => {
    const { user } = openShelf();
    const shelf = await screen.findByRole('region', { name: '已生成的版本' });
    await user.click(await within(shelf).findByRole('combobox', { name: '按状态筛选' }));
    await user.click(await screen.findByTitle('等待答复'));
    expect(await within(shelf).findByText('第 7 版')).toBeTruthy();
    expect(within(shelf).getByText(/EA1/)).toBeTruthy();
    expect(within(shelf).getByRole('button', { name: '登记答复' })).toBeTruthy();
    expect(within(shelf).queryByText(`第 ${COUNT} 版`)).toBeNull();
  });
});
