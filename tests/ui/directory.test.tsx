import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { Organisation } from '../../domain/directory/organisation.ts';
import { AnDunError, errorSentences } from '../../domain/errors.ts';
import { DirectoryPage } from '../../renderer/features/directory/DirectoryPage.tsx';
import {
  filterOrganisations,
  STALE_ENTRIES,
} from '../../renderer/features/directory/filterOrganisations.ts';
import { fakeGrant, installFakeBridge } from './support/fakeBridge.ts';
import { fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const source = '本测试';
const renamed = { until: '2025-05-26', source, checkedOn: '2026-08-21', status: 'verified' };
const pay = Organisation.parse({
  id: 'pay',
  name: '青石支付',
  aliases: ['青石花'],
  formerNames: [],
  category: '支付平台',
  website: 'https://example.com/',
  numbers: [
    {
      number: '95000',
      normalised: '95000',
      use: 'hotline',
      source,
      checkedOn: '2026-08-21',
      status: 'verified',
    },
    {
      number: '95001',
      normalised: '95001',
      use: 'collection',
      source,
      checkedOn: '2026-08-21',
      status: 'unverified',
    },
  ],
  note: '',
  source,
  checkedOn: '2026-08-21',
  status: 'verified',
});
const loan = Organisation.parse({
  ...pay,
  id: 'loan',
  name: '白河消费金融有限公司',
  aliases: [],
  formerNames: [
    { name: '老河消费金融有限公司', ...renamed },
    { name: '老河', ...renamed },
  ],
  category: '消费金融与网贷',
  numbers: [],
  website: null,
  status: 'unverified',
});
const all = [pay, loan];

function openDirectory(route = '/directory') {
  const engine = fakeEngine({
    directory: {
      list: () => all,
      withdrawn: () => [],
      get: ({ organisationId }) => {
        const organisation = all.find(({ id }) => id === organisationId);
        if (!organisation) throw new AnDunError('NOT_FOUND');
        return { organisation, origin: 'shipped' as const, claimedCount: 9, caseCount: 4 };
      },
    },
  });
  const page = (
    <Routes>
      <Route path="/directory/:organisationId?" element={<DirectoryPage />} />
    </Routes>
  );
  return renderScreen(page, { engine, route });
}

describe('机构与号码', () => {
  it('finds an institution by name, product, former name and number', () => {
    const found = (typed: string) =>
      filterOrganisations(all, typed, null, '2026-11-22').map(({ id }) => id);
    expect(found('青石')).toEqual(['pay']);
    expect(found('青石花')).toEqual(['pay']);
    expect(found('老河')).toEqual(['loan']);
    expect(found('950')).toEqual(['pay']);
    expect(found('95-001')).toEqual(['pay']);
    expect(found('')).toEqual(['pay', 'loan']);
    expect(found('无此机构')).toEqual([]);
  });

  it('finds the entries that should be looked up again', () => {
    const old = { ...loan, apps: [{ name: '白河', ...pay.numbers[0], checkedOn: '2026-01-05' }] };
    const found = filterOrganisations(
      [pay, Organisation.parse(old)],
      '',
      STALE_ENTRIES,
      '2026-11-22',
    );
    expect(found.map(({ id }) => id)).toEqual(['loan']);
  });

  it('shows numbers with source, check date and what is unverified, and warns of trusting a match', async () => {
    openDirectory('/directory/pay');
    await screen.findByRole('heading', { name: '青石支付' });
    expect(screen.getByText(/号码一致不能证明来电属实/)).toBeTruthy();
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows[1]).toMatch(/95000.*客服热线.*有出处.*本测试.*2026-08-21/);
    expect(rows[2]).toMatch(/95001.*催收专用号码.*待核实/);
    expect(screen.getByText('被自称 9 次')).toBeTruthy();
  });

  it('names an institution under which it no longer trades, with the day of the change', async () => {
    openDirectory('/directory/loan');
    const cell = await screen.findByRole('cell', { name: '老河消费金融有限公司' });
    expect(cell.closest('tr')?.textContent).toMatch(/用至 2025-05-26.*有出处.*2026-08-21/);
    expect(screen.getByText(/待核实：以官方 App 或官网/)).toBeTruthy();
  });

  it('moves through the list by keyboard, the detail following', async () => {
    const { user, address } = openDirectory();
    const list = await screen.findByRole('listbox', { name: '机构列表' });
    list.focus();
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('heading', { name: '白河消费金融有限公司' });
    await user.keyboard('{ArrowDown}');
    await screen.findByRole('heading', { name: '青石支付' });
    await waitFor(() => expect(address()).toBe('/directory/pay'));
  });

  it('opens the website in the browser, through the program', async () => {
    const bridge = installFakeBridge();
    const { user } = openDirectory('/directory/pay');
    await user.click(await screen.findByRole('button', { name: '用浏览器打开' }));
    await waitFor(() => expect(bridge.opened).toEqual(['https://example.com/']));
  });

  it('says so when an address names no institution', async () => {
    openDirectory('/directory/nobody');
    await screen.findByText('名录里没有这家机构。');
  });
});

/** At once: a busy machine takes a second for a dozen keys. */
const fill = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe('an entry of the firm', () => {
  function openPay() {
    const saved: { organisation: Organisation; reason: string }[] = [];
    const engine = fakeEngine({
      directory: {
        list: () => all,
        withdrawn: () => [],
        get: () => ({
          organisation: pay,
          origin: 'changed' as const,
          claimedCount: 0,
          caseCount: 0,
        }),
        save: ({ organisation, reason }) => {
          saved.push({ organisation: Organisation.parse(organisation), reason });
          return Organisation.parse(organisation);
        },
      },
    });
    const page = (
      <Routes>
        <Route path="/directory/:organisationId?" element={<DirectoryPage />} />
      </Routes>
    );
    return { saved, ...renderScreen(page, { engine, route: '/directory/pay' }) };
  }

  it('is changed with a reason; a number that was not touched keeps its source and date', async () => {
    const { user, saved } = openPay();
    await user.click(await screen.findByRole('button', { name: '修改' }));
    const name = await screen.findByRole('textbox', { name: /^名称/ });
    await user.clear(name);
    await user.type(name, '青石支付有限公司');
    await user.click(screen.getByRole('button', { name: '移除号码 95001' }));
    await user.click(screen.getByRole('button', { name: /确\s?定|OK/ }));
    expect(await screen.findByText('请填写这一项')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /^修改理由/ }), '官网更名公告');
    await user.click(screen.getByRole('button', { name: /确\s?定|OK/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({
      reason: '官网更名公告',
      organisation: { id: 'pay', name: '青石支付有限公司', numbers: [pay.numbers[0]] },
    });
  });

  it('is looked up anew in one step: every value carries the new source and today', async () => {
    const { user, saved } = openPay();
    await user.click(await screen.findByRole('button', { name: '全部重新核对' }));
    await user.type(await screen.findByRole('textbox', { name: '来源' }), '官网');
    await user.click(screen.getByRole('button', { name: /确\s?定|OK/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const { organisation } = saved[0] ?? { organisation: pay };
    const [one, two] = organisation.numbers;
    expect(one).toMatchObject({ source: '官网', checkedOn: organisation.checkedOn });
    expect(two?.checkedOn).not.toBe('2026-08-21');
  });

  it('takes domains, apps, licences and both days of a former name, each checked as this change says', async () => {
    const { user, saved } = openPay();
    await user.click(await screen.findByRole('button', { name: '修改' }));
    await user.click(await screen.findByRole('button', { name: '添加域名' }));
    fill(screen.getByRole('textbox', { name: /^域名，如/ }), '不是域名');
    await user.click(screen.getByRole('button', { name: '添加 App' }));
    fill(screen.getByRole('textbox', { name: /^App 名称，/ }), '青石钱包');
    await user.click(screen.getByRole('button', { name: '添加牌照' }));
    fill(screen.getByRole('textbox', { name: /^许可证或批复/ }), 'Z2001');
    await user.click(screen.getByRole('button', { name: '添加曾用名' }));
    fill(screen.getByRole('textbox', { name: '曾用名' }), '青山支付');
    fill(screen.getByRole('textbox', { name: /^启用/ }), '2019-03-01');
    fill(screen.getByRole('textbox', { name: /^用至/ }), '2024-06-30');
    const origin = screen.getByRole('textbox', { name: /^来源/ });
    fill(origin, '官网页脚');
    fill(screen.getByRole('textbox', { name: /^修改理由/ }), '补全');
    await user.click(screen.getByRole('button', { name: /确\s?定|OK/ }));
    await screen.findByText(/这不是域名/);
    expect(saved).toHaveLength(0);
    const domain = screen.getByRole('textbox', { name: /^域名，如/ });
    fill(domain, 'https://www.qs-demo.cn/help');
    await user.click(screen.getByRole('button', { name: /确\s?定|OK/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const check = { source: '官网页脚', checkedOn: pay.checkedOn, status: 'verified' };
    expect(saved[0]?.organisation).toMatchObject({
      numbers: pay.numbers,
      domains: [{ domain: 'qs-demo.cn', ...check }],
      apps: [{ name: '青石钱包', ...check }],
      licences: [{ kind: 'consumer_finance', number: 'Z2001', ...check }],
      formerNames: [{ name: '青山支付', from: '2019-03-01', until: '2024-06-30', ...check }],
    });
  });

  it('has one number looked up anew, and the rest stays as it was', async () => {
    const { user, saved } = openPay();
    await user.click(await screen.findByRole('button', { name: '重新核对 95001' }));
    await user.type(await screen.findByRole('textbox', { name: '来源' }), 'App 首页');
    await user.click(screen.getByRole('button', { name: /确\s?定|OK/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    const [one, two] = saved[0]?.organisation.numbers ?? [];
    expect(one).toEqual(pay.numbers[0]);
    expect(two).toMatchObject({ number: '95001', source: 'App 首页', status: 'verified' });
    expect(saved[0]?.organisation.source).toBe(pay.source);
  });
});

describe('the directory as a file', () => {
  it('shows what a file would change before anything changes, and why lines are left out', async () => {
    const applied: string[] = [];
    const bridge = installFakeBridge();
    bridge.nextFiles.push([fakeGrant('名录.csv')]);
    const engine = fakeEngine({
      directory: {
        list: () => all,
        withdrawn: () => [],
        previewImport: () => ({
          fileName: '名录.csv',
          incoming: [],
          changes: [
            { name: '新机构', isNew: true, differences: [] },
            {
              name: '青石支付',
              isNew: false,
              differences: [{ item: 'app' as const, shown: '青石钱包', change: 'added' as const }],
            },
          ],
          same: 3,
          refused: [
            { place: 5, name: '青石支付', content: '客服', reason: 'not_a_number' as const },
          ],
          refusedCount: 1,
        }),
        applyImport: ({ fileName }) => {
          applied.push(fileName);
          return { added: 1, changed: 1 };
        },
      },
    });
    const page = (
      <Routes>
        <Route path="/directory/:organisationId?" element={<DirectoryPage />} />
      </Routes>
    );
    const { user } = renderScreen(page, { engine, route: '/directory' });
    await user.click(await screen.findByRole('button', { name: /导\s?入/ }));
    await screen.findByText(/新增 1 家，更新 1 家，与名录相同 3 家，不导入 1 处/);
    expect(screen.getByText(/新增App 青石钱包/)).toBeTruthy();
    expect(screen.getByText(/第 5 行 青石支付 · 客服：不是可以识别的号码/)).toBeTruthy();
    expect(applied).toEqual([]);
    await user.click(screen.getByRole('button', { name: '导入 2 家' }));
    await waitFor(() => expect(applied).toEqual(['名录.csv']));
  });

  it('is written where the person says, in the form she chose', async () => {
    const asked: object[] = [];
    const bridge = installFakeBridge();
    bridge.nextTargets.push(fakeGrant('机构名录.csv'));
    const engine = fakeEngine({
      directory: {
        list: () => all,
        withdrawn: () => [],
        export: ({ format, scope }) => {
          asked.push({ format, scope });
          return { organisations: 2, sizeBytes: 1, sha256: '' };
        },
      },
    });
    const page = (
      <Routes>
        <Route path="/directory/:organisationId?" element={<DirectoryPage />} />
      </Routes>
    );
    const { user } = renderScreen(page, { engine, route: '/directory' });
    await user.click(await screen.findByRole('button', { name: /导\s?出/ }));
    await user.click(await screen.findByText(/CSV），仅本所新增和修改的/));
    await waitFor(() => expect(asked).toEqual([{ format: 'csv', scope: 'firm' }]));
    await screen.findByText(/已导出 2 家机构/);
  });

  it('is not silently left undone when the dialog for the file fails', async () => {
    const fails = async () => {
      throw new Error('no dialog');
    };
    installFakeBridge({ pickFiles: fails, pickSaveTarget: fails });
    const engine = fakeEngine({ directory: { list: () => all, withdrawn: () => [] } });
    const page = (
      <Routes>
        <Route path="/directory/:organisationId?" element={<DirectoryPage />} />
      </Routes>
    );
    const { user } = renderScreen(page, { engine, route: '/directory' });
    const told = () => screen.queryAllByText(errorSentences.INTERNAL).length;
    await user.click(await screen.findByRole('button', { name: /导\s?入/ }));
    await waitFor(() => expect(told()).toBe(1));
    await user.click(screen.getByRole('button', { name: /导\s?出/ }));
    await user.click(await screen.findByText(/CSV），仅本所新增和修改的/));
    await waitFor(() => expect(told()).toBe(2));
  });
});

describe('the table of mobile segments', () => {
  it('is taken in with its source and its day', async () => {
    const taken: object[] = [];
    installFakeBridge().nextFiles.push([fakeGrant('号段.csv')]);
    const engine = fakeEngine({
      directory: {
        list: () => all,
        withdrawn: () => [],
        importSegments: ({ source: written, asOf }) => {
          taken.push({ source: written, asOf });
          const info = { count: 21, source: written, asOf, importedAtMs: 1, importedBy: '甲' };
          engine.on({ directory: { segments: () => info } });
          return info;
        },
      },
    });
    const page = (
      <Routes>
        <Route path="/directory/:organisationId?" element={<DirectoryPage />} />
      </Routes>
    );
    const { user } = renderScreen(page, { engine, route: '/directory' });
    await user.click(await screen.findByText(/没有号段表，手机号码只能看出运营商/));
    await user.click(screen.getByRole('button', { name: '装入号段表' }));
    await user.type(await screen.findByRole('textbox', { name: /^来源/ }), '某公开号段表');
    const day = screen.getByRole('textbox', { name: /^截至日期/ });
    await user.type(day, '2026-1-31');
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '装入号段表' }));
    await screen.findByText(/请写成 2026-11-22 的形式/);
    await user.clear(day);
    await user.type(day, '2026-01-31');
    await user.click(within(dialog).getByRole('button', { name: '装入号段表' }));
    await screen.findByText(/21 个号段，来源“某公开号段表”，截至 2026-01-31/);
    expect(taken).toEqual([{ source: '某公开号段表', asOf: '2026-01-31' }]);
  });
});
