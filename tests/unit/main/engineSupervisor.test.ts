import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EngineLost } from '../../../domain/bridge/bridgeTypes.ts';
import { cleanedEnvironment } from '../../../domain/control/cleanedEnvironment.ts';
import type { EngineToMain, MainToEngine } from '../../../domain/control/controlMessages.ts';
import type { EngineHost } from '../../../electron/main/engineHost.ts';
import { EngineSupervisor } from '../../../electron/main/engineSupervisor.ts';

class FakeHost implements EngineHost {
  readonly kind = 'child';
  readonly pid = 1;
  readonly heard: MainToEngine[] = [];
  killed = false;
  say: (message: EngineToMain) => void = () => {};
  exit: () => void = () => {};

  post(message: MainToEngine): boolean {
    this.heard.push(message);
    return true;
  }
  connect(): void {}
  onMessage(listener: (message: EngineToMain) => void): void {
    this.say = listener;
  }
  onExit(listener: () => void): void {
    this.exit = listener;
  }
  kill(): void {
    this.killed = true;
    this.exit();
  }
}

let hosts: FakeHost[];
let lost: EngineLost[];
let fatal: string[];
let supervisor: EngineSupervisor;

beforeEach(() => {
  vi.useFakeTimers();
  hosts = [];
  lost = [];
  fatal = [];
  supervisor = new EngineSupervisor({
    startHost: () => {
      const host = new FakeHost();
      hosts.push(host);
      return host;
    },
    init: { dataDir: '/d', resourcesDir: '/r', appVersion: '1', deviceName: 'n', platform: 'p' },
    onReady: () => {},
    onLost: (loss) => lost.push(loss),
    onFatal: (code) => fatal.push(code),
    onMessage: () => {},
  });
  supervisor.start();
});
afterEach(() => {
  vi.useRealTimers();
});

const newest = () => hosts.at(-1) as FakeHost;
const ready = () => newest().say({ type: 'ready', engineVersion: '1', pid: 1 });

test('an engine is told first where its data lie', () => {
  expect(newest().heard[0]).toMatchObject({ type: 'init', dataDir: '/d' });
});

test('nothing is sent to an engine that is not ready', () => {
  expect(supervisor.post({ type: 'evidenceInfo', requestId: '1', evidenceId: 'e' })).toBe(false);
  ready();
  expect(supervisor.post({ type: 'evidenceInfo', requestId: '1', evidenceId: 'e' })).toBe(true);
});

test('five crashes in a row are answered by a restart, each later than the one before', () => {
  const waits: number[] = [];
  for (let crash = 1; crash <= 5; crash += 1) {
    newest().exit();
    const before = Date.now();
    vi.advanceTimersToNextTimer();
    waits.push(Date.now() - before);
  }
  expect(hosts).toHaveLength(6);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  newest().exit();
  expect(lost.at(-1)).toEqual({ reason: 'gaveUp', restarting: false });
  vi.advanceTimersByTime(60_000);
  expect(hosts).toHaveLength(6);
});

test('crashes of an engine that was well for a minute do not add up', () => {
  for (let crash = 1; crash <= 10; crash += 1) {
    vi.advanceTimersByTime(61_000);
    newest().exit();
    vi.advanceTimersToNextTimer();
  }
  expect(lost.every(({ restarting }) => restarting)).toBe(true);
  expect(hosts).toHaveLength(11);
});

test('after a lock a fresh engine starts at once', () => {
  ready();
  newest().say({ type: 'lockRequested' });
  newest().exit();
  expect(lost).toEqual([{ reason: 'locked', restarting: true }]);
  expect(hosts).toHaveLength(2);
});

test('an engine that does not end after a lock is ended', () => {
  ready();
  newest().say({ type: 'lockRequested' });
  vi.advanceTimersByTime(5_000);
  expect(hosts[0]?.killed).toBe(true);
  expect(hosts).toHaveLength(2);
});

test('an engine that cannot work says why and is not started again', () => {
  newest().say({ type: 'fatal', code: 'VAULT_IN_USE' });
  newest().exit();
  vi.advanceTimersByTime(60_000);
  expect(fatal).toEqual(['VAULT_IN_USE']);
  expect(lost).toEqual([{ reason: 'gaveUp', restarting: false }]);
  expect(hosts).toHaveLength(1);
});

test('quitting asks the engine to close its files and waits for it', async () => {
  ready();
  const stopped = supervisor.stop();
  expect(newest().heard.at(-1)).toEqual({ type: 'shutdown' });
  newest().exit();
  await stopped;
  expect(hosts).toHaveLength(1);
  expect(lost).toEqual([]);
});

test('quitting does not wait longer than five seconds', async () => {
  ready();
  const stopped = supervisor.stop();
  vi.advanceTimersByTime(5_000);
  await stopped;
  expect(newest().killed).toBe(true);
});

test('quitting between a crash and the restart starts nothing', async () => {
  newest().exit();
  await supervisor.stop();
  vi.advanceTimersByTime(60_000);
  expect(hosts).toHaveLength(1);
});

test('the engine inherits no variable that could load code or carry a secret', () => {
  const kept = cleanedEnvironment({
    PATH: '/bin',
    NODE_OPTIONS: '--require evil',
    LD_PRELOAD: 'evil.so',
    ELECTRON_RUN_AS_NODE: '1',
    PASSPHRASE: 'secret',
  });
  expect(kept).toEqual({ PATH: '/bin' });
});

test('after a crash the vault that was open is opened again; after a lock its key is gone', () => {
  const key = new Uint8Array(32).fill(5);
  ready();
  newest().say({ type: 'sessionOpened', vaultKind: 'own', key });
  newest().exit();
  vi.advanceTimersToNextTimer();
  expect(newest().heard.slice(0, 2)).toMatchObject([
    { type: 'init' },
    { type: 'resume', vaultKind: 'own', key: new Uint8Array(32).fill(5) },
  ]);
  ready();
  newest().say({ type: 'lockRequested' });
  newest().exit();
  expect(newest().heard.map(({ type }) => type)).toEqual(['init']);
  expect(key.every((byte) => byte === 0)).toBe(true);
});

test('an engine that will not come back leaves no key of the vault behind', () => {
  const key = new Uint8Array(32).fill(5);
  newest().say({ type: 'sessionOpened', vaultKind: 'own', key });
  for (let crash = 1; crash <= 5; crash += 1) {
    newest().exit();
    vi.advanceTimersToNextTimer();
  }
  expect(key[0]).toBe(5);
  newest().exit();
  expect(key.every((byte) => byte === 0)).toBe(true);
});

test('an engine that cannot work leaves no key of the vault behind', () => {
  const key = new Uint8Array(32).fill(5);
  newest().say({ type: 'sessionOpened', vaultKind: 'own', key });
  newest().say({ type: 'fatal', code: 'VAULT_IN_USE' });
  expect(key.every((byte) => byte === 0)).toBe(true);
});
