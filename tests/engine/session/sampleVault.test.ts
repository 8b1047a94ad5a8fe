import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect, openTestSession, type TestSession } from '../support/openTestSession.ts';

let test: TestSession;
beforeAll(async () => {
  test = openTestSession();
  await test.client.vault.openSample();
});
afterAll(() => test.close());

describe('示例库', () => {
  it('is open after one click and is no vault of the firm', async () => {
    expect(await test.client.vault.status()).toEqual({
      ownExists: false,
      open: 'sample',
      recoveryKeyConfirmed: true,
    });
    expect((await test.client.firm.get()).name).toContain('示例');
  });

  it('holds a dozen matters of every outcome, with evidence and papers', async () => {
    const intakes = await test.client.intake.list();
    const cases = await test.client.case.list();
    expect(intakes.length).toBeGreaterThanOrEqual(12);
    expect(new Set(intakes.flatMap(({ outcomes }) => outcomes))).toEqual(
      new Set(['A', 'B', 'C', 'D', 'E', 'F']),
    );
    expect(new Set(cases.map(({ status }) => status)).size).toBeGreaterThanOrEqual(6);
    expect((await test.client.evidence.listAll()).length).toBeGreaterThanOrEqual(8);
    expect((await test.client.document.listAll()).length).toBeGreaterThanOrEqual(2);
  });

  it('reads as if it had been lived: in the order of time, nothing in the future, every chain whole', async () => {
    const entries = await test.client.audit.list({ beforeSeq: null, limit: 500 });
    const times = entries.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((one, other) => other - one));
    expect(times[0]).toBeLessThanOrEqual(test.session.options.clock());
    expect((await test.client.audit.verify()).whole).toBe(true);
    const checked = await collect(
      test.client.evidence.verifyAll({ commandId: test.commandId(), matter: null }),
    );
    expect(checked.at(-1)).toMatchObject({
      changed: [],
      missing: [],
      custodyChain: { whole: true },
    });
  });

  it('is kept as it was left when it is opened again', async () => {
    const before = await test.client.case.list();
    await test.leave();
    const later = openTestSession(test.dataDir);
    await later.client.vault.openSample();
    expect(await later.client.case.list()).toEqual(before);
    await later.leave();
  });
});
