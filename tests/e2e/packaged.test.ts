import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { buildApp } from '../../electron/dev/buildApp.mjs';
import { projectRoot } from '../../electron/dev/projectPaths.mjs';
import { launchPackaged } from './support/launchPackaged.ts';

const unpacked = path.join(projectRoot, 'dist', 'linux-unpacked');

test.skip(process.platform !== 'linux', 'the unpacked Linux program is what is packaged here');

test.beforeAll(() => {
  test.setTimeout(300_000);
  const command = path.join(projectRoot, 'electron', 'dev', 'packageCommand.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [command], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Packaging failed:\n${stdout}\n${stderr}`);
});

test('the packaged program starts and shows its first-run screen', async () => {
  const { page, home, close } = await launchPackaged();
  try {
    await expect(page.getByText('打开示例库').first()).toBeVisible({ timeout: 30_000 });
    expect(page.url()).toMatch(/^app:\/\/andun\//);
    expect(existsSync(path.join(home, 'AnDun'))).toBe(true);
    await page.screenshot({ path: 'test-results/screens/packaged-first-run.png' });
  } finally {
    await close();
  }
});

test('its fuses are those of a release', async () => {
  const wire = await getCurrentFuseWire(path.join(unpacked, 'andun'));
  const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    inspect: false,
    asarIntegrity: true,
    onlyAsar: true,
    ownSnapshot: false,
    fileProtocol: false,
  });
});

test('nothing of the development donor is left in it', async () => {
  const resources = await readdir(path.join(unpacked, 'resources'));
  expect(resources).not.toContain('app');
  expect(resources).not.toContain('default_app.asar');
  expect(resources).not.toContain('app-update.yml');
});

test('a release bundle has no developer switch and no other way to start the engine', async () => {
  const target = '.cache/release-bundle';
  buildApp('release', target);
  for (const name of ['main', 'preload']) {
    for (const file of await readdir(path.join(projectRoot, target, name))) {
      const text = await readFile(path.join(projectRoot, target, name, file), 'utf8');
      expect(text, `${name}/${file}`).not.toMatch(/ANDUN_|__DEV_SWITCHES__|__ENGINE_AS_CHILD__/);
      expect(text, `${name}/${file}`).not.toContain('node24');
    }
  }
});

test('the packaged archive has no developer switch either', async () => {
  const archive = await readFile(path.join(unpacked, 'resources', 'app.asar'));
  for (const name of ['ANDUN_DATA_DIR', 'ANDUN_TEST_DIALOGS', 'ANDUN_ENGINE']) {
    expect(archive.includes(name), name).toBe(false);
  }
});
