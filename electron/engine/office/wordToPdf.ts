import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import { cleanedEnvironment } from '../../../domain/control/cleanedEnvironment.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { type OfficeCommand, officeCommand } from './officeCommand.ts';
import { findOfficeProgram, type Machine, type OfficeProgram } from './officeProgram.ts';

/** The PDF, and which program of this computer made it. */
export interface OfficePdf {
  pdf: Uint8Array;
  programName: string;
}

/** Makes a PDF of a Word file. @throws AnDunError PDF_NOT_OF_WORD, PDF_FAILED, CANCELLED */
export type WordPrinter = (docx: Uint8Array, closing: AbortSignal) => Promise<OfficePdf>;

const machine: Machine = process;
const TIME_LIMIT_MS = 90_000;
const FOLDER = 'andun-office-';
/** A folder this old belongs to nobody any more. */
const LEFT_OVER_MS = 10 * 60_000;

/**
 * Lets a word processor of this computer lay a Word file out. The file stands as plaintext in a temporary folder that
 * only this user can open, as long as the program runs; then the folder is deleted, whatever came of it.
 * @param options for tests: another program, another limit
 * @throws AnDunError PDF_NOT_OF_WORD where there is no such program, PDF_FAILED, CANCELLED
 */
export async function wordToPdf(
  docx: Uint8Array,
  closing: AbortSignal,
  options: { program?: OfficeProgram | null; timeLimitMs?: number; parent?: string } = {},
): Promise<OfficePdf> {
  const { program = await findOfficeProgram(), timeLimitMs = TIME_LIMIT_MS } = options;
  if (!program) throw new AnDunError('PDF_NOT_OF_WORD');
  if (closing.aborted) throw new AnDunError('CANCELLED');
  const parent = options.parent ?? tmpdir();
  await clearLeftOvers(parent);
  const folder = await mkdtemp(join(parent, FOLDER));
  try {
    await chmod(folder, 0o700);
    const pdf = await layOut(
      docx,
      program,
      folder,
      AbortSignal.any([closing, AbortSignal.timeout(timeLimitMs)]),
    );
    if (closing.aborted) throw new AnDunError('CANCELLED');
    if (!pdf) throw new AnDunError('PDF_FAILED');
    return { pdf, programName: program.name };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function layOut(
  docx: Uint8Array,
  program: OfficeProgram,
  folder: string,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const input = join(folder, 'paper.docx');
  const output = join(folder, 'paper.pdf');
  const profile = join(folder, 'profile');
  await mkdir(profile, { mode: 0o700 });
  await writeFile(input, docx, { flag: 'wx', mode: 0o600 });
  await run(officeCommand(program, { input, output, profile }), folder, signal);
  const pdf = await readFile(output).catch(() => null);
  return pdf?.subarray(0, 5).toString('latin1') === '%PDF-' ? pdf : null;
}

/** Resolves once it has ended, whether well, badly or by force. */
function run({ file, args, env }: OfficeCommand, cwd: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...cleanedEnvironment(machine.env), ...env },
      stdio: 'ignore',
      shell: false,
      windowsHide: true,
      // A group of its own: soffice is a script that starts the program proper.
      detached: machine.platform !== 'win32',
    });
    const kill = () => killWhole(child.pid);
    const ended = () => {
      signal.removeEventListener('abort', kill);
      // What it left running in the background keeps files of the folder open.
      kill();
      resolve();
    };
    child.once('error', ended);
    child.once('exit', ended);
    if (signal.aborted) kill();
    signal.addEventListener('abort', kill, { once: true });
  });
}

function killWhole(pid: number | undefined): void {
  if (pid === undefined) return;
  if (machine.platform === 'win32') {
    const taskkill = win32.join(
      machine.env.SystemRoot ?? 'C:\\Windows',
      'System32',
      'taskkill.exe',
    );
    spawn(taskkill, ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).once(
      'error',
      () => undefined,
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

/** A crash of the computer leaves a folder behind; nobody else's name begins like ours. */
async function clearLeftOvers(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch((): string[] => [])) {
    if (!name.startsWith(FOLDER)) continue;
    const path = join(parent, name);
    const found = await stat(path).catch(() => null);
    if (!found || Date.now() - found.mtimeMs < LEFT_OVER_MS) continue;
    await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
