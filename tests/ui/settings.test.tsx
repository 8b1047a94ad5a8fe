import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../domain/audit/auditEntry.ts';
import { AnDunError } from '../../domain/errors.ts';
import { emptyFirmProfile, type FirmProfile } from '../../domain/firm/firmProfile.ts';
import { SettingsPage } from '../../renderer/features/settings/SettingsPage.tsx';
import { type FakeHandlers, fakeEngine } from './support/fakeEngine.ts';
import { giveElementsSize } from './support/giveElementsSize.ts';
import { renderScreen } from './support/renderScreen.tsx';

const firm: FirmProfile = { ...emptyFirmProfile, name: '青岚律师事务所', operatorName: '沈知微' };

function openSettings(section: string, handlers: FakeHandlers = {}) {
  const engine = fakeEngine(handlers);
  return {
    engine,
    ...renderScreen(<SettingsPage />, { engine, route: `/settings?section=${section}` }),
  };
}

function entry(seq: number): AuditEntry {
  return {
    seq,
    atMs: 1_795_000_000_000 + seq * 60_000,
    actor: '沈知微',
    operation: 'case.changeStatus',
    entityKind: 'case',
    entityId: String(seq),
    caseId: null,
    summary: `第 ${seq} 次改动`,
    previousHash: 'a'.repeat(64),
    hash: 'b'.repeat(64),
  };
}

beforeEach(() => window.localStorage.clear());

describe('设置', () => {
  it('saves the firm with its lawyers', async () => {
    let stored = firm;
    const { user, engine } = openSettings('firm', {
      firm: {
        get: () => stored,
        save: (input) => {
          stored = input.firm;
          return stored;
        },
      },
    });
    await user.type(await screen.findByLabelText(/^地址/), '某市示例区青岚路 1 号');
    await user.click(screen.getByRole('button', { name: '添加律师' }));
    await user.type(screen.getByLabelText('姓名'), '陆行舟');
    await user.click(screen.getByRole('button', { name: '保存律所信息' }));
    await screen.findByText('律所信息已保存。');
    expect(engine.callsOf('firm.save')[0]?.input).toMatchObject({
      firm: {
        name: '青岚律师事务所',
        address: '某市示例区青岚路 1 号',
        operatorName: '沈知微',
        lawyers: [{ name: '陆行舟' }],
      },
    });
  });

  it('refuses to change the passphrase without the current one', async () => {
    const { user } = openSettings('access', {
      vault: {
        status: () => ({ ownExists: true, open: 'own', recoveryKeyConfirmed: true }),
        changePassphrase: () => {
          throw new AnDunError('WRONG_PASSPHRASE');
        },
      },
    });
    await user.type(await screen.findByLabelText('当前口令'), '记错了的口令一二三四五');
    await user.type(screen.getByLabelText('新口令'), '竹影 扫阶 moonlight');
    await user.type(screen.getByLabelText('再输入一次'), '竹影 扫阶 moonlight{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/口令不正确/);
  });

  it('renews the recovery key after the passphrase, and asks the new one back', async () => {
    const newKey = '7KQM-2WXR-HJ4P-T9CD-5NBV-YE8G-3LSA-Z6FU';
    const { user, engine } = openSettings('access', {
      vault: {
        status: () => ({ ownExists: true, open: 'own', recoveryKeyConfirmed: true }),
        renewRecoveryKey: () => ({ recoveryKey: newKey }),
        confirmRecoveryKey: () => undefined,
      },
    });
    await user.click(await screen.findByRole('button', { name: '更换恢复密钥' }));
    const dialog = within(await screen.findByRole('dialog', { name: '换一把恢复密钥' }));
    await user.type(dialog.getByLabelText('当前口令'), '竹影 扫阶 moonlight{Enter}');
    await user.click(await dialog.findByRole('button', { name: '我已抄写好，去核对' }));
    await user.type(dialog.getByLabelText('抄写的恢复密钥'), `${newKey}{Enter}`);
    await screen.findByText('新的恢复密钥核对无误，旧密钥已失效。');
    expect(engine.callsOf('vault.renewRecoveryKey')[0]?.input).toEqual({
      passphrase: '竹影 扫阶 moonlight',
    });
  });

  it('offers no change of the key of the sample', async () => {
    openSettings('access', {
      vault: { status: () => ({ ownExists: true, open: 'sample', recoveryKeyConfirmed: true }) },
    });
    await screen.findByText(/示例库使用内置口令/);
    expect(screen.queryByLabelText('当前口令')).toBeNull();
  });

  it('paints dark at once and keeps it for the next start', async () => {
    const { user } = openSettings('appearance');
    await user.click(await screen.findByText('深色'));
    await waitFor(() => expect(document.documentElement.dataset.shade).toBe('dark'));
    expect(window.localStorage.getItem('andun.appearance')).toBe('"dark"');
  });

  it('shows the audit log newest first and reads on from the oldest entry shown', async () => {
    giveElementsSize(900, 400);
    const all = Array.from({ length: 205 }, (_, index) => entry(205 - index));
    const { engine } = openSettings('audit', {
      audit: {
        list: ({ beforeSeq, limit }) =>
          all.filter(({ seq }) => beforeSeq === null || seq < beforeSeq).slice(0, limit),
      },
    });
    const list = within(await screen.findByRole('list', { name: '操作记录' }));
    const [newest] = await list.findAllByRole('listitem');
    expect(newest?.textContent).toMatch(/205.*第 205 次改动/);
    const box = newest?.closest('.ad-audit-list');
    if (!box) throw new Error('The list has no box to scroll.');
    box.scrollTop = 7_000;
    fireEvent.scroll(box);
    await screen.findByText('已显示 205 条 · 已全部显示');
    expect(engine.callsOf('audit.list').map(({ input }) => input)).toEqual([
      { beforeSeq: null, limit: 200 },
      { beforeSeq: 6, limit: 200 },
    ]);
  });

  it('says where the audit log was tampered with', async () => {
    const { user } = openSettings('audit', {
      audit: {
        list: () => [entry(1)],
        verify: () => ({ entries: 9, whole: false, firstBrokenSeq: 4 }),
      },
    });
    await user.click(await screen.findByRole('button', { name: '校验记录是否完整' }));
    await screen.findByText(/第 4 条记录与前后不符/);
  });
});
