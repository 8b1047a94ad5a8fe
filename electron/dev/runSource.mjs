import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './projectPaths.mjs';

/** Runs a TypeScript program of the repository with this command's arguments and exit code. */
export function runSource(file) {
  // The engine inside runs with the same memory settings as in the program (electron/main/engineHost.ts).
  const settings = ['--max-semi-space-size=4', '--heap-growing-percent=70'];
  const memory = {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '1000000',
    MALLOC_TRIM_THRESHOLD_: '4000000',
  };
  const args = [...settings, path.join(projectRoot, file), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...memory, ...process.env },
  });
  process.exitCode = status ?? 1;
}
