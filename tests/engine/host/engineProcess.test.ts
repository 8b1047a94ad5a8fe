import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandId } from '../../../domain/ids.ts';
import { openCase, testForm } from '../support/openMatter.ts';
import { collect, testFirm, testPassphrase } from '../support/openTestSession.ts';
import { type EngineProcess, startEngineProcess, waitFor } from '../support/startEngineProcess.ts';

const secret = '只许当事人知道的话';
let dataDir: string;
const running: EngineProcess[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'andun-process-'));
});
afterEach(async () => {
  for (const engine of running.splice(0)) {
    engine.kill();
    await engine.exited;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the engine as a process', () => {
  it('makes a vault, hands main the key, resumes after a crash and ends itself on lock', async () => {
    const first = await start();
    await first.client.vault.create({ passphrase: testPassphrase, firm: testFirm });
    await waitFor(() => first.heard.some(({ type }) => type === 'sessionOpened'));
    const opened = first.heard.find((message) => message.type === 'sessionOpened');
    if (opened?.type !== 'sessionOpened') throw new Error('no key');
    const { caseId, evidenceId } = await work(first);
    first.kill();
    await first.exited;

    const second = await start();
    second.post({ type: 'resume', vaultKind: 'own', key: opened.key });
    expect((await second.client.case.get({ caseId })).note).toBe(secret);
    second.post({ type: 'evidenceInfo', requestId: 'a', evidenceId });
    second.post({ type: 'readEvidence', requestId: 'b', evidenceId, offset: 3, length: 3 });
    await waitFor(() => second.heard.filter(({ type }) => type.endsWith('Result')).length === 2);
    expect(second.heard).toContainEqual({
      type: 'evidenceInfoResult',
      requestId: 'a',
      info: expect.objectContaining({ mime: 'text/plain', originalName: '原件.txt' }),
    });
    expect(second.heard).toContainEqual({
      type: 'readEvidenceResult',
      requestId: 'b',
      bytes: expect.toSatisfy((bytes: Uint8Array) => Buffer.from(bytes).toString() === '许'),
    });
    await second.client.vault.lock();
    expect(await second.exited).toBe(0);
    expect(second.heard).toContainEqual({ type: 'lockRequested' });
    for (const engine of [first, second]) expect(engine.log()).not.toContain(secret);
    expect(readdirSync(second.temporary)).toEqual([]);
  });

  it('asks for the passphrase when the key that main kept opens nothing', async () => {
    const engine = await start();
    engine.post({ type: 'resume', vaultKind: 'own', key: new Uint8Array(32) });
    expect(await engine.client.vault.status()).toMatchObject({ ownExists: false, open: null });
    engine.post({ type: 'shutdown' });
    expect(await engine.exited).toBe(0);
  });
});

async function start(): Promise<EngineProcess> {
  const engine = await startEngineProcess(dataDir);
  running.push(engine);
  return engine;
}

async function work(engine: EngineProcess) {
  const commandId = () => CommandId.parse(uuidv7());
  const { caseId } = await openCase(
    { client: engine.client, commandId },
    testForm({ note: secret }),
  );
  const path = join(dataDir, '原件.txt');
  writeFileSync(path, secret);
  const events = await collect(
    engine.client.evidence.attach({
      commandId: commandId(),
      matter: { kind: 'case', caseId },
      grantIds: [engine.grantRead(path)],
      kind: null,
      origin: secret,
      collector: '',
    }),
  );
  const attached = events.find((event) => event.type === 'attached');
  if (attached?.type !== 'attached') throw new Error('not attached');
  return { caseId, evidenceId: attached.item.id };
}
