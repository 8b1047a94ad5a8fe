import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { IntakeId } from '../../domain/ids.ts';
import { newCommand } from '../../electron/cli/evidenceCommands.ts';
import { type TakenFile, takeInFile } from '../../electron/cli/takeInFile.ts';
import { localClient } from '../../electron/engine/host/localClient.ts';
import type { Session } from '../../electron/engine/session/session.ts';
import { openFreshVault } from './openFreshVault.ts';

/** More than any file should need; a file that takes longer has FAILED. */
const FILE_LIMIT_MS = 60_000;

const folder = process.argv[2];
if (!folder) {
  console.error('用法：npm run corpus -- 目录');
  process.exitCode = 2;
} else {
  process.exitCode = await runCorpus(resolve(folder));
}

/**
 * Imports every file below a folder into a fresh vault: one line a file, then totals.
 * @returns 1 when a file FAILED
 */
async function runCorpus(root: string): Promise<number> {
  const files = await listFiles(root);
  const home = await mkdtemp(join(tmpdir(), 'andun-corpus-'));
  const { session, close } = await openFreshVault(home);
  const totals = { ok: 0, refused: 0, FAILED: 0 };
  const startedAt = performance.now();
  try {
    await atOnce(files, async (path) => {
      const { state, line } = await takeOne(session, path);
      totals[state] += 1;
      console.log(`${state.padEnd(7)} ${shown(relative(root, path))}  ${line}`);
    });
  } finally {
    await close();
    await rm(home, { recursive: true, force: true });
  }
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const memory = Math.round(process.resourceUsage().maxRSS / 1_024);
  console.log(
    `\n${files.length} 个文件：ok ${totals.ok}，refused ${totals.refused}，FAILED ${totals.FAILED}；${seconds} 秒，引擎内存峰值 ${memory} MB`,
  );
  return totals.FAILED > 0 ? 1 : 0;
}

type State = 'ok' | 'refused' | 'FAILED';

async function takeOne(session: Session, path: string): Promise<{ state: State; line: string }> {
  try {
    // Each file in a matter of its own: the same file twice in the corpus is looked at twice.
    const intakeId = IntakeId.parse(session.options.newId());
    await localClient(session).intake.create({ commandId: newCommand(), intakeId });
    const matter = { kind: 'intake' as const, intakeId };
    const taken = await within(takeInFile(session, path, { matter, year: 2026, origin: '语料' }));
    return summarise(taken);
  } catch (error) {
    return { state: 'FAILED', line: error instanceof Error ? (error.stack ?? error.message) : '?' };
  }
}

function summarise(taken: TakenFile): { state: State; line: string } {
  const { parts } = taken;
  // Nothing of it came in. An empty file inside is no fault of the archive.
  const isEmptyShell =
    taken.rows === 0 &&
    parts.every(({ item }) => item === null) &&
    parts.some(({ refusals }) => !refusals.includes('FILE_EMPTY'));
  const isRefused = taken.refusals.length > 0 || isEmptyShell;
  const inside = parts.map((part) => `${shown(part.name).slice(0, 80)} = ${summarise(part).line}`);
  const line = [
    ...(isEmptyShell ? [...new Set(parts.flatMap(({ refusals }) => refusals))] : taken.refusals),
    ...taken.found,
    ...(inside.length > 0 ? [`内含：${inside.slice(0, 12).join(' | ')}`] : []),
  ].join('；');
  return { state: isRefused ? 'refused' : 'ok', line: line.slice(0, 600) };
}

/** Names of files, those in archives among them, are not to be trusted with a terminal. */
function shown(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
}

/** Two files at a time: while one is parsed in its process, the engine has time for another. */
async function atOnce(files: readonly string[], work: (path: string) => Promise<void>) {
  const rest = [...files];
  const lane = async () => {
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) await work(path);
  };
  await Promise.all([lane(), lane()]);
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('took longer than a minute')), FILE_LIMIT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function listFiles(root: string): Promise<string[]> {
  if ((await stat(root)).isFile()) return [root];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
