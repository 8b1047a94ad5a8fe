import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './projectPaths.mjs';

/** Runs a TypeScript program of the repository with this command's arguments and exit code. */
export function runSource(file) {
  const args = [path.join(projectRoot, file), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
