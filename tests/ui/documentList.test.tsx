import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DocumentRow } from '../../domain/documents/documentRecord.ts';
import { DocumentId } from '../../domain/ids.ts';
import { DocumentsPage } from '../../renderer/features/documents/DocumentsPage.tsx';
import { forgetRemembered } from '../../renderer/ui/useRemembered.ts';
import { caseId } from './caseFakes.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

function row(version: number, change: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: DocumentId.parse(`019a0000-0000-7000-8000-0000000000d${version}`),
    caseId,
    caseNumber: '（2026）案盾字第007号',
    clientName: '林小满',
    templateId: 'complaint',
    recipientKind: 'institution',
    title: '投诉书',
    version,
    superseded: false,
    missingCount: 0,
    fileName: `投诉书-v${version}.docx`,
    sizeBytes: 9_000,
    sha256: 'f'.repeat(64),
    createdAtMs: Date.UTC(2026, 10, 22),
    createdBy: '周青岚',
    ...change,
  };
}

function openList(rows: DocumentRow[]) {
  forgetRemembered();
  return renderScreen(<DocumentsPage />, {
    engine: fakeEngine({ document: { listAll: () => rows } }),
    route: '/documents',
  });
}

describe('the list of all papers', () => {
  it('shows the newest version of each, and the older ones when asked', async () => {
    const { user } = openList([row(2, { missingCount: 3 }), row(1, { superseded: true })]);
    expect(await screen.findByText('共 1 份')).toBeTruthy();
    expect(screen.getByText('3 处待补')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: '只看最新版' }));
    expect(await screen.findByText('共 2 份')).toBeTruthy();
    expect(screen.getByText('已有新版')).toBeTruthy();
  });

  it('is narrowed down by client, and opens a paper in its case with Enter', async () => {
    const report = row(3, { title: '报案材料', clientName: '赵知秋', recipientKind: 'police' });
    const { user, address } = openList([row(1), report]);
    await screen.findByText('共 2 份');
    await user.click(screen.getByLabelText('按标题、案号、当事人筛选'));
    await user.paste('赵知秋');
    await waitFor(() => expect(screen.queryByText('林小满')).toBeNull());
    (screen.getByText('赵知秋').closest('.ad-row') as HTMLElement).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(`/cases/${caseId}/documents?document=${report.id}`));
  });

  it('says where papers are made while there are none', async () => {
    const { user, address } = openList([]);
    await user.click(await screen.findByRole('button', { name: '去选择案件' }));
    await waitFor(() => expect(address()).toBe('/cases'));
  });
});
