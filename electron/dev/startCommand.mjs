import { spawn } from 'node:child_process';
import { electronArguments } from './electronArguments.mjs';
import { prepareWindow } from './prepareWindow.mjs';
import { projectRoot } from './projectPaths.mjs';
import { hasDisplay } from './virtualDisplay.mjs';

if (hasDisplay()) await openProgram();
else await playDemo();

async function openProgram() {
  const { executable } = await prepareWindow();
  const args = [projectRoot, ...electronArguments(), ...process.argv.slice(2)];
  const program = spawn(executable, args, { stdio: 'inherit', cwd: projectRoot });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => program.kill(signal));
  program.on('exit', (code) => {
    process.exitCode = code ?? 0;
  });
}

async function playDemo() {
  console.log('没有显示器，改为运行演示 / No display here, so the demo runs instead.');
  await import('./demoCommand.mjs');
}
