import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandId, type EvidenceId, IntakeId } from '../../../domain/ids.ts';
import { saveIntake, testForm } from '../support/openMatter.ts';
import { collect, openTestVault, testVaultKey } from '../support/openTestSession.ts';
import { type EngineProcess, startEngineProcess } from '../support/startEngineProcess.ts';

const rounds = 4;
let dataDir: string;
let matter: IntakeId;
/** What the engine said was done. */
const done = {
  /** The notes that an intake may hold: the acknowledged one, and one whose save got no answer. */
  intakes: new Map<IntakeId, string[]>(),
  evidence: new Map<EvidenceId, string>(),
};
/** Asked for, and not answered when the engine died. */
let inFlight: { commandId: CommandId; intakeId: IntakeId } | null = null;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'andun-killed-'));
  const vault = await openTestVault(dataDir);
  matter = await saveIntake(vault);
  await vault.leave();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('an engine killed in the middle of writing', () => {
  for (let round = 1; round <= rounds; round += 1) {
    it(`loses nothing it had acknowledged, and nothing is done twice (round ${round})`, async () => {
      await workUntilKilled();
      const vault = await openTestVault(dataDir);
      try {
        const { connection } = vault.engine.store.internals;
        expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
        expect(connection.pragma('foreign_key_check')).toEqual([]);
        for (const [intakeId, notes] of done.intakes) {
          expect(notes).toContain((await vault.client.intake.get({ intakeId })).form.note);
        }
        expect((await vault.client.audit.verify()).whole).toBe(true);
        const checked = await collect(
          vault.client.evidence.verifyAll({ commandId: vault.commandId(), matter: null }),
        );
        expect(checked.at(-1)).toMatchObject({
          changed: [],
          missing: [],
          custodyChain: { whole: true },
        });
        const items = await vault.client.evidence.listAll();
        const stored = new Map(items.map(({ id, sha256 }) => [id, sha256]));
        for (const [id, sha256] of done.evidence) expect(stored.get(id)).toBe(sha256);
        expect(filesOnShelves().sort()).toEqual(items.map(({ id }) => String(id)).sort());
        await retryInFlight(vault);
      } finally {
        await vault.leave();
      }
    });
  }

  it('did real work before it was killed', () => {
    expect(done.intakes.size).toBeGreaterThanOrEqual(rounds);
    expect(done.evidence.size).toBeGreaterThanOrEqual(rounds);
  });
});

async function workUntilKilled(): Promise<void> {
  const engine = await startEngineProcess(dataDir);
  engine.post({ type: 'resume', vaultKind: 'own', key: Uint8Array.from(testVaultKey) });
  // At least one of each is acknowledged; then it dies at any moment of what follows.
  await fileIntake(engine);
  await attach(engine, 20_000);
  const killer = setTimeout(() => engine.kill(), 20 + Math.random() * 300);
  const gone = engine.exited.then(() => 'gone' as const);
  try {
    for (let turn = 0; turn < 500; turn += 1) {
      const turnEnds = Promise.all([fileIntake(engine), attach(engine, 200_000 + turn * 40_000)]);
      turnEnds.catch(() => undefined);
      if ((await Promise.race([turnEnds.then(() => 'done'), gone])) === 'gone') break;
    }
  } catch {
    // The port closed under a call.
  }
  await gone;
  clearTimeout(killer);
}

async function fileIntake(engine: EngineProcess): Promise<void> {
  const intakeId = IntakeId.parse(uuidv7());
  const commandId = CommandId.parse(uuidv7());
  inFlight = { commandId, intakeId };
  await engine.client.intake.create({ commandId, intakeId });
  inFlight = null;
  const note = randomBytes(2_000).toString('hex');
  done.intakes.set(intakeId, ['', note]);
  await engine.client.intake.save({
    commandId: CommandId.parse(uuidv7()),
    intakeId,
    form: testForm({ note }),
    revision: 1,
  });
  done.intakes.set(intakeId, [note]);
}

async function attach(engine: EngineProcess, size: number): Promise<void> {
  const bytes = randomBytes(size);
  const path = join(dataDir, 'source.bin');
  writeFileSync(path, bytes);
  const events = await engine.client.evidence.attach({
    commandId: CommandId.parse(uuidv7()),
    matter: { kind: 'intake', intakeId: matter },
    grantIds: [engine.grantRead(path)],
    kind: null,
    origin: '',
    collector: '',
  });
  for await (const event of events) {
    if (event.type !== 'attached') continue;
    done.evidence.set(event.item.id, createHash('sha256').update(bytes).digest('hex'));
  }
}

async function retryInFlight(vault: Awaited<ReturnType<typeof openTestVault>>): Promise<void> {
  if (!inFlight) return;
  const retried = inFlight;
  inFlight = null;
  await vault.client.intake.create(retried);
  const rows = await vault.client.intake.list();
  expect(rows.filter(({ id }) => id === retried.intakeId)).toHaveLength(1);
  const entries = await vault.client.audit.list({ beforeSeq: null, limit: 500 });
  const creations = entries.filter(
    ({ operation, entityId }) => operation === 'intake.create' && entityId === retried.intakeId,
  );
  expect(creations).toHaveLength(1);
  done.intakes.set(retried.intakeId, ['']);
}

function filesOnShelves(): string[] {
  const files = join(dataDir, 'own', 'files');
  if (!existsSync(files)) return [];
  return readdirSync(files, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}
