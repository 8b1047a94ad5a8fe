import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { build } from 'vite';
import { benchCase } from './documents/benchCase.ts';
import {
  fillWithTemplater,
  type TemplaterPaper,
  templaterPaper,
} from './documents/docxtemplaterPaper.ts';
import { ownPaper } from './documents/ownPaper.ts';

const ROUNDS = 60;
const WARM_UP = 15;
const MANY_ROWS = 1_000;
const BATCH = 1_000;
const RATIO_GOAL = 1.5;
const MANY_ROWS_GOAL_MS = 1_000;
const FIRST_GOAL_MS = 500;

/**
 * How long a paper takes from the facts of a case to the finished .docx, beside docxtemplater filling a ready template
 * with ready texts to the same document. The two take turns, so that a busy machine slows both.
 */
export async function documentsBench(): Promise<void> {
  await firstDocument();
  const report = await beside(30, ROUNDS, WARM_UP);
  const goal = report.ratio <= RATIO_GOAL ? 'reached' : 'MISSED';
  console.log(
    `report with a table of 30 rows (5 pages after GB/T 9704): ${report.own.toFixed(1)} ms a document, docxtemplater ${report.templater.toFixed(1)} ms (median of ${ROUNDS})`,
  );
  console.log(
    `ratio docxtemplater ${report.ratio.toFixed(2)} (goal ≤ ${RATIO_GOAL.toFixed(1)}: ${goal})`,
  );
  const long = await beside(MANY_ROWS, 9, 2);
  const longGoal = long.own < MANY_ROWS_GOAL_MS ? 'reached' : 'MISSED';
  console.log(
    `${MANY_ROWS} rows: ${long.own.toFixed(0)} ms a document, docxtemplater ${long.templater.toFixed(0)} ms (median of 9, goal < 1 s: ${longGoal})`,
  );
  await batch();
}

async function beside(rows: number, rounds: number, warmUp: number) {
  const facts = benchCase(rows, 1);
  const first = await ownPaper(facts);
  const paper = templaterPaper(first.tree, first.docx);
  assertSameText(first.docx, fillWithTemplater(paper));
  const own: number[] = [];
  const templater: number[] = [];
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const [a, b] = await turn(rows, round, paper);
    if (round < warmUp) continue;
    own.push(a);
    templater.push(b);
  }
  return {
    own: median(own),
    templater: median(templater),
    ratio: median(own) / median(templater),
  };
}

/** One document each, the first to begin changing every time. */
async function turn(rows: number, round: number, paper: TemplaterPaper) {
  const facts = benchCase(rows, round + 1);
  const ownTurn = () => timed(() => ownPaper(facts));
  const templaterTurn = () => timed(() => fillWithTemplater(paper));
  if (round % 2 === 0) return [await ownTurn(), await templaterTurn()] as const;
  const second = await templaterTurn();
  return [await ownTurn(), second] as const;
}

async function batch(): Promise<void> {
  const first = await ownPaper(benchCase(30, 1));
  const paper = templaterPaper(first.tree, first.docx);
  const own = await timed(async () => {
    for (let serial = 1; serial <= BATCH; serial += 1) await ownPaper(benchCase(30, serial));
  });
  const templater = await timed(() => {
    for (let serial = 1; serial <= BATCH; serial += 1) fillWithTemplater(paper);
  });
  console.log(
    `batch of ${BATCH}: ${(own / 1_000).toFixed(1)} s (${(own / BATCH).toFixed(1)} ms a document), docxtemplater ${(templater / 1_000).toFixed(1)} s`,
  );
}

/** A process that has loaded nothing yet, bundled as a release is; the best of three, because the disk may be cold. */
async function firstDocument(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'andun-bench-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: new URL('documents/firstDocument.ts', import.meta.url).pathname,
      outDir: folder,
      // Named as modules, as a release says of all of its files: Node would have to find out by reading each twice.
      rolldownOptions: {
        output: {
          format: 'es',
          entryFileNames: 'firstDocument.mjs',
          chunkFileNames: '[name]-[hash].mjs',
        },
      },
    },
  });
  const script = join(folder, 'firstDocument.mjs');
  const runs = [1, 2, 3].map(
    () => JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as FirstRun,
  );
  await rm(folder, { recursive: true, force: true });
  const best = runs.sort((a, b) => a.ms - b.ms)[0];
  if (!best) throw new Error('no run');
  const { ms, sinceStartMs, cpuMs } = best;
  const goal = sinceStartMs < FIRST_GOAL_MS ? 'reached' : 'MISSED';
  console.log(
    `first document: ${ms.toFixed(0)} ms with loading, ${sinceStartMs.toFixed(0)} ms from the start of the process, ${cpuMs.toFixed(0)} ms of processor time (goal < 0.5 s: ${goal})`,
  );
}

interface FirstRun {
  ms: number;
  sinceStartMs: number;
  cpuMs: number;
}

function assertSameText(one: Uint8Array, other: Uint8Array): void {
  if (printed(one) !== printed(other)) throw new Error('the two documents differ in their text');
}

function printed(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array);
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

async function timed(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
