import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchAnDun, type RunningAnDun } from './support/launchAnDun.ts';
import { buildStandIn } from './support/standIn/buildStandIn.ts';
import type { Probe } from './support/standIn/probe.ts';

declare const probe: Probe;
let appDir: string;
let running: RunningAnDun;

test.beforeAll(async () => {
  appDir = await buildStandIn();
  running = await launchAnDun({ appDir });
  await expect.poll(() => running.page.evaluate(() => probe.portsReceived)).toBe(1);
});
test.afterAll(async () => {
  await running?.close();
});

test('the running window is sandboxed, isolated and without Node', async () => {
  const preferences = await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Not in the typings, but the only way to read what really holds.
    return (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
  const spelling = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.session.isSpellCheckerEnabled(),
  );
  expect(spelling).toBe(false);
  const globals = await running.page.evaluate(() =>
    ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window),
  );
  expect(globals).toEqual([]);
});

test('the page is served with a strict policy and a nonce of its own at each load', async () => {
  const read = () =>
    running.page.evaluate(async () => {
      const response = await fetch('app://andun/index.html');
      return {
        policy: response.headers.get('Content-Security-Policy') ?? '',
        nosniff: response.headers.get('X-Content-Type-Options'),
        nonce: /name="csp-nonce" content="([^"]+)"/.exec(await response.text())?.[1],
      };
    });
  const [first, second] = [await read(), await read()];
  expect(first.policy).toContain("default-src 'none'");
  expect(first.policy).toContain("script-src 'self';");
  expect(first.policy).toContain(`style-src 'self' 'nonce-${first.nonce}'`);
  expect(first.policy).not.toMatch(/unsafe|https?:|\*/);
  expect(first.nosniff).toBe('nosniff');
  expect(first.nonce).not.toBe(second.nonce);
});

test('inline scripts, handlers and styles do not run', async () => {
  const outcome = await running.page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(style);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.handlerRan = true');
    document.body.append(button);
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    return {
      inline: 'inlineRan' in window,
      handler: 'handlerRan' in window,
      outline: getComputedStyle(document.body).outlineWidth,
    };
  });
  expect(outcome).toEqual({
    inline: false,
    handler: false,
    outline: expect.not.stringMatching('7px'),
  });
});

test('the page reaches no address outside the program', async () => {
  const reached = await running.page.evaluate(async () => {
    const addresses = ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname'];
    const outcomes = await Promise.allSettled(addresses.map((address) => fetch(address)));
    return outcomes.map((outcome) => outcome.status);
  });
  expect(reached).toEqual(['rejected', 'rejected', 'rejected']);
});

test('even a request that the page policy does not govern is cancelled', async () => {
  const outcome = await running.app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return session?.fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      (error: Error) => error.message,
    );
  });
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('every permission is denied', async () => {
  const states = await running.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
    ];
    return Promise.all(
      names.map(async (name) => {
        const status = await navigator.permissions.query({ name: name as PermissionName });
        return status.state;
      }),
    );
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('the window cannot be led to another address, and no second one opens', async () => {
  await running.app.evaluate(({ shell }) => {
    Object.assign(shell, { openExternal: async () => {} });
  });
  await running.page.evaluate(() => {
    window.open('https://example.com/');
    window.open('app://andun/index.html');
    window.location.href = 'https://example.com/';
  });
  await running.page.evaluate(() => {
    window.location.href = 'data:text/html,<h1>hello</h1>';
  });
  await running.page.waitForTimeout(300);
  expect(running.page.url()).toMatch(/^app:\/\/andun\//);
  const windows = await running.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
});

test('a foreign page in a window of its own gets neither a port nor an answer', async () => {
  const outcome = await running.app.evaluate(
    async ({ BrowserWindow, session }, preload) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: {
          session: session.fromPartition('stranger'),
          preload,
        },
      });
      await stranger.loadURL('data:text/html,<title>stranger</title>');
      const said = await stranger.webContents.executeJavaScript(`new Promise((resolve) => {
      let port = false;
      addEventListener('message', () => { port = true; });
      andun.requestEnginePort();
      andun.pickFiles({ purpose: 'evidence', multiple: true }).then(
        () => resolve({ port, answer: 'answered' }),
        (error) => setTimeout(() => resolve({ port, answer: String(error) }), 300));
    })`);
      stranger.destroy();
      return said as { port: boolean; answer: string };
    },
    path.join(appDir, 'out', 'preload', 'preload.cjs'),
  );
  expect(outcome.port).toBe(false);
  expect(outcome.answer).toContain('not from the main frame');
});

test('links outside the program open only when they are https or mailto', async () => {
  await running.app.evaluate(({ shell }) => {
    Object.assign(globalThis, { opened: [] });
    Object.assign(shell, {
      openExternal: async (url: string) => {
        (globalThis as unknown as { opened: string[] }).opened.push(url);
      },
    });
  });
  const answers = await running.page.evaluate(async () => {
    const links = [
      'https://www.12377.cn/',
      'mailto:a@example.com',
      'http://example.com/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://server/share',
      'https://user:pass@example.com/',
      'not a link',
    ];
    const { andun } = window as unknown as {
      andun: { openExternalLink(url: string): Promise<boolean> };
    };
    return Promise.all(links.map((link) => andun.openExternalLink(link)));
  });
  expect(answers).toEqual([true, true, false, false, false, false, false, false]);
  const opened = await running.app.evaluate(
    () => (globalThis as unknown as { opened: string[] }).opened,
  );
  expect(opened).toEqual(['https://www.12377.cn/', 'mailto:a@example.com']);
});

test('a chosen file becomes a grant: the page learns its name, the engine its path', async () => {
  const file = path.join(running.dataDir, '材料', '短信截图 01.png');
  await mkdir(path.dirname(file));
  await writeFile(file, 'picture');
  await running.answerDialogs([file], [], [path.join(running.dataDir, '投诉书.docx')]);
  const seen = await running.page.evaluate(async () => {
    const { andun } = window as unknown as {
      andun: import('../../domain/bridge/bridgeTypes.ts').AnDunBridge<File>;
    };
    const picked = await andun.pickFiles({ purpose: 'evidence', multiple: true });
    const cancelled = await andun.pickFiles({ purpose: 'evidence', multiple: true });
    const target = await andun.pickSaveTarget({
      suggestedName: '投诉书.docx',
      purpose: 'saveDocument',
    });
    const automatic = await andun.defaultExportTarget({ suggestedName: '../../投诉书/一.docx' });
    return { picked, cancelled, target, automatic, engine: await probe.client?.grants() };
  });
  expect(seen.picked).toEqual([
    { grantId: expect.any(String), displayName: '短信截图 01.png', sizeBytes: 7 },
  ]);
  expect(seen.cancelled).toEqual([]);
  expect(seen.target?.displayName).toBe('投诉书.docx');
  expect(seen.automatic.displayName).toBe('_.._投诉书_一.docx');
  expect(seen.engine).toEqual([
    expect.objectContaining({ mode: 'read', path: file, grantId: seen.picked[0]?.grantId }),
    expect.objectContaining({ mode: 'write', path: path.join(running.dataDir, '投诉书.docx') }),
    expect.objectContaining({
      mode: 'write',
      path: path.join(running.dataDir, 'documents', '案盾文书', '_.._投诉书_一.docx'),
    }),
  ]);
});

test('only papers written through a grant of this session are opened', async () => {
  await running.app.evaluate(({ shell }) => {
    Object.assign(shell, { openPath: async () => '' });
  });
  const paper = path.join(running.dataDir, '报案材料.docx');
  const program = path.join(running.dataDir, 'run.sh');
  await running.answerDialogs([paper], [program]);
  await writeFile(paper, 'paper');
  await writeFile(program, 'echo');
  const opened = await running.page.evaluate(async () => {
    const { andun } = window as unknown as {
      andun: import('../../domain/bridge/bridgeTypes.ts').AnDunBridge<File>;
    };
    const save = (suggestedName: string) =>
      andun.pickSaveTarget({ suggestedName, purpose: 'saveDocument' });
    const grants = [await save('报案材料.docx'), await save('run.sh')];
    const ids = [...grants.map((grant) => grant?.grantId ?? ''), crypto.randomUUID()];
    return Promise.all(ids.map((id) => andun.openExportedFile(id)));
  });
  expect(opened).toEqual([true, false, false]);
});
