import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resumeVault } from '../../../electron/engine/session/resumeVault.ts';
import {
  openTestSession,
  type TestSession,
  testFirm,
  testPassphrase,
} from '../support/openTestSession.ts';

let test: TestSession;
const more: TestSession[] = [];
let made: Awaited<ReturnType<typeof makeVault>>;
beforeAll(async () => {
  made = await makeVault();
});
afterAll(() => rmSync(made.dataDir, { recursive: true, force: true }));
beforeEach(() => {
  test = openTestSession();
});
afterEach(async () => {
  for (const session of more.splice(0)) await session.leave();
  await test.close();
});

describe('the first run', () => {
  it('finds no vault and lets nothing be read', async () => {
    expect(await test.client.vault.status()).toEqual({
      ownExists: false,
      open: null,
      recoveryKeyConfirmed: true,
    });
    await expect(test.client.intake.list()).rejects.toMatchObject({
      code: 'VAULT_LOCKED',
      defined: true,
      data: { fields: [] },
    });
  });

  it('refuses a passphrase that is easily guessed and leaves nothing behind', async () => {
    await expect(
      test.client.vault.create({ passphrase: '123456789012', firm: testFirm }),
    ).rejects.toMatchObject({ code: 'PASSPHRASE_TOO_WEAK', data: { fields: ['passphrase'] } });
    expect(existsSync(join(test.dataDir, 'own'))).toBe(false);
  });

  it('makes a vault, shows a recovery key once and asks for it back', async () => {
    const { recoveryKey } = await test.client.vault.create({
      passphrase: testPassphrase,
      firm: testFirm,
    });
    expect(recoveryKey).toMatch(/^([2-9A-HJ-NP-Z]{4}-){7}[2-9A-HJ-NP-Z]{4}$/);
    expect(await test.client.vault.status()).toEqual({
      ownExists: true,
      open: 'own',
      recoveryKeyConfirmed: false,
    });
    const mistyped = recoveryKey.replace(/.$/, (last) => (last === '2' ? '3' : '2'));
    await expect(
      test.client.vault.confirmRecoveryKey({ recoveryKey: mistyped }),
    ).rejects.toMatchObject({ code: 'WRONG_RECOVERY_KEY' });
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ');
    await test.client.vault.confirmRecoveryKey({ recoveryKey: ` ${typed} ` });
    expect((await test.client.vault.status()).recoveryKeyConfirmed).toBe(true);
    expect(await test.client.firm.get()).toEqual(testFirm);
  });

  it('never makes a second vault over the first', async () => {
    await create(test);
    await expect(
      test.client.vault.create({ passphrase: testPassphrase, firm: testFirm }),
    ).rejects.toMatchObject({ code: 'VAULT_ALREADY_EXISTS' });
  });
});

describe('unlocking', () => {
  it('opens with the passphrase after a restart, and with no other', async () => {
    await create(test);
    const later = await restart(test);
    await expect(
      later.client.vault.unlock({ passphrase: '完全 不同 的 一句 口令' }),
    ).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await expect(later.client.intake.list()).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    expect(await later.client.vault.unlock({ passphrase: testPassphrase })).toMatchObject({
      open: 'own',
    });
    expect(await later.client.firm.get()).toEqual(testFirm);
  });

  it('takes a passphrase whose accents were composed differently', async () => {
    const passphrase = 'caf\u00e9 brise tilleul 渡口';
    await test.client.vault.create({ passphrase, firm: testFirm });
    const later = await restart(test);
    const status = await later.client.vault.unlock({ passphrase: passphrase.normalize('NFD') });
    expect(status.open).toBe('own');
  });

  it('sets a new passphrase with the recovery key, and the old one opens no more', async () => {
    const { recoveryKey } = await create(test);
    const newPassphrase = '新的 口令 北窗 听雨 2026';
    const later = await restart(test);
    await later.client.vault.recover({ recoveryKey, newPassphrase });
    expect(await later.client.firm.get()).toEqual(testFirm);
    const last = await restart(later);
    await expect(last.client.vault.unlock({ passphrase: testPassphrase })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    expect((await last.client.vault.unlock({ passphrase: newPassphrase })).open).toBe('own');
  });

  it('changes the passphrase without touching what is encrypted', async () => {
    const { recoveryKey } = await create(test);
    const newPassphrase = '新的 口令 北窗 听雨 2026';
    await expect(
      test.client.vault.changePassphrase({ passphrase: '不是 这一句 口令 呀', newPassphrase }),
    ).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
    await test.client.vault.changePassphrase({ passphrase: testPassphrase, newPassphrase });
    const renewed = await test.client.vault.renewRecoveryKey({ passphrase: newPassphrase });
    await test.client.vault.confirmRecoveryKey(renewed);
    const later = await restart(test);
    await expect(
      later.client.vault.recover({ recoveryKey, newPassphrase: testPassphrase }),
    ).rejects.toMatchObject({ code: 'WRONG_RECOVERY_KEY' });
    expect((await later.client.vault.unlock({ passphrase: newPassphrase })).open).toBe('own');
    expect(renewed.recoveryKey).not.toBe(recoveryKey);
  });

  it('opens with no former key by the reserve copy either', async () => {
    const { recoveryKey } = await create(test);
    const newPassphrase = '新的 口令 北窗 听雨 2026';
    await test.client.vault.changePassphrase({ passphrase: testPassphrase, newPassphrase });
    const renewed = await test.client.vault.renewRecoveryKey({ passphrase: newPassphrase });
    await test.client.vault.confirmRecoveryKey(renewed);
    rmSync(join(test.dataDir, 'own', 'vault.json'));
    const later = await restart(test);
    await expect(later.client.vault.unlock({ passphrase: testPassphrase })).rejects.toMatchObject({
      code: 'WRONG_PASSPHRASE',
    });
    await expect(
      later.client.vault.recover({ recoveryKey, newPassphrase: testPassphrase }),
    ).rejects.toMatchObject({ code: 'WRONG_RECOVERY_KEY' });
    expect((await later.client.vault.unlock({ passphrase: newPassphrase })).open).toBe('own');
  });

  it('keeps the recovery key of before until the new one was typed back', async () => {
    const { recoveryKey } = await create(test);
    await test.client.vault.confirmRecoveryKey({ recoveryKey });
    await test.client.vault.renewRecoveryKey({ passphrase: testPassphrase });
    expect((await test.client.vault.status()).recoveryKeyConfirmed).toBe(false);
    await expect(test.client.vault.confirmRecoveryKey({ recoveryKey })).rejects.toMatchObject({
      code: 'WRONG_RECOVERY_KEY',
    });
    const later = await restart(test);
    const newPassphrase = '新的 口令 北窗 听雨 2026';
    const status = await later.client.vault.recover({ recoveryKey, newPassphrase });
    expect(status).toMatchObject({ open: 'own', recoveryKeyConfirmed: true });
  });

  it('records every change of keys in the audit log, one that a crash cut off at the next opening', async () => {
    const { recoveryKey } = await create(test);
    const newPassphrase = '新的 口令 北窗 听雨 2026';
    await test.client.vault.changePassphrase({ passphrase: testPassphrase, newPassphrase });
    const path = join(test.dataDir, 'own', 'vault.json');
    const noted = JSON.parse(readFileSync(path, 'utf8'));
    expect(noted).not.toHaveProperty('unrecorded');
    const later = await restart(test);
    await later.client.vault.recover({ recoveryKey, newPassphrase: testPassphrase });
    const last = await restart(later);
    const unrecorded = [{ commandId: uuidv7(), change: 'passphrase', atMs: 1_700_000_000_000 }];
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), unrecorded }));
    await last.client.vault.unlock({ passphrase: testPassphrase });
    const { internals } = last.session.engine.store;
    const operations = internals.connection
      .prepare("SELECT operation FROM audit_entries WHERE operation <> 'vault.create' ORDER BY seq")
      .pluck()
      .all();
    expect(operations).toEqual([
      'vault.changePassphrase',
      'vault.recover',
      'vault.changePassphrase',
    ]);
    expect(JSON.parse(readFileSync(path, 'utf8'))).not.toHaveProperty('unrecorded');
  });

  it('opens by the reserve copy when vault.json was damaged, and refuses when both are', async () => {
    await create(test);
    const { recoveryKey } = await test.client.vault.renewRecoveryKey({
      passphrase: testPassphrase,
    });
    await test.client.vault.confirmRecoveryKey({ recoveryKey });
    const later = await restart(test);
    const path = join(test.dataDir, 'own', 'vault.json');
    writeFileSync(path, readFileSync(path).subarray(0, 100));
    expect((await later.client.vault.unlock({ passphrase: testPassphrase })).open).toBe('own');
    const last = await restart(later);
    writeFileSync(`${path}.bak`, 'x');
    await expect(last.client.vault.unlock({ passphrase: testPassphrase })).rejects.toMatchObject({
      code: 'VAULT_DAMAGED',
    });
  });

  it('says so when the vault was made by a newer version', async () => {
    await create(test);
    const later = await restart(test);
    const path = join(test.dataDir, 'own', 'vault.json');
    const file = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...file, version: 2 }));
    await expect(later.client.vault.unlock({ passphrase: testPassphrase })).rejects.toMatchObject({
      code: 'VAULT_NEWER',
    });
  });

  it('never replaces a database that does not open', async () => {
    await create(test);
    const later = await restart(test);
    const path = join(test.dataDir, 'own', 'andun.db');
    const damaged = readFileSync(path);
    damaged.fill(7, 0, 64);
    writeFileSync(path, damaged);
    await expect(later.client.vault.unlock({ passphrase: testPassphrase })).rejects.toMatchObject({
      code: 'VAULT_DAMAGED',
    });
    expect(readFileSync(path).equals(damaged)).toBe(true);
  });

  it('refuses a vault that another engine has open, and takes over a dead one’s lock', async () => {
    await create(test);
    const second = openTestSession(test.dataDir);
    more.push(second);
    await expect(second.client.vault.unlock({ passphrase: testPassphrase })).rejects.toMatchObject({
      code: 'VAULT_IN_USE',
    });
    await test.leave();
    writeFileSync(join(test.dataDir, 'own', 'vault.lock'), `999999999 ${Date.now()} x\n`);
    expect((await second.client.vault.unlock({ passphrase: testPassphrase })).open).toBe('own');
  });
});

describe('locking and resuming', () => {
  it('closes the vault and asks main for a fresh engine', async () => {
    await create(test);
    await test.client.vault.lock();
    expect(test.locks()).toBe(1);
    await expect(test.client.firm.get()).rejects.toMatchObject({ code: 'VAULT_LOCKED' });
    expect(existsSync(join(test.dataDir, 'own', 'vault.lock'))).toBe(false);
    expect(existsSync(join(test.dataDir, 'own', 'andun.db-wal'))).toBe(false);
  });

  it('opens again after a crash with the key that main kept', async () => {
    await create(test);
    const [opened] = test.opened;
    const later = await restart(test);
    const key = Uint8Array.from(opened?.key ?? []);
    const resumed = later.session.exclusively(() =>
      resumeVault(later.session, { vaultKind: 'own', key }),
    );
    // Asked before it is open: the call waits instead of failing.
    expect(await later.client.firm.get()).toEqual(testFirm);
    await resumed;
    expect(key.every((byte) => byte === 0)).toBe(true);
  });
});

describe('what the screen is told about failures', () => {
  it('names the fields at fault and never their contents', async () => {
    await create(test);
    const failure = await test.client.firm
      .save({
        commandId: test.commandId(),
        firm: { ...testFirm, name: '秘'.repeat(200) },
      })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'INPUT_INVALID', data: { fields: ['firm.name'] } });
    expect(JSON.stringify(failure)).not.toContain('秘秘');
  });

  it('hides an unexpected error behind INTERNAL', async () => {
    await create(test);
    const vault = test.session.vault;
    if (!vault) throw new Error('not open');
    vault.context.store.internals.connection.exec('ALTER TABLE intakes RENAME TO gone');
    const failure = await test.client.intake.list().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'INTERNAL', data: { fields: [] } });
    expect(JSON.stringify(failure)).not.toMatch(/database|sqlite|no such table|intakes/i);
  });
});

/** Puts a vault in place that was made once: stretching a passphrase takes half a second. */
async function create(session: TestSession) {
  cpSync(join(made.dataDir, 'own'), join(session.dataDir, 'own'), { recursive: true });
  await session.session.exclusively(() =>
    resumeVault(session.session, { vaultKind: 'own', key: Uint8Array.from(made.key) }),
  );
  return { recoveryKey: made.recoveryKey };
}

async function makeVault() {
  const session = openTestSession();
  const { recoveryKey } = await session.client.vault.create({
    passphrase: testPassphrase,
    firm: testFirm,
  });
  const key = session.opened[0]?.key ?? new Uint8Array();
  await session.leave();
  return { recoveryKey, key, dataDir: session.dataDir };
}

async function restart(session: TestSession): Promise<TestSession> {
  await session.leave();
  const later = openTestSession(session.dataDir);
  more.push(later);
  return later;
}
