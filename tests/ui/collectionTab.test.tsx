import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../domain/cases/caseRecord.ts';
import { analyseCollection } from '../../domain/collection/analyseCollection.ts';
import type { LoggedContact } from '../../domain/collection/breach.ts';
import {
  type CollectionSettings,
  emptyCollectionSettings,
} from '../../domain/collection/collectionSettings.ts';
import type { CollectionAnalysis } from '../../domain/contract/collectionContract.ts';
import { emptyContact } from '../../domain/intake/intakeForm.ts';
import { CasePage } from '../../renderer/features/cases/CasePage.tsx';
import { caseId, caseStore, evidenceIdOf, paperTemplates } from './caseFakes.ts';
import { giveElementsSize } from './support/giveElementsSize.ts';
import { renderScreen } from './support/renderScreen.tsx';

beforeEach(() => giveElementsSize(1_200, 800));

/** 2026-03-05 at this hour in Beijing. */
const hour = (at: number) => Date.UTC(2026, 2, 5, at - 8);

/** Five calls of one day, and one two days later that breaks no rule. */
const log: LoggedContact[] = [9, 10, 11, 12, 22, 63].map((at, index) => ({
  id: String(index),
  atMs: hour(at),
  dateOnly: false,
  channel: 'call',
  direction: 'incoming',
  number: at === 22 ? '17000000021' : '01055500234',
  durationSeconds: 30,
  text: '',
  claimedIdentity: '',
  creditor: '示例消费金融有限公司',
  source: 'a',
  evidenceId: evidenceIdOf(1),
  evidenceNumber: 1,
  rowRef: `第 ${index + 2} 行`,
  flags: [],
}));

function openTab(contacts = log, record: Partial<CaseRecord> = {}) {
  const store = caseStore({ record: { opponentName: '示例消费金融有限公司', ...record } });
  let settings: CollectionSettings = emptyCollectionSettings;
  const analysis = (): CollectionAnalysis => ({
    ...analyseCollection(contacts, {
      isDebtor: settings.debtor !== 'no',
      agreedHours: settings.agreedHours,
      refusal: settings.refusal,
    }),
    settings,
    isDebtor: settings.debtor !== 'no',
    debtorBasis: settings.debtor === null ? 'unknown' : 'settings',
    undated: 0,
  });
  store.engine.on({
    collection: {
      analysis,
      numbers: () => [
        { number: '01055500234', name: '', calls: 4, messages: 0, relevant: true },
        { number: '13900009999', name: '妈妈', calls: 1, messages: 0, relevant: false },
      ],
      saveSettings: (input) => {
        settings = input.settings;
        return settings;
      },
    },
    import: { reports: () => [], markRelevant: () => ({ changed: 1 }) },
    document: {
      list: () => [],
      templates: () => [
        ...paperTemplates,
        {
          id: 'breach-annex',
          kind: 'breach-annex',
          title: '催收违规附表',
          source: 'builtin',
          recipientKinds: ['institution'],
          layout: 'landscape-table',
        },
      ],
    },
  });
  const view = renderScreen(
    <Routes>
      <Route path="/cases/:caseId/:tab?" element={<CasePage />} />
      <Route path="*" element={null} />
    </Routes>,
    { engine: store.engine, route: `/cases/${caseId}/collection` },
  );
  return { ...view, engine: store.engine, settings: () => settings };
}

/** By its title: in tests Ant Design gives every list and dialog the same id. */
async function dialogOf(title: string): Promise<HTMLElement> {
  const heading = await screen.findByText(title, { selector: '.ant-modal-title' });
  return heading.closest('[role="dialog"]') as HTMLElement;
}

describe('违规分析 of a case', () => {
  it('lists each breach with its day, rule, numbers and evidence, and what is known of the case', async () => {
    const { user, address } = openTab();
    expect(await screen.findByText('对方来电来信 6 次，找到 2 处违规。')).toBeTruthy();
    expect(screen.getByText('是否债务人还没有问清，先按债务人分析')).toBeTruthy();
    expect(screen.getByText('22:00至次日8:00联系')).toBeTruthy();
    expect(screen.getByText('超出 2')).toBeTruthy();
    expect(screen.getByText('当日 5，上限 3')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: '证据1' })[0]?.getAttribute('href')).toContain(
      `item=${evidenceIdOf(1)}`,
    );
    await user.click(await screen.findByRole('button', { name: '生成催收违规附表' }));
    expect(address()).toBe(`/cases/${caseId}/documents?template=breach-annex`);
  });

  it('shows each contact of a breach with its row, and what the rule rests on', async () => {
    const { user } = openTab();
    await user.click(
      await screen.findByRole('button', { name: '22:00至次日8:00联系 2026-03-05 明细' }),
    );
    const dialog = await dialogOf('22:00至次日8:00联系：2026-03-05');
    expect(within(dialog).getByText('证据1 第 6 行')).toBeTruthy();
    expect(within(dialog).getByText(/GB\/T 45251-2025/)).toBeTruthy();
  });

  it('tells the calls beyond the limit of a day from the lawful ones before them', async () => {
    const { user } = openTab();
    expect(
      await screen.findByRole('button', { name: '2026-03-05 11时：来电来信 1 次' }),
    ).toBeTruthy();
    expect(
      screen.getByRole('button', { name: '2026-03-05 12时：来电来信 1 次，其中违规 1 次' }),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '一天有效通话超过3次 2026-03-05 明细' }));
    const dialog = await dialogOf('一天有效通话超过3次：2026-03-05');
    expect(within(dialog).getByText(/超出每日3次有效通话的上限2次（第4、5次）/)).toBeTruthy();
    const rows = within(dialog)
      .getAllByRole('row')
      .map((row) => row.textContent ?? '');
    expect(rows.filter((row) => /第 \d 次/.test(row))).toHaveLength(5);
    expect(rows.filter((row) => row.includes('次 超出'))).toHaveLength(2);
  });

  it('cites the recording of a call beside the bill', async () => {
    const recorded = log.map((contact) => ({
      ...contact,
      furtherEvidence: [{ evidenceId: evidenceIdOf(2), evidenceNumber: 2 }],
    }));
    openTab(recorded);
    expect(await screen.findAllByRole('link', { name: '证据2' })).toHaveLength(2);
  });

  it('walks the plot with arrows, tells each hour, and shows one day alone', async () => {
    const { user } = openTab();
    const first = await screen.findByRole('button', {
      name: '2026-03-05 9时：来电来信 1 次',
    });
    expect(first.tabIndex).toBe(0);
    first.focus();
    await user.keyboard('{End}{ArrowUp}');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('2026-03-05 22时');
    expect(screen.queryByText(/2026-03-05 22时：来电来信 1 次/)).toBeTruthy();
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('2026-03-07 15时');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('只看 2026-03-07')).toBeTruthy();
    expect(screen.getByText('没有符合筛选的违规')).toBeTruthy();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByText('只看 2026-03-07')).toBeNull());
  });

  it('records agreed hours and who is the debtor, and the breaches follow', async () => {
    const { user, settings } = openTab();
    await user.click(await screen.findByRole('button', { name: '修改条件…' }));
    const dialog = await dialogOf('分析条件');
    await user.click(within(dialog).getByRole('radio', { name: '不是债务人' }));
    await user.click(within(dialog).getByRole('checkbox'));
    await user.type(within(dialog).getByLabelText('什么时候明确拒绝联系'), '2026-03-05 10:30');
    await user.tab();
    await user.click(within(dialog).getByLabelText('向谁拒绝'));
    await user.click(await screen.findByTitle('示例消费金融有限公司'));
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    await waitFor(() =>
      expect(settings()).toMatchObject({
        debtor: 'no',
        agreedHours: { from: 22, to: 23 },
        refusal: { dateOnly: false, to: '示例消费金融有限公司' },
      }),
    );
    expect(await screen.findByText(/已向示例消费金融有限公司明确拒绝联系/)).toBeTruthy();
    expect(await screen.findByText('当事人不是债务人')).toBeTruthy();
    expect(await screen.findAllByText('明确拒绝后仍联系')).toHaveLength(2);
  });

  it('offers the refusal that a note tells of, and counts it only once it is taken and saved', async () => {
    const note = {
      ...emptyContact('01930000-0000-7000-8000-00000000f001', 'call'),
      occurredAtMs: hour(10),
      claimedIdentity: '示例消费金融',
      content: '再次催促，当事人说正在筹款，要求不要一直打。',
      evidenceIds: [],
    };
    const { user, settings } = openTab(log, { contacts: [note] });
    expect(
      await screen.findByText('2026-03-05 10:00 的记录里有“要求不要一直打”，待确认'),
    ).toBeTruthy();
    expect(screen.queryByText('明确拒绝后仍联系')).toBeNull();
    await user.click(screen.getByRole('button', { name: '修改条件…' }));
    const dialog = await dialogOf('分析条件');
    await user.click(
      within(dialog).getByRole('button', { name: '采用 2026-03-05 10:00 “要求不要一直打”' }),
    );
    expect(settings().refusal).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    await waitFor(() =>
      expect(settings().refusal).toEqual({
        atMs: hour(10),
        dateOnly: false,
        note: '要求不要一直打',
        to: '示例消费金融有限公司',
      }),
    );
  });

  it('says which numbers belong to the matter and who is behind them', async () => {
    const { user, engine, settings } = openTab();
    await user.click(await screen.findByRole('button', { name: '号码与催收方…' }));
    const dialog = await dialogOf('号码与催收方');
    await user.click(await within(dialog).findByRole('checkbox', { name: '13900009999 涉案' }));
    expect(engine.callsOf('import.markRelevant')[0]?.input).toMatchObject({
      counterpart: '13900009999',
      relevant: true,
    });
    await user.type(within(dialog).getByLabelText('01055500234 的催收方'), '示例催收公司');
    await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
    await waitFor(() =>
      expect(settings().creditors).toEqual([{ number: '01055500234', creditor: '示例催收公司' }]),
    );
  });

  it('says what to do where there is nothing to analyse', async () => {
    openTab([]);
    expect(await screen.findByText('还没有可以分析的联系')).toBeTruthy();
  });
});
