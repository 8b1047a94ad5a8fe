import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CaseId } from '../../domain/ids.ts';
import { CaseListPage } from '../../renderer/features/cases/CaseListPage.tsx';
import { caseId, caseRow } from './caseFakes.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const other = CaseId.parse('019a0000-0000-7000-8000-0000000000cb');
const rows = [
  caseRow(),
  caseRow({
    id: other,
    caseNumber: '（2026）案盾字第008号',
    clientName: '赵知秋',
    opponentName: '',
    cause: 'suspected_fraud',
    status: 'collecting',
    outcomes: ['A', 'D'],
  }),
];

function openList(route = '/cases') {
  return renderScreen(<CaseListPage />, {
    engine: fakeEngine({ case: { list: () => rows } }),
    route,
  });
}

describe('the list of cases', () => {
  it.each([
    ['/cases?status=collecting', '赵知秋', '林小满'],
    ['/cases?outcome=D', '赵知秋', '林小满'],
    ['/cases?cause=illegal_collection', '林小满', '赵知秋'],
    ['/cases?q=008', '赵知秋', '林小满'],
  ])('shows under %s what the link asked for', async (route, shown, hidden) => {
    openList(route);
    expect(await screen.findByText(shown)).toBeTruthy();
    expect(screen.queryByText(hidden)).toBeNull();
    expect(screen.getByText('共 1 件')).toBeTruthy();
  });

  it('narrows down while one types, in the address too', async () => {
    const { user, address } = openList();
    await screen.findByText('林小满');
    await user.type(screen.getByLabelText('按案号、当事人、对方筛选'), '蚂蚁');
    await waitFor(() => expect(screen.queryByText('赵知秋')).toBeNull());
    expect(address()).toBe(`/cases?q=${encodeURIComponent('蚂蚁')}`);
  });

  it('begins with what was changed last', async () => {
    const newest = rows.map((row, index) => ({ ...row, updatedAtMs: row.updatedAtMs + index }));
    renderScreen(<CaseListPage />, {
      engine: fakeEngine({ case: { list: () => newest } }),
      route: '/cases',
    });
    await screen.findByText('林小满');
    const labels = [...document.querySelectorAll('.ad-row')].map((row) =>
      row.getAttribute('aria-label'),
    );
    expect(labels).toEqual(['（2026）案盾字第008号 赵知秋', '（2026）案盾字第007号 林小满']);
    expect(screen.getByText('更新')).toBeTruthy();
  });

  it('is walked with the arrows and opens a case with Enter', async () => {
    const { user, address } = openList();
    const first = await screen.findByLabelText('（2026）案盾字第007号 林小满');
    first.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('（2026）案盾字第008号 赵知秋');
    fireEvent.keyDown(first, { key: 'Enter' });
    await waitFor(() => expect(address()).toBe(`/cases/${caseId}`));
  });

  it('says what an empty list is for and offers the first step', async () => {
    renderScreen(<CaseListPage />, { engine: fakeEngine({ case: { list: () => [] } }) });
    expect(await screen.findByText('还没有案件')).toBeTruthy();
    expect(screen.getByRole('button', { name: '新建接待' })).toBeTruthy();
  });
});
