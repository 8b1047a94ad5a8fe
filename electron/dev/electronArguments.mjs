import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Switches that this machine needs to run Electron at all, for development and tests. The
 * Chromium sandbox cannot work for root or where user namespaces are shut (containers).
 * @returns {string[]}
 */
export function electronArguments() {
  if (process.platform !== 'linux') return [];
  const args = process.env.WAYLAND_DISPLAY && !process.env.DISPLAY ? [] : ['--ozone-platform=x11'];
  if (!sandboxPossible()) args.push('--no-sandbox');
  return args;
}

function sandboxPossible() {
  if (process.getuid?.() === 0) return false;
  const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  if (existsSync(restricted) && readFileSync(restricted, 'utf8').trim() === '1') return false;
  return spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0;
}
