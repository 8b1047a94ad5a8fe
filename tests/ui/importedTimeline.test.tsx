import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { ContactId } from '../../domain/ids.ts';
import type { TimelineRow } from '../../domain/imports/importedRecord.ts';
import { CasePage } from '../../renderer/features/cases/CasePage.tsx';
import { callAtMs, caseId, caseStore, evidenceIdOf } from './caseFakes.ts';
import { giveElementsSize } from './support/giveElementsSize.ts';
import { renderScreen } from './support/renderScreen.tsx';

function timelineRow(number: number, part: Partial<TimelineRow> = {}): TimelineRow {
  return {
    contactId: ContactId.parse(`019a0000-0000-7000-8000-${String(number).padStart(12, '0')}`),
    evidenceId: evidenceIdOf(1),
    evidenceNumber: 1,
    counterpartKey: '17000000021',
    relevant: false,
    rowRef: `第 ${number} 行`,
    kind: 'call',
    channel: 'call',
    direction: 'incoming',
    occurredAtMs: callAtMs - number,
    dateOnly: false,
    counterpart: '170 0000 0021',
    counterpartName: '',
    text: '',
    durationSeconds: 0,
    amountFen: null,
    detail: '',
    ...part,
  };
}

const marks = new Set<string>();

function openTimeline(rows: TimelineRow[], query = '') {
  const store = caseStore();
  store.engine.on({
    import: {
      timeline: ({ text, relevantOnly, offset: wanted, limit, around }) => {
        const found = rows
          .map((row) => ({ ...row, relevant: marks.has(row.counterpartKey ?? '') }))
          .filter((row) => (!relevantOnly || row.relevant) && row.counterpart.includes(text));
        const place = found.findIndex(({ contactId }) => contactId === around);
        const offset = place < 0 ? wanted : Math.max(0, place - 4);
        return { total: found.length, rows: found.slice(offset, offset + limit), offset };
      },
      markRelevant: ({ counterpart, relevant }) => {
        if (relevant) marks.add(counterpart);
        else marks.delete(counterpart);
        return { changed: rows.length };
      },
    },
  });
  const shown = renderScreen(
    <Routes>
      <Route path="/cases/:caseId/:tab?" element={<CasePage />} />
    </Routes>,
    { engine: store.engine, route: `/cases/${caseId}/contacts${query}` },
  );
  return { ...shown, engine: store.engine };
}

async function showAll(user: ReturnType<typeof openTimeline>['user']) {
  await user.click(await screen.findByText('全部导入记录'));
  return screen.findByRole('region', { name: '全部导入记录' });
}

beforeEach(() => {
  marks.clear();
  giveElementsSize(1100, 500);
});

describe('the imported rows of a case', () => {
  it('stand behind the contacts that count, each with the file and row it came from', async () => {
    const { user, address } = openTimeline([timelineRow(7)]);
    expect(await screen.findByRole('region', { name: '联系时间线' })).toBeTruthy();
    const all = await showAll(user);
    expect(address()).toContain('view=imported');
    expect(await within(all).findByText('未接通')).toBeTruthy();
    await user.click(within(all).getByRole('link', { name: '证据1 第 7 行' }));
    const row = timelineRow(7).contactId;
    expect(address()).toBe(`/cases/${caseId}/evidence?item=${evidenceIdOf(1)}&row=${row}`);
  });

  it('are marked by number, all at once', async () => {
    const { user, engine } = openTimeline([timelineRow(1), timelineRow(2)]);
    const all = await showAll(user);
    await user.click(
      (await within(all).findAllByRole('button', { name: '记为涉案' }))[0] as Element,
    );
    // Nothing happens before it is said what it goes for.
    expect(await screen.findByText('把与“170 0000 0021”的全部往来记为涉案？')).toBeTruthy();
    expect(engine.callsOf('import.markRelevant')).toEqual([]);
    await user.click(await screen.findByRole('button', { name: /确 ?定|OK/ }));
    expect(await screen.findByText('已把与 17000000021 的 2 条往来记为涉案。')).toBeTruthy();
    await waitFor(() =>
      expect(within(all).getAllByRole('button', { name: '不涉案' })).toHaveLength(2),
    );
    expect(engine.callsOf('import.markRelevant')[0]?.input).toMatchObject({
      counterpart: '17000000021',
      relevant: true,
    });
  });

  it('are ticked and marked together, each counterpart once', async () => {
    const other = { counterpart: '95188', counterpartKey: '95188' };
    const { user, engine } = openTimeline([timelineRow(1), timelineRow(2), timelineRow(3, other)]);
    const all = await showAll(user);
    const [every] = await within(all).findAllByRole('checkbox', { name: /全选|Select all/ });
    await user.click(every as Element);
    expect(within(all).getByText('已选 2 个对方，对其全部往来生效：')).toBeTruthy();
    await user.click(within(all).getByRole('button', { name: '都记为涉案' }));
    expect(await screen.findByText('已把与 2 个对方的 6 条往来记为涉案。')).toBeTruthy();
    const marked = engine.callsOf('import.markRelevant').map(({ input }) => input);
    expect(marked).toMatchObject([
      { counterpart: '17000000021', relevant: true },
      { counterpart: '95188', relevant: true },
    ]);
  });

  it('are filtered by what is typed and by whether they count', async () => {
    const { user } = openTimeline([
      timelineRow(1),
      timelineRow(2, { counterpart: '95188', counterpartKey: '95188' }),
    ]);
    const all = await showAll(user);
    expect(await within(all).findByText('共 2 条')).toBeTruthy();
    await user.type(within(all).getByRole('searchbox'), '951');
    expect(await within(all).findByText('共 1 条')).toBeTruthy();
    await user.click(within(all).getByRole('checkbox', { name: '只看涉案' }));
    expect(await within(all).findByText('没有符合条件的记录。')).toBeTruthy();
  });

  it('come page by page, however many there are', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => timelineRow(index + 1));
    const { user, engine } = openTimeline(rows);
    const all = await showAll(user);
    expect(await within(all).findByText('共 450 条')).toBeTruthy();
    expect(within(all).getAllByRole('link').length).toBeLessThan(60);
    expect(engine.callsOf('import.timeline')[0]?.input).toMatchObject({ offset: 0, limit: 200 });
  });

  it('are shown around the one that a search hit points at, which is marked', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => timelineRow(index + 1));
    const { user } = openTimeline(rows, `?contact=${rows[300]?.contactId}`);
    const all = await screen.findByRole('region', { name: '全部导入记录' });
    const link = await within(all).findByRole('link', { name: '证据1 第 301 行' });
    expect(link.closest('.import-row-marked')).toBeTruthy();
    expect(all.querySelectorAll('.import-row-marked')).toHaveLength(1);
    await user.click(within(all).getByRole('button', { name: '从头显示' }));
    expect(await within(all).findByRole('link', { name: '证据1 第 1 行' })).toBeTruthy();
  });

  it('say so when the one that was looked for is gone', async () => {
    openTimeline([timelineRow(1)], `?contact=${timelineRow(9).contactId}`);
    expect(await screen.findByText(/没有找到这条记录/)).toBeTruthy();
  });

  it('say where they come from while there are none', async () => {
    const { user } = openTimeline([]);
    await showAll(user);
    expect(await screen.findByText(/还没有导入记录/)).toBeTruthy();
  });
});
