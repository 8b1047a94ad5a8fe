import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyFirmProfile, type FirmProfile } from '../../domain/firm/firmProfile.ts';
import { emptyIntakeForm } from '../../domain/intake/intakeForm.ts';
import type { SearchHit } from '../../domain/search/searchHit.ts';
import type { VaultStatus } from '../../domain/vault/vaultStatus.ts';
import { AppShell } from '../../renderer/app/AppShell.tsx';
import { registerBeforeLock } from '../../renderer/app/beforeLock.ts';
import { EngineBand } from '../../renderer/app/EngineBand.tsx';
import { VaultGate } from '../../renderer/features/access/VaultGate.tsx';
import { emptyDesk, intakeRow } from './support/deskFixture.ts';
import { installFakeBridge } from './support/fakeBridge.ts';
import { type FakeHandlers, fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const firm: FirmProfile = {
  ...emptyFirmProfile,
  operatorName: '前台小周',
  lawyers: [
    { id: '019a0000-0000-7000-8000-00000000001a', name: '许明澈', licenceNo: '', phone: '' },
  ],
};
const caseId = '01900000-0000-7000-8000-000000000777';

function openShell(handlers: FakeHandlers = {}, start: Partial<VaultStatus> = {}) {
  let status: VaultStatus = { ownExists: true, open: 'own', recoveryKeyConfirmed: true, ...start };
  const engine = fakeEngine({
    desk: { summary: () => ({ ...emptyDesk, openIntakes: [intakeRow(1)] }) },
    directory: { list: () => [], withdrawn: () => [] },
    firm: { get: () => firm },
    ...handlers,
    vault: {
      status: () => status,
      lock: () => {
        status = { ...status, open: null };
      },
      ...handlers.vault,
    },
  });
  const shell = (
    <>
      <EngineBand />
      <VaultGate>
        <AppShell />
      </VaultGate>
    </>
  );
  return { engine, ...renderScreen(shell, { engine, route: '/desk' }) };
}

beforeEach(() => window.localStorage.clear());
afterEach(() => vi.useRealTimers());

describe('the frame', () => {
  it('counts only what somebody must act on', async () => {
    openShell({
      desk: {
        summary: () => ({
          ...emptyDesk,
          openIntakes: [
            intakeRow(1, { stopPayment: true, outcomes: ['A'] }),
            intakeRow(2),
            intakeRow(3, { status: 'draft' }),
          ],
          evidenceWithoutPurpose: 4,
        }),
      },
    });
    const rail = within(await screen.findByRole('navigation', { name: '主导航' }));
    await rail.findByText('2 份接待待处理');
    expect(rail.queryByText(/件证据/)).toBeNull();
  });

  it('says which vault is open when it is the sample', async () => {
    openShell({}, { open: 'sample' });
    await screen.findByText('示例库');
  });

  it('leaves the sample with one button, and the door says what was closed', async () => {
    const { user } = openShell({}, { ownExists: false, open: 'sample' });
    await user.click(await screen.findByRole('button', { name: '退出示例库' }));
    await screen.findByRole('heading', { name: '示例库已关闭' });
    expect(screen.getByText(/改动仍保存着/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '开始新建' })).toBeTruthy();
  });

  it('shows no tray while there is no work in it', async () => {
    openShell();
    await screen.findByRole('heading', { name: '工作台' });
    expect(screen.queryByRole('button', { name: /后台任务/ })).toBeNull();
  });

  it('says who acts here, and hands over to a lawyer or to anybody else by name', async () => {
    let current = firm;
    const { user, engine } = openShell({
      firm: {
        get: () => current,
        save: (input) => {
          current = input.firm as FirmProfile;
          return current;
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^操作人：前台小周/ }));
    await user.click(await screen.findByRole('button', { name: /^许明澈/ }));
    await user.click(await screen.findByRole('button', { name: /^操作人：许明澈/ }));
    await user.type(await screen.findByLabelText('其他操作人'), '接待 林晓{Enter}');
    await screen.findByRole('button', { name: /^操作人：接待 林晓/ });
    const saved = engine.callsOf('firm.save').map(({ input }) => (input as { firm: object }).firm);
    expect(saved).toEqual([
      { ...firm, operatorName: '许明澈' },
      { ...firm, operatorName: '接待 林晓' },
    ]);
  });

  it('goes to every page of the rail and back', async () => {
    const { user, address } = openShell();
    const rail = within(await screen.findByRole('navigation', { name: '主导航' }));
    await user.click(rail.getByRole('link', { name: '机构与号码' }));
    await screen.findByRole('heading', { name: '机构与号码' });
    expect(address()).toBe('/directory');
    await user.click(screen.getByRole('button', { name: '返回' }));
    await waitFor(() => expect(address()).toBe('/desk'));
  });

  it('keeps the rail folded once it was folded', async () => {
    const { user, unmount } = openShell();
    await user.click(await screen.findByRole('button', { name: '收起导航栏' }));
    await screen.findByRole('button', { name: '展开导航栏' });
    unmount();
    openShell();
    await screen.findByRole('button', { name: '展开导航栏' });
  });

  it('tells of a lost engine, goes on showing the page, and tells when it is back', async () => {
    const { engine } = openShell();
    await screen.findByRole('heading', { name: '工作台' });
    act(() => engine.crash());
    expect((await screen.findByRole('alert')).textContent).toMatch(/正在重新启动/);
    expect(screen.getByRole('heading', { name: '工作台' })).toBeTruthy();
    act(() => engine.restart());
    await screen.findByText('后台引擎已恢复，可以继续工作。');
  });

  it('begins an intake by Ctrl+N from anywhere, once a press', async () => {
    const { user, engine, address } = openShell({
      intake: {
        create: ({ intakeId }) => ({
          id: intakeId as never,
          status: 'draft',
          form: emptyIntakeForm,
          revision: 1,
          caseId: null,
          createdAtMs: 0,
          updatedAtMs: 0,
        }),
        // The page behind it belongs to another test.
        get: () => new Promise<never>(() => {}),
        related: () => [],
      },
      verification: { get: () => new Promise<never>(() => {}) },
      evidence: { list: () => [] },
    });
    await screen.findByRole('heading', { name: '工作台' });
    await user.keyboard('{Control>}n{/Control}');
    await waitFor(() => expect(address()).toMatch(/^\/intakes\/[0-9a-f-]{36}$/));
    expect(engine.callsOf('intake.create')).toHaveLength(1);
  });
});

describe('locking', () => {
  it('saves what is being typed first, then shows the door and nothing of the vault', async () => {
    const { user, engine } = openShell();
    await screen.findByRole('heading', { name: '工作台' });
    const order: string[] = [];
    const takeBack = registerBeforeLock(async () => {
      order.push(`saved before ${engine.callsOf('vault.lock').length} locks`);
    });
    await user.keyboard('{Control>}l{/Control}');
    await screen.findByRole('heading', { name: '解锁案件库' });
    takeBack();
    expect(order).toEqual(['saved before 0 locks']);
    expect(screen.queryByRole('navigation', { name: '主导航' })).toBeNull();
  });

  it('happens by itself after the chosen minutes without a sign of the user', async () => {
    const { engine } = openShell();
    await screen.findByRole('heading', { name: '工作台' });
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    act(() => window.localStorage.setItem('andun.autoLockMinutes', '5'));
    // A change of the setting starts the clock anew.
    const { writeSetting } = await import('../../renderer/app/localSettings.ts');
    act(() => writeSetting('autoLockMinutes', 5));
    act(() => vi.advanceTimersByTime(4 * 60_000));
    act(() => void window.dispatchEvent(new Event('pointermove')));
    act(() => vi.advanceTimersByTime(4 * 60_000));
    expect(engine.callsOf('vault.lock')).toHaveLength(0);
    act(() => vi.advanceTimersByTime(70_000));
    await waitFor(() => expect(engine.callsOf('vault.lock')).toHaveLength(1));
  });

  it('works when the engine ends before it can answer', async () => {
    let status: VaultStatus = { ownExists: true, open: 'own', recoveryKeyConfirmed: true };
    const { user, engine } = openShell({
      vault: { status: () => status, lock: () => new Promise<never>(() => {}) },
    });
    await screen.findByRole('heading', { name: '工作台' });
    await user.keyboard('{Control>}l{/Control}');
    await waitFor(() => expect(engine.callsOf('vault.lock')).toHaveLength(1));
    status = { ...status, open: null };
    act(() => engine.crash({ reason: 'locked', restarting: true }));
    act(() => engine.restart());
    await screen.findByRole('heading', { name: '解锁案件库' });
    expect(screen.queryByText(/意外停止/)).toBeNull();
  });

  it('follows the menu of the window', async () => {
    const bridge = installFakeBridge();
    openShell();
    await screen.findByRole('heading', { name: '工作台' });
    act(() => bridge.sendMenuCommand('lock'));
    await screen.findByRole('heading', { name: '解锁案件库' });
  });
});

describe('the palette', () => {
  const hit: SearchHit = {
    kind: 'evidence',
    entityId: '01900000-0000-7000-8000-000000000888',
    caseId,
    intakeId: null,
    title: '证据 2 短信截图',
    snippet: '落款为\u0001花呗\u0002的短信',
  };

  it('opens pages by keyboard alone', async () => {
    const { user, address } = openShell();
    await screen.findByRole('heading', { name: '工作台' });
    await user.keyboard('{Control>}k{/Control}');
    const box = await screen.findByRole('combobox', { name: '搜索与命令' });
    await waitFor(() => expect(document.activeElement).toBe(box));
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('前往设置');
    await user.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(address()).toBe('/directory'));
  });

  it('finds records, marks the words found, and opens the one chosen', async () => {
    const { user, engine, address } = openShell({
      search: { query: () => [hit] },
      case: { get: () => new Promise<never>(() => {}), list: () => [] },
      evidence: { list: () => [], listAll: () => [] },
      document: { list: () => [], templates: () => [] },
      verification: { get: () => new Promise<never>(() => {}) },
    });
    await screen.findByRole('heading', { name: '工作台' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: '搜索与命令' }), '花呗');
    const option = await screen.findByRole('option', { name: /证据 2 短信截图/ });
    expect(option.querySelector('mark')?.textContent).toBe('花呗');
    expect(engine.callsOf('search.query').at(-1)?.input).toEqual({ text: '花呗', limit: 8 });
    await user.keyboard('{Enter}');
    // With what was searched for, so that the picture shows where it stands.
    const found = new URLSearchParams({ item: hit.entityId, find: '花呗' });
    await waitFor(() => expect(address()).toBe(`/cases/${caseId}/evidence?${found}`));
  });

  it('runs commands', async () => {
    const { user } = openShell({ search: { query: () => [] } });
    await screen.findByRole('heading', { name: '工作台' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: '搜索与命令' }), '深色{Enter}');
    await waitFor(() => expect(document.documentElement.dataset.shade).toBe('dark'));
  });

  it('closes on Escape and leaves the page as it was', async () => {
    const { user, address } = openShell();
    await screen.findByRole('heading', { name: '工作台' });
    await user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('combobox', { name: '搜索与命令' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox', { name: '搜索与命令' })).toBeNull());
    expect(address()).toBe('/desk');
  });
});

describe('coming back', () => {
  it('finds the list with the filters it had', async () => {
    const { user, address } = openShell({ case: { list: () => [] } });
    await screen.findByRole('heading', { name: '工作台' });
    await user.click(await screen.findByRole('link', { name: '投诉/报案 0 件' }));
    await waitFor(() => expect(address()).toBe('/cases?status=filing'));
    const rail = within(screen.getByRole('navigation', { name: '主导航' }));
    await user.click(rail.getByRole('link', { name: '工作台' }));
    await waitFor(() => expect(address()).toBe('/desk'));
    await user.click(rail.getByRole('link', { name: '案件' }));
    await waitFor(() => expect(address()).toBe('/cases?status=filing'));
  });
});
