import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { CaseId, IntakeId } from '../../domain/ids.ts';
import type { MatterLink } from '../../domain/links/matterLink.ts';
import { CasePage } from '../../renderer/features/cases/CasePage.tsx';
import { CluesPage } from '../../renderer/features/links/CluesPage.tsx';
import { layOutLinks } from '../../renderer/features/links/layOutLinks.ts';
import { caseId, caseStore } from './caseFakes.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { giveElementsSize } from './support/giveElementsSize.ts';
import { renderScreen } from './support/renderScreen.tsx';

beforeEach(() => giveElementsSize(1_200, 800));

const otherIntake = IntakeId.parse('019a0000-0000-7000-8000-0000000000d1');

function link(change: Partial<MatterLink> = {}): MatterLink {
  return {
    intakeId: otherIntake,
    caseId: CaseId.parse('019a0000-0000-7000-8000-0000000000d2'),
    caseNumber: '（2026）案盾字第009号',
    outcomes: ['A'],
    createdAtMs: Date.UTC(2026, 10, 1),
    shared: [
      {
        kind: 'phone',
        value: '17000000021',
        shown: '170 0000 0021',
        decision: 'open',
        reason: '',
        matterCount: 2,
      },
    ],
    ...change,
  };
}

function openTab(links: MatterLink[]) {
  const store = caseStore();
  const asked: unknown[] = [];
  store.engine.on({
    link: {
      list: () => ({
        links,
        more: false,
        muted: [
          {
            kind: 'phone' as const,
            value: '95188',
            shown: '95188',
            by: 'directory' as const,
            reason: '支付宝',
          },
        ],
      }),
      decide: (input) => {
        asked.push(input);
        const shared = links[0]?.shared[0];
        if (shared) Object.assign(shared, { decision: input.decision, reason: input.reason });
        return null;
      },
      mute: (input) => {
        asked.push(input);
        links.splice(0);
        return null;
      },
    },
  });
  const view = renderScreen(
    <Routes>
      <Route path="/cases/:caseId/:tab?" element={<CasePage />} />
    </Routes>,
    { engine: store.engine, route: `/cases/${caseId}/links` },
  );
  return { ...view, asked };
}

describe('关联 of a case', () => {
  it('shows the other case, what is shared, and what is left out and why', async () => {
    openTab([link()]);
    expect(await screen.findByText('与 1 个案件或接待有 1 项相同')).toBeTruthy();
    expect(screen.getByRole('link', { name: '（2026）案盾字第009号' })).toBeTruthy();
    expect(screen.getByRole('img', { name: /关联图/ })).toBeTruthy();
    expect(screen.getByText(/官方号码（支付宝）/)).toBeTruthy();
  });

  it('keeps a confirmation, and takes it back', async () => {
    const { user, asked } = openTab([link()]);
    await user.click(await screen.findByRole('button', { name: /^确认关联：/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), '同一团队');
    await user.click(within(dialog).getByRole('button', { name: /确\s?定|OK/ }));
    expect(await screen.findByText('已确认')).toBeTruthy();
    expect(asked).toMatchObject([
      { decision: 'confirmed', reason: '同一团队', otherIntakeId: otherIntake },
    ]);
    await user.click(screen.getByRole('button', { name: /^撤回判断：/ }));
    expect(await screen.findByRole('button', { name: /^确认关联：/ })).toBeTruthy();
  });

  it('mutes a value only with a reason', async () => {
    const { user, asked } = openTab([link()]);
    await user.click(await screen.findByRole('button', { name: /^忽略此值：/ }));
    const dialog = await screen.findByRole('dialog');
    const ok = within(dialog).getByRole('button', { name: /确\s?定|OK/ });
    expect((ok as HTMLButtonElement).disabled).toBe(true);
    await user.type(within(dialog).getByRole('textbox'), '快递驿站');
    await user.click(ok);
    expect(await screen.findByText('没有发现与本所其他案件的关联')).toBeTruthy();
    expect(asked).toMatchObject([{ reason: '快递驿站', identifier: { value: '17000000021' } }]);
  });
});

describe('the graph', () => {
  it('draws an edge from the case to each value and from there to each matter, and counts what it leaves out', () => {
    const shared = Array.from({ length: 15 }, (_, at) => ({
      kind: 'phone' as const,
      value: `1700000${1000 + at}`,
      shown: '',
      decision: 'open' as const,
      reason: '',
      matterCount: 2,
    }));
    const layout = layOutLinks([link({ shared })]);
    expect(layout.values).toHaveLength(12);
    expect(layout.hidden).toBe(3);
    expect(layout.edges).toHaveLength(24);
    for (const { y } of [...layout.values, ...layout.matters]) {
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(layout.height);
    }
  });
});

const results = {
  matterCount: 2,
  times: 4,
  firstAtMs: null,
  lastAtMs: null,
  outcomes: {},
  statuses: {},
  complaintCount: 0,
  repliedCount: 0,
};

describe('线索', () => {
  it('lists what came back with its outcomes, and finds by text', async () => {
    const engine = fakeEngine();
    engine.on({
      link: {
        recurring: () => ({
          months: [],
          more: false,
          clues: [
            {
              kind: 'phone' as const,
              value: '17000000021',
              shown: '170 0000 0021',
              ...results,
              matterCount: 3,
              outcomes: { A: 2, D: 1 },
              statuses: { closed: 1 },
              lastAtMs: Date.UTC(2026, 10, 2),
              muted: null,
              mutedReason: '',
            },
            {
              kind: 'phrase' as const,
              value: '我司将派员上门核实',
              shown: '我司将派员上门核实',
              ...results,
              matterCount: 2,
              outcomes: { B: 2 },
              muted: 'firm' as const,
              mutedReason: '常见句',
            },
          ],
        }),
      },
    });
    const { user } = renderScreen(<CluesPage />, { engine });
    expect(await screen.findByText('170 0000 0021')).toBeTruthy();
    expect(screen.getByText('已忽略：常见句')).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: '筛选线索' }), '上门');
    expect(screen.queryByText('170 0000 0021')).toBeNull();
    expect(screen.getByText('我司将派员上门核实')).toBeTruthy();
  });
});
