import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './projectPaths.mjs';

/** The database driver needs Node-API 10. */
const OLDEST_NODE = [22, 14];
const modules = path.join(projectRoot, 'node_modules');

/** Installs the packages of package-lock.json unless exactly these are installed. */
export function ensureInstalled() {
  if (isCurrent()) return;
  // Not `npm ci`: it refuses a lock file without the optional packages of other systems, and the
  // registry that this lock was written with has Linux only. --no-save leaves the lock alone.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  console.log('Installing packages …');
  const { status } = spawnSync('npm', args, {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('依赖安装失败，请检查网络后重试 / npm could not install the packages.');
    process.exit(1);
  }
}

/**
 * The Node that runs everything after the installation: version 24 from the `node` package, or
 * the system's where npm was not allowed to run that package's install script.
 */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = path.join(modules, 'node', 'bin', name);
  if (works(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) {
    return process.execPath;
  }
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: path.join(modules, 'node'),
    stdio: 'ignore',
    timeout: 5 * 60_000,
  });
  if (works(own)) return own;
  console.error('需要 Node 22.14 或更新版本 / Node 22.14 or newer is needed: https://nodejs.org');
  return process.exit(1);
}

function works(node) {
  return existsSync(node) && spawnSync(node, ['--version']).status === 0;
}

/** npm keeps what it installed in a hidden lock file of the same form. */
function isCurrent() {
  const wanted = readLock(path.join(projectRoot, 'package-lock.json'));
  const installed = readLock(path.join(modules, '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(
    ([folder, { version, optional, link }]) =>
      folder === '' || link || optional || installed[folder]?.version === version,
  );
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
