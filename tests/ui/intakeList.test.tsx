import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { IntakeId } from '../../domain/ids.ts';
import { emptyAnswers } from '../../domain/intake/intakeForm.ts';
import type { IntakeRow } from '../../domain/intake/intakeRecord.ts';
import { filterIntakes } from '../../renderer/features/intake/filterIntakes.ts';
import { IntakeListPage } from '../../renderer/features/intake/IntakeListPage.tsx';
import { fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

function row(number: number, part: Partial<IntakeRow>): IntakeRow {
  return {
    id: IntakeId.parse(`019a0000-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`),
    status: 'draft',
    clientName: `当事人${number}`,
    clientPhone: `1390000${1000 + number}`,
    channels: ['call'],
    claimedIdentity: '花呗客服',
    outcomes: ['F'],
    stopPayment: false,
    evidenceCount: 0,
    caseId: null,
    createdAtMs: 1_790_000_000_000 + number,
    updatedAtMs: 1_790_000_000_000 + number,
    ...part,
  };
}

const rows = [
  row(1, { outcomes: ['A'], stopPayment: true }),
  row(2, { status: 'complete', outcomes: ['B', 'D'] }),
  row(3, { status: 'converted', outcomes: ['A'], stopPayment: true }),
  row(4, { status: 'discarded', clientName: '作废的人' }),
  row(5, { clientName: '周远' }),
];
const namesFor = (query: string) =>
  filterIntakes(rows, new URLSearchParams(query)).map(({ clientName }) => clientName);

describe('The list of intakes', () => {
  it('shows what is still to be handled, money leaving first, then the newest', () => {
    expect(namesFor('')).toEqual(['当事人1', '周远', '当事人2']);
  });

  it.each([
    ['status=all', ['当事人1', '周远', '作废的人', '当事人3', '当事人2']],
    ['status=converted', ['当事人3']],
    ['outcome=D', ['当事人2']],
    ['status=all&outcome=A', ['当事人1', '当事人3']],
    ['q=周', ['周远']],
    ['q=139 0000 1002', ['当事人2']],
    ['q=没有这个人', []],
  ])('filtered by %s', (query, names) => {
    expect(namesFor(query)).toEqual(names);
  });

  it('opens an intake with Enter and marks the one where money is leaving', async () => {
    const engine = fakeEngine({ intake: { list: () => rows } });
    const { user, address } = renderScreen(<IntakeListPage />, { engine, route: '/intakes' });
    const urgent = await screen.findByLabelText('打开接待：当事人1');
    expect(urgent.textContent).toContain('止付');
    urgent.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('打开接待：周远');
    await user.keyboard('{Enter}');
    expect(address()).toBe(`/intakes/${rows[4]?.id}`);
  });

  it('says what it is for and begins the first intake when there is none', async () => {
    const engine = fakeEngine({
      intake: {
        list: () => [],
        create: ({ intakeId }) => ({
          id: IntakeId.parse(intakeId),
          status: 'draft',
          form: {
            client: { name: '', idType: 'citizen_id', idNumber: '', phone: '', address: '' },
            contacts: [],
            answers: { ...emptyAnswers },
            note: '',
          },
          revision: 1,
          caseId: null,
          createdAtMs: 1,
          updatedAtMs: 1,
        }),
      },
    });
    const { user, address } = renderScreen(<IntakeListPage />, { engine, route: '/intakes' });
    await user.click(await screen.findByRole('button', { name: '新建接待' }));
    await waitFor(() => expect(address()).toMatch(/^\/intakes\/[0-9a-f-]{36}$/));
  });

  it('offers the way out of a filter that leaves nothing', async () => {
    const engine = fakeEngine({ intake: { list: () => rows } });
    const { user } = renderScreen(<IntakeListPage />, { engine, route: '/intakes?q=没有这个人' });
    await user.click(await screen.findByRole('button', { name: '清除筛选' }));
    expect(await screen.findByLabelText('打开接待：作废的人')).toBeTruthy();
  });
});
