import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AnDunError } from '../../domain/errors.ts';
import type { VaultStatus } from '../../domain/vault/vaultStatus.ts';
import { VaultGate } from '../../renderer/features/access/VaultGate.tsx';
import { type FakeEngine, fakeEngine } from './support/fakeEngine.ts';
import { renderScreen } from './support/renderScreen.tsx';

const passphrase = '竹影 扫阶 moonlight';
const recoveryKey = '7KQM-2WXR-HJ4P-T9CD-5NBV-YE8G-3LSA-Z6FU';

/** A fake engine that keeps a vault as the real one does. */
function engineWithVault(start: VaultStatus): FakeEngine {
  let status = start;
  return fakeEngine({
    vault: {
      status: () => status,
      create: () => {
        status = { ownExists: true, open: 'own', recoveryKeyConfirmed: false };
        return { recoveryKey };
      },
      confirmRecoveryKey: (input) => {
        if (input.recoveryKey.toUpperCase() !== recoveryKey)
          throw new AnDunError('WRONG_RECOVERY_KEY');
        status = { ...status, recoveryKeyConfirmed: true };
      },
      renewRecoveryKey: (input) => {
        if (input.passphrase !== passphrase) throw new AnDunError('WRONG_PASSPHRASE');
        return { recoveryKey };
      },
      unlock: (input) => {
        if (input.passphrase !== passphrase) throw new AnDunError('WRONG_PASSPHRASE');
        status = { ...status, open: 'own' };
        return status;
      },
      recover: (input) => {
        if (input.recoveryKey !== recoveryKey) throw new AnDunError('WRONG_RECOVERY_KEY');
        status = { ownExists: true, open: 'own', recoveryKeyConfirmed: true };
        return status;
      },
      openSample: () => {
        status = { ...status, open: 'sample', recoveryKeyConfirmed: true };
        return status;
      },
    },
  });
}

const nothingYet: VaultStatus = { ownExists: false, open: null, recoveryKeyConfirmed: false };
const locked: VaultStatus = { ownExists: true, open: null, recoveryKeyConfirmed: true };
const inside = <p>案件都在这里</p>;

function open(status: VaultStatus) {
  const engine = engineWithVault(status);
  return { engine, ...renderScreen(<VaultGate>{inside}</VaultGate>, { engine }) };
}

describe('first run', () => {
  it('opens the sample firm with one click', async () => {
    const { user } = open(nothingYet);
    await user.click(await screen.findByRole('button', { name: '打开示例库' }));
    await screen.findByText('案件都在这里');
  });

  it('leads from passphrase and firm over the recovery key into the program', async () => {
    const { user, engine } = open(nothingYet);
    await user.click(await screen.findByRole('button', { name: '开始新建' }));
    await user.type(screen.getByLabelText('口令'), passphrase);
    await user.type(screen.getByLabelText('再输入一次'), `${passphrase}{Enter}`);
    await user.type(await screen.findByLabelText('律所名称'), '青岚律师事务所');
    await user.type(screen.getByLabelText('操作人'), '沈知微');
    await user.click(screen.getByRole('button', { name: '添加律师' }));
    await user.type(screen.getByLabelText('姓名'), '沈知微');
    await user.type(screen.getByLabelText('执业证号（17 位）'), '11101202010000001');
    await user.click(screen.getByRole('button', { name: '建立案件库' }));

    const groups = within(await screen.findByRole('list', { name: '恢复密钥' }));
    expect(
      groups
        .getAllByRole('listitem')
        .map((item) => item.textContent)
        .join('-'),
    ).toBe(recoveryKey);
    expect(screen.queryByText('案件都在这里')).toBeNull();
    await user.click(screen.getByRole('button', { name: '我已抄写好，去核对' }));
    await user.type(screen.getByLabelText('抄写的恢复密钥'), 'AAAA-BBBB{Enter}');
    await screen.findByText(/恢复密钥不正确/);
    await user.clear(screen.getByLabelText('抄写的恢复密钥'));
    await user.type(screen.getByLabelText('抄写的恢复密钥'), `${recoveryKey.toLowerCase()}{Enter}`);
    await screen.findByText('案件都在这里');

    expect(engine.callsOf('vault.create')[0]?.input).toMatchObject({
      passphrase,
      firm: {
        name: '青岚律师事务所',
        operatorName: '沈知微',
        lawyers: [{ name: '沈知微', licenceNo: '11101202010000001' }],
      },
    });
  });

  it('refuses a weak passphrase, and two that differ, before anything is made', async () => {
    const { user, engine } = open(nothingYet);
    await user.click(await screen.findByRole('button', { name: '开始新建' }));
    await user.type(screen.getByLabelText('口令'), 'password1234');
    expect(screen.getByRole('meter', { name: '口令强度' }).getAttribute('value')).toBe('1');
    await user.type(screen.getByLabelText('再输入一次'), `${passphrase}{Enter}`);
    await screen.findByText('两次输入的口令不一致。');
    expect(screen.queryByLabelText('律所名称')).toBeNull();
    expect(engine.callsOf('vault.create')).toHaveLength(0);
  });

  it('takes a refusal back as soon as both fields agree', async () => {
    const { user } = open(nothingYet);
    await user.click(await screen.findByRole('button', { name: '开始新建' }));
    await user.type(screen.getByLabelText('口令'), passphrase);
    const repeat = screen.getByLabelText('再输入一次');
    await user.type(repeat, passphrase.slice(0, -1));
    await user.tab();
    await screen.findByText('两次输入的口令不一致。');
    await user.type(repeat, passphrase.slice(-1));
    await waitFor(() => expect(screen.queryByText('两次输入的口令不一致。')).toBeNull());
  });

  it('finds a slip in the credit code of the firm', async () => {
    const { user, engine } = open(nothingYet);
    await user.click(await screen.findByRole('button', { name: '开始新建' }));
    await user.type(screen.getByLabelText('口令'), passphrase);
    await user.type(screen.getByLabelText('再输入一次'), `${passphrase}{Enter}`);
    await user.type(await screen.findByLabelText('律所名称'), '青岚律师事务所');
    await user.type(screen.getByLabelText('操作人'), '沈知微');
    await user.type(screen.getByLabelText(/统一社会信用代码/), '31110000MD00000001');
    await user.click(screen.getByRole('button', { name: '建立案件库' }));
    await screen.findByText(/校验位不符/);
    expect(engine.callsOf('vault.create')).toHaveLength(0);
  });

  it('keeps what was typed of the firm when going back a step', async () => {
    const { user } = open(nothingYet);
    await user.click(await screen.findByRole('button', { name: '开始新建' }));
    await user.type(screen.getByLabelText('口令'), passphrase);
    await user.type(screen.getByLabelText('再输入一次'), `${passphrase}{Enter}`);
    await user.type(await screen.findByLabelText('律所名称'), '青岚律师事务所');
    await user.click(screen.getByRole('button', { name: '上一步' }));
    await user.type(await screen.findByLabelText('口令'), passphrase);
    await user.type(screen.getByLabelText('再输入一次'), `${passphrase}{Enter}`);
    expect(await screen.findByDisplayValue('青岚律师事务所')).toBeTruthy();
  });
});

describe('unlocking', () => {
  it('says that a passphrase is wrong and opens with the right one', async () => {
    const { user } = open(locked);
    await user.type(await screen.findByLabelText('口令'), '不是这个口令啊啊啊啊啊{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/口令不正确/);
    await user.clear(screen.getByLabelText('口令'));
    await user.type(screen.getByLabelText('口令'), `${passphrase}{Enter}`);
    await screen.findByText('案件都在这里');
  });

  it('opens with the recovery key when the passphrase is forgotten, and sets a new one', async () => {
    const { user, engine } = open(locked);
    await user.click(await screen.findByRole('button', { name: '忘记口令' }));
    await user.type(screen.getByLabelText('恢复密钥'), recoveryKey);
    await user.type(screen.getByLabelText('新口令'), `${passphrase} 2`);
    await user.type(screen.getByLabelText('再输入一次'), `${passphrase} 2{Enter}`);
    await screen.findByText('案件都在这里');
    expect(engine.callsOf('vault.recover')[0]?.input).toEqual({
      recoveryKey,
      newPassphrase: `${passphrase} 2`,
    });
  });

  it('asks for a recovery key that was never typed back, before anything else', async () => {
    const { user } = open({ ownExists: true, open: 'own', recoveryKeyConfirmed: false });
    await screen.findByText('恢复密钥还没有核对');
    expect(screen.queryByText('案件都在这里')).toBeNull();
    await user.click(screen.getByRole('button', { name: '没有保存，换一把新的' }));
    await user.type(screen.getByLabelText('当前口令'), `${passphrase}{Enter}`);
    await screen.findByRole('list', { name: '恢复密钥' });
    await user.click(screen.getByRole('button', { name: '我已抄写好，去核对' }));
    await user.type(screen.getByLabelText('抄写的恢复密钥'), `${recoveryKey}{Enter}`);
    await screen.findByText('案件都在这里');
  });
});

describe('a vault that does not open', () => {
  it('is left alone: the screen says so and what to do', async () => {
    const engine = engineWithVault(locked);
    engine.on({
      vault: {
        unlock: () => {
          throw new AnDunError('VAULT_DAMAGED');
        },
      },
    });
    const { user } = renderScreen(<VaultGate>{inside}</VaultGate>, { engine });
    await user.type(await screen.findByLabelText('口令'), `${passphrase}{Enter}`);
    await screen.findByRole('heading', { name: '案件库打不开' });
    expect(screen.getByText('程序没有改动、移动或删除任何文件。')).toBeTruthy();
    expect(screen.getByText(/复制到移动硬盘/)).toBeTruthy();
    const writing = engine.calls.filter(({ procedure }) =>
      ['vault.create', 'vault.openSample', 'vault.recover'].includes(procedure),
    );
    expect(writing).toEqual([]);
    await user.click(screen.getByRole('button', { name: '再试一次' }));
    await screen.findByLabelText('口令');
  });

  it('after an update that failed says where the backup lies, and on a full disk what to free', async () => {
    const engine = engineWithVault(locked);
    for (const [code, title] of [
      ['VAULT_MIGRATION_FAILED', '案件库没有升级成功'],
      ['DISK_FULL', '磁盘空间不足'],
    ] as const) {
      engine.on({
        vault: {
          unlock: () => {
            throw new AnDunError(code);
          },
        },
      });
      const { user, unmount } = renderScreen(<VaultGate>{inside}</VaultGate>, { engine });
      await user.type(await screen.findByLabelText('口令'), `${passphrase}{Enter}`);
      await screen.findByRole('heading', { name: title });
      unmount();
    }
  });

  it('of a newer program asks for the new version, already at the door', async () => {
    const engine = fakeEngine({
      vault: {
        status: () => {
          throw new AnDunError('VAULT_NEWER');
        },
      },
    });
    renderScreen(<VaultGate>{inside}</VaultGate>, { engine });
    await screen.findByRole('heading', { name: '需要新版本的案盾' });
  });

  it('because the engine gave up says that no data was changed', async () => {
    const engine = engineWithVault(locked);
    renderScreen(<VaultGate>{inside}</VaultGate>, { engine });
    await screen.findByLabelText('口令');
    engine.crash({ reason: 'gaveUp', restarting: false });
    await screen.findByRole('heading', { name: '后台引擎没有启动' });
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/数据文件没有改动/));
  });
});
