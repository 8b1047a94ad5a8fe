import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { prepareWindow } from './prepareWindow.mjs';
import { projectRoot } from './projectPaths.mjs';
import { ensureDisplay } from './virtualDisplay.mjs';

await prepareWindow();
const endDisplay = await ensureDisplay();
const cli = path.join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
const { status } = spawnSync(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  cwd: projectRoot,
});
endDisplay();
process.exitCode = status ?? 1;
