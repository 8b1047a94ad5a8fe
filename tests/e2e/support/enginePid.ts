import { execFileSync } from 'node:child_process';
import type { ElectronApplication } from '@playwright/test';

/**
 * The process id of the running engine, in either way of hosting it. Linux and macOS only.
 * @throws Error when no engine runs
 */
export async function enginePid(app: ElectronApplication): Promise<number> {
  const main = app.process().pid;
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  for (const line of table.split('\n')) {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === main && args?.includes('engine.cjs')) return Number(pid);
  }
  const metrics = await app.evaluate(({ app: electron }) => electron.getAppMetrics());
  const utility = metrics.find(({ name }) => name === 'AnDun Engine');
  if (!utility) throw new Error('No engine is running');
  return utility.pid;
}
