import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What Electron, a virtual display and Chinese text need on Debian; alternatives by release. */
const PACKAGES = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libasound2', 'libasound2t64'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libatspi2.0-0', 'libatspi2.0-0t64'],
  ['libcups2', 'libcups2t64'],
  ['libnss3'],
  ['libgbm1'],
  ['libdrm2'],
  ['libxkbcommon0'],
  ['libxcomposite1'],
  ['libxdamage1'],
  ['libxrandr2'],
  ['libxss1'],
  ['libxtst6'],
  ['xvfb'],
  ['xauth'],
  ['fonts-noto-cjk'],
];

/**
 * Installs missing Debian packages where this user may; otherwise says in one sentence what is
 * missing. Does nothing on other systems.
 * @returns {boolean} whether everything is there
 */
export function ensureSystemLibraries() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg')) return true;
  const missing = PACKAGES.filter((names) => !names.some(isInstalled));
  if (missing.length === 0) return true;
  const prefix = privilege();
  if (prefix) {
    console.log(`Installing Debian packages: ${missing.map(([name]) => name).join(' ')} …`);
    apt(prefix, ['update', '-qq']);
    const names = missing.map((choice) => choice.find(isOffered) ?? choice[0]);
    apt(prefix, ['install', '-y', '-qq', '--no-install-recommends', ...names]);
  }
  const left = missing.filter((names) => !names.some(isInstalled)).map(([name]) => name);
  if (left.length > 0) {
    console.log(
      `缺少系统软件包，请先安装 / please install: sudo apt-get install ${left.join(' ')}`,
    );
  }
  return left.length === 0;
}

function isInstalled(name) {
  const query = spawnSync('dpkg', ['-s', name], { encoding: 'utf8' });
  return query.status === 0 && query.stdout.includes('\nStatus: install ok installed');
}

/** @returns {string[] | undefined} what to put before apt-get, undefined when not allowed */
function privilege() {
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'] : undefined;
}

function isOffered(name) {
  const query = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return query.status === 0 && /Candidate: (?!\(none\))/.test(query.stdout);
}

function apt(prefix, args) {
  const [command, ...rest] = [...prefix, 'apt-get', '-o', 'DPkg::Lock::Timeout=120', ...args];
  const result = spawnSync(command, [...rest], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    timeout: 15 * 60_000,
  });
  return result.status === 0;
}
