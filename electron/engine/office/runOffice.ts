import { spawn } from 'node:child_process';
import { cleanedEnvironment } from '../../../domain/control/cleanedEnvironment.ts';
import { endCommands, type OfficeCommand, type OfficeJob, officeCommand } from './officeCommand.ts';
import type { Machine, OfficeProgram } from './officeProgram.ts';

const machine: Machine = process;
/** What ends a program must itself come to an end. */
const END_LIMIT_MS = 15_000;

/** Has a program make a PDF. Resolves once all of it has ended, whether well, badly or by force. Never rejects. */
export function runOffice(
  program: OfficeProgram,
  job: OfficeJob,
  cwd: string,
  signal: AbortSignal,
): Promise<void> {
  const child = start(officeCommand(program, job), cwd);
  const { pid } = child;
  return new Promise((resolve) => {
    let ending: Promise<void> | null = null;
    const end = () => {
      ending ??= endByForce(program, job, pid, cwd);
    };
    const ended = () => {
      signal.removeEventListener('abort', end);
      // A script may have left the program proper running. On Windows the number may be another's by now.
      if (machine.platform !== 'win32') killGroup(pid);
      void (ending ?? Promise.resolve()).then(resolve);
    };
    child.once('error', ended);
    child.once('exit', ended);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

async function endByForce(
  program: OfficeProgram,
  job: OfficeJob,
  pid: number | undefined,
  cwd: string,
): Promise<void> {
  if (pid === undefined) return;
  if (machine.platform !== 'win32') return killGroup(pid);
  for (const command of endCommands(program, job, pid)) {
    await new Promise<void>((resolve) => {
      const ender = start(command, cwd, END_LIMIT_MS);
      ender.once('error', () => resolve());
      ender.once('exit', () => resolve());
    });
  }
}

function start({ file, args, env }: OfficeCommand, cwd: string, timeout?: number) {
  return spawn(file, args, {
    cwd,
    env: { ...cleanedEnvironment(machine.env), ...env },
    stdio: 'ignore',
    shell: false,
    windowsHide: true,
    timeout,
    // A group of its own: soffice is a script that starts the program proper.
    detached: machine.platform !== 'win32',
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
