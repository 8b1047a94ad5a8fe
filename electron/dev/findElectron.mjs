import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DONOR_VERSION, donorElectron } from './donorElectron.mjs';
import { projectRoot } from './projectPaths.mjs';

const PROBE_LIMIT_MS = 6_000;
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
let found;

/**
 * Finds an Electron to run: the official binary when installed or downloadable, otherwise the
 * development donor. Says which one it is, once per process.
 * @returns {Promise<{ executable: string, version: string, kind: 'official' | 'donor' }>}
 */
export function findElectron() {
  found ??= search().then((electron) => {
    const what = electron.kind === 'official' ? 'official' : 'development donor, never shipped';
    console.log(`Electron ${electron.version} (${what}): ${electron.executable}`);
    return electron;
  });
  return found;
}

async function search() {
  const handedDown = process.env.ANDUN_ELECTRON && JSON.parse(process.env.ANDUN_ELECTRON);
  if (handedDown && existsSync(handedDown.executable)) return handedDown;
  const electron = installedOfficial() ?? (await downloadedOfficial()) ?? (await donor());
  // Children of this process need not search again.
  process.env.ANDUN_ELECTRON = JSON.stringify(electron);
  return electron;
}

async function donor() {
  return { executable: await donorElectron(), version: DONOR_VERSION, kind: 'donor' };
}

function installedOfficial() {
  const home = path.join(projectRoot, 'node_modules', 'electron');
  try {
    const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
    const relative = readFileSync(path.join(home, 'path.txt'), 'utf8');
    const executable = path.join(home, 'dist', relative);
    const complete = readFileSync(path.join(home, 'dist', 'version'), 'utf8').replace(/^v/, '');
    if (complete !== version || !existsSync(executable)) return undefined;
    return { executable, version, kind: 'official' };
  } catch {
    return undefined;
  }
}

async function downloadedOfficial() {
  if (!(await releaseHostAnswers())) return undefined;
  const installer = path.join(projectRoot, 'node_modules', 'electron', 'install.js');
  console.log('Downloading the official Electron …');
  await new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
    const limit = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_LIMIT_MS);
    child.on('error', resolve);
    child.on('exit', () => {
      clearTimeout(limit);
      resolve();
    });
  });
  return installedOfficial();
}

/** A quick question first: the installer itself waits for minutes on a silent network. */
async function releaseHostAnswers() {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror;
  try {
    const url = mirror || 'https://github.com/electron/electron/releases';
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    return true;
  } catch {
    return false;
  }
}
