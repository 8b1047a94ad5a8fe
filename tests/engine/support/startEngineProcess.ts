import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { EngineClient } from '../../../domain/contract/engineClient.ts';
import type { EngineToMain, MainToEngine } from '../../../domain/control/controlMessages.ts';
import { GrantId } from '../../../domain/ids.ts';

/**
 * The real engine as a process of its own, started and bridged as electron/main does it. Its temp
 * folder is `<dataDir>/tmp`.
 */
export async function startEngineProcess(dataDir: string) {
  const temporary = join(dataDir, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const resourcesDir = join(dataDir, 'resources');
  cpSync(resolve('templates/builtin'), join(resourcesDir, 'templates'), { recursive: true });
  const child = fork(resolve('electron/engine/engineMain.ts'), [], {
    serialization: 'advanced',
    execArgv: [],
    env: { PATH: process.env.PATH ?? '', TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const heard: EngineToMain[] = [];
  const output: string[] = [];
  child.on('message', (message) => heard.push(message as EngineToMain));
  child.stderr?.on('data', (bytes: Buffer) => output.push(bytes.toString('utf8')));
  child.stdout?.on('data', (bytes: Buffer) => output.push(bytes.toString('utf8')));
  const exited = new Promise<number | NodeJS.Signals | null>((done) =>
    child.once('exit', (code, signal) => done(code ?? signal)),
  );
  const post = (message: MainToEngine) => {
    if (child.connected) child.send(message, () => {});
  };
  post({
    type: 'init',
    dataDir,
    resourcesDir,
    appVersion: '0.0.0',
    deviceName: '测试电脑',
    platform: process.platform,
  });
  await waitFor(() => heard.some(({ type }) => type === 'ready') || child.exitCode !== null);
  return {
    client: connect(child, post),
    post,
    heard,
    exited,
    temporary,
    log: () => output.join(''),
    kill: () => child.kill('SIGKILL'),
    grantRead(path: string) {
      const grantId = GrantId.parse(randomUUID());
      post({ type: 'grant', grantId, mode: 'read', path, displayName: basename(path) });
      return grantId;
    },
  };
}

export type EngineProcess = Awaited<ReturnType<typeof startEngineProcess>>;

export async function waitFor(condition: () => boolean, limitMs = 15_000): Promise<void> {
  const until = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() > until) throw new Error('It did not happen in time.');
    await new Promise((done) => setTimeout(done, 5));
  }
}

function connect(child: ChildProcess, post: (message: MainToEngine) => void): EngineClient {
  const portId = randomUUID();
  post({ type: 'connect', portId });
  const port = {
    postMessage: (data: unknown) => post({ type: 'port', portId, data }),
    on(event: string, listener: (event?: { data: unknown }) => void) {
      if (event === 'close') child.once('exit', () => listener());
      else {
        child.on('message', (message: EngineToMain) => {
          if (message.type === 'port' && message.portId === portId) {
            listener({ data: message.data });
          }
        });
      }
    },
  };
  return createORPCClient(new RPCLink({ port: port as never }));
}
