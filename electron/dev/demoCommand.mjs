import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { prepareWindow } from './prepareWindow.mjs';
import { projectRoot } from './projectPaths.mjs';
import { ensureDisplay } from './virtualDisplay.mjs';

await prepareWindow();
const endDisplay = await ensureDisplay();
const { status } = spawnSync(
  process.execPath,
  [path.join(projectRoot, 'tests', 'demo', 'runDemo.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: projectRoot },
);
endDisplay();
process.exitCode = status ?? 1;
if (status === 0) {
  console.log(`演示结果在 / The demo's output lies in: ${path.join(projectRoot, 'demo-output')}`);
}
