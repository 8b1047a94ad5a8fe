import { randomBytes } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IntakeId } from '../../domain/ids.ts';
import { grant, newCommand } from '../../electron/cli/evidenceCommands.ts';
import { localClient } from '../../electron/engine/host/localClient.ts';
import type { Session } from '../../electron/engine/session/session.ts';
import { openFreshVault } from '../corpus/openFreshVault.ts';
import { makeBackupApart } from './makeBackupApart.ts';
import { rawFilePass, rawInserts } from './rawBaselines.ts';
import { watchMemory } from './watchMemory.ts';

const MB = 1_048_576;
const FILE_GOAL = 0.7;
const ROWS_GOAL = 0.5;
const ENGINE_GOAL_MB = 300;

/**
 * Adding a large file and importing a large backup, as ratios to the same work by hand in this run.
 * @param megabytes size of both files; the goals are set for 1,024
 */
export async function ingestBench(megabytes: number): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'andun-bench-'));
  const { session, close } = await openFreshVault(home);
  try {
    // First, while this process is small: what the engine needs must not hide behind what the bench left.
    await measureRows(session, home, megabytes);
    await measureFile(session, home, megabytes);
  } finally {
    await close();
    await rm(home, { recursive: true, force: true });
  }
}

async function measureFile(session: Session, home: string, megabytes: number): Promise<void> {
  const path = join(home, 'large.bin');
  await writeRandom(path, megabytes);
  const raw: number[] = [];
  const ours: number[] = [];
  const memory = watchMemory();
  for (let round = 0; round < 2; round += 1) {
    const byHand = join(home, 'by-hand.bin');
    raw.push(await rawFilePass(path, byHand));
    await rm(byHand);
    const started = performance.now();
    await attach(session, path);
    ours.push(((megabytes * MB) / (performance.now() - started)) * 1_000);
  }
  const { engineMb } = memory.stop();
  const [best, byHand] = [Math.max(...ours), Math.max(...raw)];
  console.log(
    `file of ${megabytes} MB: attach ${perSecond(best)}, by hand ${perSecond(byHand)}, ratio ${ratio(best, byHand, FILE_GOAL)}, peak memory ${engineMb} MB`,
  );
}

async function measureRows(session: Session, home: string, megabytes: number): Promise<void> {
  const path = join(home, 'sms.xml');
  const rows = makeBackupApart(path, megabytes * MB);
  const evidenceId = await attach(session, path);
  await rm(path);
  const memory = watchMemory();
  const client = localClient(session);
  const inspectStarted = performance.now();
  let choices = null;
  for await (const event of await client.import.inspect({ evidenceId, choices: null })) {
    if (event.type === 'preview') choices = event.preview?.choices ?? null;
  }
  const inspected = (rows / (performance.now() - inspectStarted)) * 1_000;
  if (!choices) throw new Error('the backup was not understood');
  const started = performance.now();
  let imported = 0;
  const input = { commandId: newCommand(), evidenceId, choices, relevantCounterparts: [] };
  for await (const event of await client.import.run(input)) {
    if (event.type === 'done') imported = event.report.imported;
  }
  const ours = (rows / (performance.now() - started)) * 1_000;
  const { atStartMb, engineMb, parserMb } = memory.stop();
  if (imported !== rows) throw new Error(`${imported} of ${rows} rows came in`);
  const raw = rawInserts(join(home, 'raw.db'), Math.min(rows, 500_000));
  console.log(
    `SMS XML of ${megabytes} MB, ${rows} rows: preview ${count(inspected)} rows/s, import ${count(ours)} rows/s, plain encrypted inserts ${count(raw)} rows/s, ratio ${ratio(ours, raw, ROWS_GOAL)}`,
  );
  const verdict = engineMb <= ENGINE_GOAL_MB ? 'reached' : 'MISSED';
  console.log(
    `peak memory: engine ${engineMb} MB (${atStartMb} MB before; goal ≤ ${ENGINE_GOAL_MB}: ${verdict}), parser process ${parserMb ?? 'unknown'} MB`,
  );
}

async function attach(session: Session, path: string) {
  const client = localClient(session);
  const intakeId = IntakeId.parse(session.options.newId());
  await client.intake.create({ commandId: newCommand(), intakeId });
  const events = await client.evidence.attach({
    commandId: newCommand(),
    matter: { kind: 'intake', intakeId },
    grantIds: [grant(session, path, 'read')],
    kind: null,
    origin: '',
    collector: '',
  });
  for await (const event of events) {
    if (event.type === 'attached') return event.item.id;
  }
  throw new Error('the file was not taken in');
}

async function writeRandom(path: string, megabytes: number): Promise<void> {
  const file = await open(path, 'w');
  const piece = randomBytes(MB);
  try {
    for (let index = 0; index < megabytes; index += 1) {
      piece.writeUInt32LE(index, 0);
      await file.write(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

function ratio(ours: number, raw: number, goal: number): string {
  const value = ours / raw;
  return `${value.toFixed(2)} (goal ≥ ${goal}: ${value >= goal ? 'reached' : 'MISSED'})`;
}

function perSecond(bytes: number): string {
  return `${Math.round(bytes / MB)} MB/s`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
