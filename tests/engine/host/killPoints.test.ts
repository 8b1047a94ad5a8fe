import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { CommandId, GrantId } from '../../../domain/ids.ts';
import { leaveVault } from '../../../electron/engine/session/enterVault.ts';
import { addItem } from '../bundle/bundleMatter.ts';
import { openCase } from '../support/openMatter.ts';
import {
  collect,
  openTestSession,
  openTestVault,
  type TestVault,
  testFirm,
  testPassphrase,
  testVaultKey,
} from '../support/openTestSession.ts';
import { type EngineProcess, startEngineProcess } from '../support/startEngineProcess.ts';

// Each starts processes and stretches passphrases; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

let dataDir: string;
let outside: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'andun-points-'));
  outside = join(dataDir, 'outside');
  mkdirSync(outside);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const names = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
const unfinished = () => names(dataDir).find((name) => name.startsWith('own.new-'));
const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
    : [];
const stored = () => filesIn(join(dataDir, 'own', 'files'));

/** Does work and kills the engine the moment `isThere`; work that is quicker is killed at its end. */
async function killWhen(engine: EngineProcess, work: Promise<unknown>, isThere: () => boolean) {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  const until = Date.now() + 20_000;
  while (!isOver && !isThere() && Date.now() < until) await pause(1);
  engine.kill();
  await engine.exited;
}

const resumed = async () => {
  const engine = await startEngineProcess(dataDir);
  engine.post({ type: 'resume', vaultKind: 'own', key: Uint8Array.from(testVaultKey) });
  return engine;
};

/** The vault after the crash, sound in itself. */
async function reopen(): Promise<TestVault> {
  const vault = await openTestVault(dataDir);
  const { connection } = vault.engine.store.internals;
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  expect((await vault.client.audit.verify()).whole).toBe(true);
  const checked = await collect(
    vault.client.evidence.verifyAll({ commandId: vault.commandId(), matter: null }),
  );
  expect(checked.at(-1)).toMatchObject({
    changed: [],
    missing: [],
    custodyChain: { whole: true },
  });
  return vault;
}

describe('an engine killed while it makes a vault', () => {
  const points: Record<string, () => boolean> = {
    'when its folder is there': () => unfinished() !== undefined,
    'when its database is there': () =>
      existsSync(join(dataDir, unfinished() ?? 'none', 'andun.db')),
    'when it has its name': () => existsSync(join(dataDir, 'own')),
  };
  for (const [point, isThere] of Object.entries(points)) {
    it(`leaves a whole vault or none, ${point}`, async () => {
      const engine = await startEngineProcess(dataDir);
      const wish = { passphrase: testPassphrase, firm: testFirm };
      await killWhen(engine, engine.client.vault.create(wish), isThere);
      const test = openTestSession(dataDir);
      if (existsSync(join(dataDir, 'own'))) {
        await test.client.vault.unlock({ passphrase: testPassphrase });
      } else {
        await test.client.vault.create(wish);
      }
      expect(await test.client.firm.get()).toEqual(testFirm);
      await test.leave();
    });
  }
});

describe('an engine killed while it changes the passphrase', () => {
  const file = () => join(dataDir, 'own', 'vault.json');
  const points: Record<string, (before: string) => boolean> = {
    'before it is written': () => true,
    'when it is written': (before) => readFileSync(file(), 'utf8') !== before,
  };
  for (const [point, isThere] of Object.entries(points)) {
    it(`leaves exactly one passphrase that opens, ${point}`, async () => {
      const newPassphrase = '新的 口令 北窗 听雨 2026';
      const first = openTestSession(dataDir);
      await first.client.vault.create({ passphrase: testPassphrase, firm: testFirm });
      await first.leave();
      const engine = await startEngineProcess(dataDir);
      await engine.client.vault.unlock({ passphrase: testPassphrase });
      const before = readFileSync(file(), 'utf8');
      const change = { passphrase: testPassphrase, newPassphrase };
      await killWhen(engine, engine.client.vault.changePassphrase(change), () => isThere(before));
      const opening: string[] = [];
      for (const passphrase of [testPassphrase, newPassphrase]) {
        const test = openTestSession(dataDir);
        const opened = await test.client.vault.unlock({ passphrase }).catch(() => null);
        if (opened?.open === 'own') opening.push(passphrase);
        await test.leave();
      }
      expect(opening).toHaveLength(1);
    });
  }
});

describe('an engine killed while it makes a paper', () => {
  const points: Record<string, () => boolean> = {
    'before it is stored': () => true,
    'while it is stored': () => stored().length > 0,
    'when the engine has answered': () => false,
  };
  for (const [point, isThere] of Object.entries(points)) {
    it(`keeps papers with their files and no file without its paper, ${point}`, async () => {
      const first = await openTestVault(dataDir);
      const { caseId } = await openCase(first);
      await first.leave();
      const request: DocumentRequest = {
        caseId,
        templateId: 'complaint',
        recipientKind: 'institution',
        claims: [],
      };
      const input = { commandId: CommandId.parse(uuidv7()), request };
      const engine = await resumed();
      await killWhen(engine, engine.client.document.generate(input), isThere);
      const vault = await reopen();
      const rows = await vault.client.document.list({ caseId });
      expect(stored().sort()).toEqual(rows.map(({ id }) => String(id)).sort());
      const again = await vault.client.document.generate(input);
      expect(again.version).toBe(1);
      expect(await vault.client.document.list({ caseId })).toHaveLength(1);
      await vault.leave();
    });
  }

  it('and one locked meanwhile leaves no file without its paper either', async () => {
    const vault = await openTestVault(dataDir);
    const { caseId } = await openCase(vault);
    const making = vault.client.document.generate({
      commandId: vault.commandId(),
      request: { caseId, templateId: 'complaint', recipientKind: 'institution', claims: [] },
    });
    making.catch(() => undefined);
    await pause(1);
    await leaveVault(vault.session);
    await expect(making).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:VAULT_LOCKED|CANCELLED)$/),
    });
    await vault.leave();
    const again = await reopen();
    const rows = await again.client.document.list({ caseId });
    expect(stored()).toEqual(rows.map(({ id }) => String(id)));
    await again.leave();
  });
});

describe('an engine killed while an original leaves', () => {
  const points: Record<string, () => boolean> = {
    'while it is written': () => names(outside).length > 0,
    'when it has its name': () => names(outside).includes('长录像.bin'),
  };
  for (const [point, isThere] of Object.entries(points)) {
    it(`has it on record, and no half file has its name, ${point}`, async () => {
      const item = await caseWithLongItem();
      const engine = await resumed();
      const target = join(outside, '长录像.bin');
      const grantId = GrantId.parse(randomUUID());
      const displayName = '长录像.bin';
      engine.post({ type: 'grant', grantId, mode: 'write', path: target, displayName });
      const commandId = CommandId.parse(uuidv7());
      const work = engine.client.evidence.export({ commandId, evidenceId: item.id, grantId });
      await killWhen(engine, work, isThere);
      expect(names(outside)).toHaveLength(1);
      if (existsSync(target)) expect(readFileSync(target)).toHaveLength(item.sizeBytes);
      const vault = await reopen();
      const { custody } = await vault.client.evidence.get({ evidenceId: item.id });
      expect(custody.map(({ reason }) => reason)).toContain('开始导出证据1的原件到“长录像.bin”');
      await vault.leave();
    });
  }

  async function caseWithLongItem(): Promise<EvidenceItem> {
    const vault = await openTestVault(dataDir);
    const { caseId } = await openCase(vault);
    const item = await addItem(vault, caseId, '长录像.bin', Buffer.alloc(24 * 1024 ** 2, 7));
    await vault.leave();
    return item;
  }
});
