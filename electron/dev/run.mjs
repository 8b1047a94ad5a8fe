// Runs on the system's own Node (20.19 or newer) with nothing installed: builtins only up here.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, projectNode } from './ensureInstalled.mjs';
import { projectRoot } from './projectPaths.mjs';

const COMMANDS = ['start', 'test', 'check', 'e2e', 'demo', 'bench', 'corpus', 'cli', 'package'];
const [command, ...rest] = process.argv.slice(2);

if (!COMMANDS.includes(command)) {
  console.error(`Commands: ${COMMANDS.map((name) => `npm run ${name}`).join(', ')}`);
  process.exit(2);
}
ensureInstalled();
const bin = path.join(projectRoot, 'node_modules', '.bin');
const node = projectNode();
const { status, signal } = spawnSync(
  node,
  [path.join(projectRoot, 'electron', 'dev', `${command}Command.mjs`), ...rest],
  {
    stdio: 'inherit',
    cwd: command === 'cli' ? process.cwd() : projectRoot,
    env: {
      ...process.env,
      PATH: [path.dirname(node), bin, process.env.PATH].join(path.delimiter),
    },
  },
);
process.exit(signal ? 1 : (status ?? 1));
