import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DeskPage } from '../../renderer/features/desk/DeskPage.tsx';
import { filterIntakes } from '../../renderer/features/intake/filterIntakes.ts';
import { emptyDesk, intakeRow } from './support/deskFixture.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

describe('工作台', () => {
  it('tells a new firm what to do first', async () => {
    const engine = fakeEngine({ desk: { summary: () => emptyDesk } });
    renderScreen(<DeskPage />, { engine });
    await screen.findByText('从第一个来电开始');
    expect(screen.getByRole('button', { name: '新建接待' })).toBeTruthy();
  });

  it('puts money that is leaving now above everything else', async () => {
    const urgent = intakeRow(1, { stopPayment: true, outcomes: ['A'], clientName: '何素梅' });
    const engine = fakeEngine({
      desk: { summary: () => ({ ...emptyDesk, openIntakes: [urgent, intakeRow(2)] }) },
    });
    const { user, address } = renderScreen(<DeskPage />, { engine });
    const block = await screen.findByRole('region', { name: '先止付' });
    expect(block.textContent).toMatch(/110/);
    expect(
      block.compareDocumentPosition(screen.getByRole('region', { name: /待处理的接待/ })),
    ).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const links = within(block).getAllByRole('link');
    expect(links).toHaveLength(1);
    await user.click(within(block).getByRole('link', { name: /何素梅/ }));
    await waitFor(() => expect(address()).toBe(`/intakes/${urgent.id}`));
  });

  it('opens the list behind a bar', async () => {
    const engine = fakeEngine({
      desk: {
        summary: () => ({
          ...emptyDesk,
          casesByStatus: [{ status: 'filing', count: 3 }],
          casesByOutcome: [{ outcome: 'D', count: 2 }],
          intakesByWeek: [{ weekStart: '2026-11-16', count: 5 }],
          claimedIdentities: [{ name: '花呗客服', count: 4 }],
        }),
      },
    });
    const { user, address } = renderScreen(<DeskPage />, { engine });
    await user.click(await screen.findByRole('link', { name: '投诉/报案 3 件' }));
    await waitFor(() => expect(address()).toBe('/cases?status=filing'));
    await user.click(screen.getByRole('link', { name: '信息泄露/冒名 2 件' }));
    await waitFor(() => expect(address()).toBe('/cases?outcome=D'));
    await user.click(screen.getByRole('link', { name: '2026-11-16 起的一周，5 份接待' }));
    await waitFor(() => expect(address()).toBe('/intakes?status=all&week=2026-11-16'));
    await user.click(screen.getByRole('link', { name: '花呗客服 4 次' }));
    await waitFor(() => expect(decodeURIComponent(address())).toBe('/search?q=花呗客服'));
  });

  it('leads to evidence that is damaged', async () => {
    const engine = fakeEngine({
      desk: {
        summary: () => ({ ...emptyDesk, openIntakes: [intakeRow(1)], evidenceDamaged: 2 }),
      },
    });
    const { user, address } = renderScreen(<DeskPage />, { engine });
    await user.click(await screen.findByRole('link', { name: /2 件证据变动或缺失/ }));
    await waitFor(() => expect(address()).toBe('/evidence?show=damaged'));
  });

  it('says how much evidence nobody checked, beside what is in order', async () => {
    const engine = fakeEngine({
      desk: {
        summary: () => ({ ...emptyDesk, openIntakes: [intakeRow(1)], evidenceUnchecked: 3 }),
      },
    });
    const { user, address } = renderScreen(<DeskPage />, { engine });
    await screen.findByText('证据均已写明证明目的。');
    await user.click(screen.getByRole('link', { name: /^未复核 3 件/ }));
    await waitFor(() => expect(address()).toBe('/evidence'));
  });

  it('counts the same week, Monday to Sunday in Beijing, as the list that it opens', () => {
    const at = (text: string) => Date.parse(`${text}+08:00`);
    const rows = [
      intakeRow(1, { createdAtMs: at('2026-11-15T23:59:59') }),
      intakeRow(2, { createdAtMs: at('2026-11-16T00:00:00') }),
      intakeRow(3, { createdAtMs: at('2026-11-22T23:59:59') }),
      intakeRow(4, { createdAtMs: at('2026-11-23T00:00:00') }),
    ];
    const query = new URLSearchParams({ status: 'all', week: '2026-11-16' });
    const shown = filterIntakes(rows, query).map(({ id }) => Number(id.slice(-1)));
    expect(shown.sort()).toEqual([2, 3]);
  });
});
