import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { prepareWindow } from './prepareWindow.mjs';
import { projectRoot } from './projectPaths.mjs';
import { runChecks } from './runChecks.mjs';
import { stepOutcome } from './stepOutcome.mjs';
import { ensureDisplay } from './virtualDisplay.mjs';

const reports = path.join(projectRoot, 'test-results', 'reports');
const STEP_LIMIT_MS = 12 * 60_000;
const steps = [
  ['check', check],
  ['unit', () => vitest('unit')],
  ['engine', () => vitest('engine')],
  ['ui', () => vitest('ui')],
  ['e2e', () => playwright('e2e')],
  ['demo', demo],
  ['package', () => playwright('package')],
];

mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0 };
const lines = [];
let endDisplay = () => {};
for (const [name, run] of steps) {
  console.log(`\n=== ${name}`);
  const startedAt = performance.now();
  const { passed, failed } = await outcomeOf(run);
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  lines.push(`${name.padEnd(8)} ${passed} passed, ${failed} failed (${seconds} s)`);
}
endDisplay();
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** A step that cannot run at all is one failed test, and the next step still runs. */
async function outcomeOf(run) {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

async function check() {
  const results = await runChecks();
  const passed = results.filter((result) => result.passed).length;
  return stepOutcome(0, passed, results.length - passed);
}

function vitest(project) {
  const report = freshReport(project);
  const status = run(path.join('vitest', 'vitest.mjs'), [
    'run',
    `--project=${project}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests: passed, numFailedTests: failed } = readReport(report);
  return stepOutcome(status, passed, failed);
}

async function playwright(project) {
  await prepareScreen();
  const report = freshReport(project);
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
  const status = run(path.join('@playwright', 'test', 'cli.js'), [
    'test',
    `--project=${project}`,
    '--reporter=list,json',
  ]);
  const { expected, unexpected, flaky } = readReport(report).stats;
  return stepOutcome(status, expected + flaky, unexpected);
}

/** Plays the demo and looks at what it left. */
async function demo() {
  await prepareScreen();
  return vitest('demo');
}

async function prepareScreen() {
  await prepareWindow();
  if (!process.env.DISPLAY) endDisplay = await ensureDisplay();
}

function freshReport(project) {
  const report = path.join(reports, `${project}.json`);
  rmSync(report, { force: true });
  return report;
}

function readReport(report) {
  return JSON.parse(readFileSync(report, 'utf8'));
}

function run(tool, args) {
  const program = path.join(projectRoot, 'node_modules', tool);
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    timeout: STEP_LIMIT_MS,
  });
  return status ?? 1;
}
