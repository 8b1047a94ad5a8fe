import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import { CaseId, ContactId, IntakeId } from '../../domain/ids.ts';
import type { ClueDetail, RecurringIdentifier } from '../../domain/links/clue.ts';
import type { MatterLink } from '../../domain/links/matterLink.ts';
import { CasePage } from '../../renderer/features/cases/CasePage.tsx';
import { ClueDrawer } from '../../renderer/features/links/ClueDrawer.tsx';
import { CluesPage } from '../../renderer/features/links/CluesPage.tsx';
import { layOutColumns } from '../../renderer/features/links/layOutColumns.ts';
import { caseGraph } from '../../renderer/features/links/linkGraphs.ts';
import { nextNode } from '../../renderer/features/links/nextNode.ts';
import { forgetRemembered } from '../../renderer/ui/useRemembered.ts';
import { caseId, caseStore } from './caseFakes.ts';
import { fakeGrant, installFakeBridge } from './support/fakeBridge.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { giveElementsSize } from './support/giveElementsSize.ts';
import { renderScreen } from './support/renderScreen.tsx';

beforeEach(() => {
  giveElementsSize(1_200, 800);
  forgetRemembered();
});

const otherIntake = IntakeId.parse('019a0000-0000-7000-8000-0000000000d1');

function link(change: Partial<MatterLink> = {}): MatterLink {
  return {
    intakeId: otherIntake,
    caseId: CaseId.parse('019a0000-0000-7000-8000-0000000000d2'),
    caseNumber: '（2026）案盾字第009号',
    outcomes: ['A'],
    createdAtMs: Date.UTC(2026, 10, 1),
    sameClient: false,
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
    expect(await screen.findByText('与其他当事人的 1 个案件或接待有 1 项相同')).toBeTruthy();
    const picture = screen.getByRole('figure', { name: /关联图/ });
    expect(within(picture).getByRole('link', { name: '（2026）案盾字第009号' })).toBeTruthy();
    const table = screen.getByRole('table');
    expect(within(table).getByRole('link', { name: '（2026）案盾字第009号' })).toBeTruthy();
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

function graphOf(values: number, matters: number) {
  const shared = Array.from({ length: values }, (_, at) => ({
    kind: 'phone' as const,
    value: `1700000${1000 + at}`,
    shown: `170 0000 ${1000 + at}`,
    decision: 'open' as const,
    reason: '',
    matterCount: 2,
  }));
  const links = Array.from({ length: matters }, (_, at) =>
    link({
      intakeId: IntakeId.parse(`019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`),
      shared: shared.filter((_one, which) => (which + at) % 3 === 0),
    }),
  );
  return caseGraph(links, () => {});
}

describe('the graph', () => {
  it('places forty nodes side by side at 1280 and 1920, no label over another', () => {
    for (const room of [980, 1_600]) {
      const { graph } = graphOf(19, 20);
      const { nodes, width, height } = layOutColumns(graph, room);
      expect(nodes).toHaveLength(40);
      for (const [at, one] of nodes.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.left + one.width).toBeLessThanOrEqual(width);
        expect(one.top).toBeGreaterThanOrEqual(0);
        expect(one.top + 26).toBeLessThanOrEqual(height);
        for (const other of nodes.slice(at + 1)) {
          const apart =
            one.left + one.width <= other.left ||
            other.left + other.width <= one.left ||
            Math.abs(one.top - other.top) >= 26;
          expect(apart, `${one.key} lies over ${other.key}`).toBe(true);
        }
      }
    }
  });

  it('joins the case to each value and each value to its matters, and counts what it leaves out', () => {
    const { graph, hidden } = graphOf(30, 25);
    const { edges } = layOutColumns(graph, 980);
    expect(edges.filter(({ from }) => from === 'here')).toHaveLength(19);
    expect(edges.some(({ to }) => to.startsWith('019a0000'))).toBe(true);
    expect(hidden).toEqual({ values: 11, matters: 5 });
  });

  it('is walked with the arrows: down the column, across to what is joined', () => {
    const { graph } = graphOf(6, 4);
    const layout = layOutColumns(graph, 980);
    const value = nextNode(layout, 'ArrowRight', 'here');
    expect(value?.column).toBe(1);
    const matter = nextNode(layout, 'ArrowRight', value?.key ?? '');
    expect(layout.edges.some(({ from, to }) => from === value?.key && to === matter?.key)).toBe(
      true,
    );
    expect(nextNode(layout, 'ArrowLeft', 'here')).toBeNull();
    const first = layout.nodes.find(({ column, row }) => column === 1 && row === 0);
    expect(nextNode(layout, 'ArrowDown', first?.key ?? '')?.row).toBe(1);
    expect(nextNode(layout, 'ArrowUp', first?.key ?? '')).toBeNull();
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
  replies: {},
};

const phone: RecurringIdentifier = {
  ...results,
  kind: 'phone',
  value: '17000000021',
  shown: '170 0000 0021',
  matterCount: 3,
  outcomes: { A: 2, D: 1 },
  statuses: { closed: 1, following: 1 },
  complaintCount: 1,
  lastAtMs: Date.UTC(2026, 10, 2),
  muted: null,
  mutedReason: '',
};

const phrase: RecurringIdentifier = {
  ...results,
  kind: 'phrase',
  value: '我司将派员上门核实',
  shown: '我司将派员上门核实',
  outcomes: { B: 2 },
  muted: 'firm',
  mutedReason: '常见句',
};

const detail: ClueDetail = {
  ...phone,
  organisationId: null,
  results: phone,
  claimed: [{ name: '花呗客服', matterCount: 2 }],
  months: [
    { month: '2026-10', matters: 1, times: 3 },
    { month: '2026-11', matters: 2, times: 5 },
  ],
  matters: [
    {
      intakeId: otherIntake,
      caseId: CaseId.parse('019a0000-0000-7000-8000-0000000000d2'),
      caseNumber: '（2026）案盾字第009号',
      clientName: '罗春和',
      intakeStatus: 'converted',
      caseStatus: 'closed',
      outcomes: ['A'],
      closedReason: '对方已停止联系',
      complainedOn: '2026-11-02',
      repliedOn: '2026-11-09',
      replyOutcome: 'refused',
      createdAtMs: Date.UTC(2026, 9, 1),
      times: 5,
      firstAtMs: Date.UTC(2026, 9, 5),
      lastAtMs: Date.UTC(2026, 10, 2),
      contactId: ContactId.parse('019a0000-0000-7000-8000-0000000000d3'),
    },
  ],
  more: false,
  together: [{ ...phrase, intakeIds: [otherIntake] }],
};

function openClues(route = '/clues', stopped = false) {
  const engine = fakeEngine();
  const asked: { find: string; kind: string | null }[] = [];
  engine.on({
    link: {
      recurring: (filter) => {
        asked.push(filter);
        const clues = [phone, phrase].filter(({ shown }) => shown.includes(filter.find));
        return { clues, months: [{ month: '2026-11', matters: 3, times: 8 }], more: false };
      },
      institutions: () => ({
        institutions: [
          {
            ...results,
            key: 'huabei',
            name: '花呗',
            seenAs: ['花呗客服'],
            organisationId: 'huabei',
          },
        ],
        months: [],
        more: false,
      }),
      clue: () => detail,
      refreshState: () => ({ left: 120, total: 2_000, stopped }),
      muted: () => [
        { ...phrase, reason: '常见句', mutedAtMs: Date.UTC(2026, 10, 3), mutedBy: '周青岚' },
      ],
      unmute: () => null,
    },
  });
  return { ...renderScreen(<CluesPage />, { engine, route }), engine, asked };
}

describe('线索', () => {
  it('lists what came back with what became of the matters, and finds by text', async () => {
    const { user } = openClues();
    const row = await screen.findByText('跟进 1 · 结案 1 · 尚未建案 1 · 已投诉或报案 1');
    expect(row).toBeTruthy();
    expect(screen.getByText('已忽略：常见句')).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: '筛选线索' }), '上门');
    await waitFor(() => expect(screen.queryByText('170 0000 0021')).toBeNull());
    expect(screen.getByText('我司将派员上门核实')).toBeTruthy();
  });

  it('says how far older matters are read again', async () => {
    openClues();
    expect(await screen.findByText('正在按新规则重读旧案件：1880 / 2000')).toBeTruthy();
  });

  it('says that the reading broke off instead of that it goes on', async () => {
    openClues(undefined, true);
    expect(await screen.findByText(/已中断，还有 120 个案件/)).toBeTruthy();
    expect(screen.queryByText(/正在按新规则重读/)).toBeNull();
  });

  it('opens a value with its matters, each leading to the contact in question', async () => {
    const { user } = openClues();
    await user.click(await screen.findByRole('link', { name: '查看线索：170 0000 0021' }));
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('罗春和')).toBeTruthy();
    expect(within(drawer).getByText('号码：170 0000 0021')).toBeTruthy();
    const told =
      '2026-11-02 投诉或报案；2026-11-09 收到答复（拒绝或者不予受理）；结案：对方已停止联系';
    expect(within(drawer).getByText(told)).toBeTruthy();
    expect(within(drawer).getByText('花呗客服 2 案')).toBeTruthy();
    expect(within(drawer).getByText('2026-11：2 个案件，联系 5 次')).toBeTruthy();
    const [row] = within(drawer).getAllByRole('link', { name: '（2026）案盾字第009号' });
    expect(row?.getAttribute('href')).toBe(
      '/cases/019a0000-0000-7000-8000-0000000000d2/contacts?contact=019a0000-0000-7000-8000-0000000000d3',
    );
  });

  it('leaves the vault without the names of clients unless somebody asks for them', async () => {
    const bridge = installFakeBridge();
    bridge.nextTargets.push(fakeGrant('线索.xlsx'), fakeGrant('线索.xlsx'));
    const { user, engine } = openClues();
    engine.on({ link: { export: () => ({ fileName: '线索.xlsx', clues: 2 }) } });
    const exportIt = async (withNames: boolean) => {
      await user.click(await screen.findByRole('button', { name: '导出…' }));
      const dialog = await screen.findByRole('dialog');
      const names = within(dialog).getByRole('checkbox', { name: '同时写入当事人姓名和结案理由' });
      if (withNames) await user.click(names);
      await user.click(within(dialog).getByRole('button', { name: '选择位置并导出' }));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    };
    await exportIt(false);
    await exportIt(true);
    const asked = engine.callsOf('link.export').map(({ input }) => input);
    expect(asked).toMatchObject([
      { withClients: false, format: 'xlsx', view: 'values' },
      { withClients: true },
    ]);
  });

  it('lists what the firm muted, by whom and why, and brings a value back', async () => {
    const { user, engine } = openClues();
    await user.click(await screen.findByRole('button', { name: '已忽略 1 项' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('周青岚')).toBeTruthy();
    expect(within(dialog).getByText('2026-11-03')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: /^恢复/ }));
    await waitFor(() =>
      expect(engine.callsOf('link.unmute').map(({ input }) => input)).toMatchObject([
        { kind: 'phrase', value: '我司将派员上门核实' },
      ]),
    );
  });

  it('shows the institutions that come back', async () => {
    const { user } = openClues();
    await user.click(await screen.findByText('机构', { selector: '.ant-segmented-item-label' }));
    expect((await screen.findAllByText('花呗')).length).toBeGreaterThan(0);
  });
});

describe('a clue where a client sits beside the desk', () => {
  it('names no other client', async () => {
    const engine = fakeEngine();
    engine.on({ link: { clue: () => detail } });
    const clue = { kind: 'phone' as const, value: '17000000021' };
    renderScreen(<ClueDrawer hidesClients clue={clue} onOpen={() => {}} onClose={() => {}} />, {
      engine,
    });
    expect(
      await screen.findByText('这里不显示其他案件的当事人姓名和结案理由；在“线索”页可以看到。'),
    ).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/罗春和|对方已停止联系/);
  });
});
