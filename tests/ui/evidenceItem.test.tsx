import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CaseEvidenceTab } from '../../renderer/features/evidence/CaseEvidenceTab.tsx';
import {
  type CaseStore,
  callId,
  caseStore,
  custodyEvent,
  evidenceIdOf,
  evidenceItem,
} from './caseFakes.ts';
import { fakeGrant, installFakeBridge } from './support/fakeBridge.ts';
import { renderScreen } from './support/renderScreen.tsx';

const two = () => [
  evidenceItem(1),
  evidenceItem(2, { viewer: 'text', title: '短信导出', purpose: '' }),
];

function openTab(store: CaseStore, query = '') {
  const bridge = installFakeBridge();
  store.engine.on({
    evidence: {
      readText: () => ({ text: '【捷信】请尽快处理', encoding: 'gb18030', truncated: true }),
    },
  });
  const route = `/cases/x/evidence${query}`;
  return {
    bridge,
    ...renderScreen(<CaseEvidenceTab record={store.record()} />, { engine: store.engine, route }),
  };
}

/** Pastes: as a person's clipboard would, and without the time of typing. */
async function write(user: UserEvent, field: HTMLElement, text: string) {
  await user.click(field);
  await user.paste(text);
}

const openItem = (store: CaseStore, number: number) =>
  openTab(store, `?item=${evidenceIdOf(number)}`);

describe('one item of evidence', () => {
  it('opens from the list with Enter and stands in the address', async () => {
    const { user, address } = openTab(caseStore({ evidence: two() }));
    (await screen.findByLabelText('证据2 短信导出')).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('证据2 短信导出')).toBeTruthy();
    expect(address()).toContain(`item=${evidenceIdOf(2)}`);
  });

  it('shows the words of a text, how they were read, and that there is more', async () => {
    openItem(caseStore({ evidence: two() }), 2);
    expect(await screen.findByText('【捷信】请尽快处理')).toBeTruthy();
    expect(screen.getByText('编码 GB18030')).toBeTruthy();
    expect(screen.getByText(/只显示前 1 MiB/)).toBeTruthy();
  });

  it('says so when a format cannot be shown inside', async () => {
    openItem(caseStore({ evidence: two() }), 1);
    expect(await screen.findByText('这种格式不能在程序内查看')).toBeTruthy();
    expect(screen.getByRole('button', { name: '导出原件' })).toBeTruthy();
  });

  it('says that a program is called PDF, and asks again before it leaves the vault', async () => {
    const program = evidenceItem(1, {
      originalName: '假回单.pdf',
      mime: 'application/x-msdownload',
    });
    const store = caseStore({ evidence: [program] });
    const { user } = openItem(store, 1);
    const said = '文件名说是 PDF，内容却是 Windows 程序：原样保存，请勿在本机打开。';
    expect((await screen.findByRole('alert')).textContent).toContain(said);
    expect(screen.getByText('程序文件')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '导出原件' }));
    await screen.findByRole('button', { name: '仍要导出' });
    expect(screen.getAllByText(said).length).toBeGreaterThan(1);
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(store.engine.callsOf('evidence.export')).toEqual([]);
  });

  it('keeps what is said of it: purpose, kind and the contacts it proves', async () => {
    const store = caseStore({ evidence: two() });
    const { user } = openItem(store, 2);
    await write(user, await screen.findByLabelText('证明目的'), '证明对方冒用捷信名义');
    await user.click(screen.getByLabelText('对应的联系记录'));
    await user.click(await screen.findByTitle(/^2026-11-02 14:30 电话 138 0013 8000 ./));
    await user.click(screen.getByRole('button', { name: '保存说明' }));
    expect(await screen.findByText('说明已保存。')).toBeTruthy();
    expect(store.evidence()[1]).toMatchObject({
      purpose: '证明对方冒用捷信名义',
      contactIds: [callId],
    });
  });

  it('saves what was typed on the way to the next item', async () => {
    const store = caseStore({ evidence: two() });
    const { user } = openItem(store, 1);
    await write(user, await screen.findByLabelText('备注'), '原件在当事人手机里');
    await user.click(screen.getByRole('button', { name: '下一件' }));
    expect(await screen.findByText('证据2 短信导出')).toBeTruthy();
    expect(store.evidence()[0]?.note).toBe('原件在当事人手机里');
  });

  it('stays open, and says why, while its name is blank', async () => {
    const store = caseStore({ evidence: two() });
    const { user, address } = openItem(store, 1);
    await user.clear(await screen.findByLabelText('名称'));
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(await screen.findByText('请填写名称。')).toBeTruthy();
    expect(address()).toContain('item=');
    expect(store.engine.callsOf('evidence.describe')).toEqual([]);
  });

  it('shows its hash and who had it when', async () => {
    const store = caseStore({ evidence: two() });
    store.engine.on({
      evidence: {
        get: ({ evidenceId }) => ({
          item: evidenceItem(1),
          custody: [
            custodyEvent(evidenceId),
            custodyEvent(evidenceId, {
              seq: 2,
              action: 'verified',
              sha256Before: '1'.repeat(64),
              sha256After: '2'.repeat(64),
            }),
          ],
        }),
      },
    });
    const { user } = openItem(store, 1);
    await user.click(await screen.findByRole('tab', { name: '文件与保管链' }));
    expect(await screen.findByText('1'.repeat(64))).toBeTruthy();
    const custody = screen.getByRole('region', { name: '保管链' });
    expect(within(custody).getByText('收集入库')).toBeTruthy();
    expect(within(custody).getAllByText('周青岚，电脑名 前台电脑')).toHaveLength(2);
    expect(within(custody).getByText('校验值不一致')).toBeTruthy();
  });

  it('is exported as it came, after a word of warning, to the place that was chosen', async () => {
    const store = caseStore({ evidence: two() });
    const { user, bridge } = openItem(store, 1);
    const target = fakeGrant('短信截图1.png', null);
    bridge.nextTargets.push(target);
    await user.click(await screen.findByRole('button', { name: '导出原件' }));
    await user.click(await screen.findByRole('button', { name: '选择保存位置' }));
    expect(await screen.findByText(/原件已导出：短信截图1\.png，校验值一致。/)).toBeTruthy();
    expect(store.engine.callsOf('evidence.export')[0]?.input).toMatchObject({
      evidenceId: evidenceIdOf(1),
      grantId: target.grantId,
    });
    fireEvent.click(screen.getByRole('button', { name: '在文件夹中显示' }));
    expect(bridge.opened).toEqual([`show:${target.grantId}`]);
  });

  it('is taken out of use only with a reason, and stays in the list of those', async () => {
    const store = caseStore({ evidence: two() });
    const { user } = openItem(store, 1);
    await user.click(await screen.findByRole('button', { name: '停止使用' }));
    const title = await screen.findByText('停止使用证据1？');
    const dialog = title.closest('[role="dialog"]') as HTMLElement;
    const confirm = within(dialog).getByRole('button', { name: '停止使用' }) as HTMLButtonElement;
    expect(confirm.disabled).toBe(true);
    await write(user, within(dialog).getByLabelText('理由'), '与证据2重复');
    await user.click(confirm);
    expect(await screen.findByText(/停止使用。理由：与证据2重复/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '关闭' }));
    await waitFor(() => expect(screen.queryByLabelText('证据1 短信截图1')).toBeNull());
    await user.click(screen.getByRole('checkbox', { name: '含已停用' }));
    expect(await screen.findByLabelText('证据1 短信截图1')).toBeTruthy();
  });
});
