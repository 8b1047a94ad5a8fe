import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WriteTx } from '../../../db/databaseHandle.ts';
import { readFirmProfile, saveFirmProfile } from '../../../db/firmQueries.ts';
import { emptyFirmProfile } from '../../../domain/firm/firmProfile.ts';
import { openTestEngine, type TestEngine } from '../support/openTestEngine.ts';

let test: TestEngine;
beforeEach(() => {
  test = openTestEngine();
});
afterEach(() => test.close());

const command = () => ({
  commandId: test.commandId(),
  operation: 'firm.save',
  actor: '测试',
  atMs: test.engine.clock(),
});
const named = (name: string) => ({ ...emptyFirmProfile, name });

const said = { entityKind: 'firm' as const, entityId: '1', caseId: null, summary: '改了名' };

describe('the write lane', () => {
  it('takes a change back that says nothing in the audit log, unless its kind is listed', () => {
    const { store } = test.engine;
    const silently = (operation: string) => () =>
      store.write({ ...command(), operation }, (tx) => {
        saveFirmProfile(tx, named('甲'), 1);
        return { result: null, audit: [] };
      });
    expect(silently('firm.save')).toThrow('firm.save changed rows');
    expect(store.read(readFirmProfile).name).toBe('');
    expect(silently('evidence.facts')).not.toThrow();
    expect(store.read(readFirmProfile).name).toBe('甲');
  });

  it('takes everything back when a change throws, its command id too', () => {
    const { store } = test.engine;
    const first = command();
    expect(() =>
      store.write(first, (tx) => {
        saveFirmProfile(tx, named('甲'), 1);
        throw new Error('power cut');
      }),
    ).toThrow('power cut');
    expect(store.read(readFirmProfile).name).toBe('');
    store.write(first, (tx) => {
      saveFirmProfile(tx, named('乙'), 1);
      return { result: null, audit: [said] };
    });
    expect(store.read(readFirmProfile).name).toBe('乙');
  });

  it('gives no permission that outlives its transaction', () => {
    let kept: WriteTx | undefined;
    test.engine.store.write(command(), (tx) => {
      kept = tx;
      return { result: null, audit: [] };
    });
    expect(() => saveFirmProfile(kept as WriteTx, named('丙'), 1)).toThrow(/permission has ended/);
  });

  it('returns to a retry what it returned first', () => {
    const { store } = test.engine;
    const first = command();
    let runs = 0;
    const run = () =>
      store.write(first, () => {
        runs += 1;
        return { result: { runs }, audit: [] };
      });
    expect(run()).toEqual({ runs: 1 });
    test.reopen();
    expect(
      test.engine.store.write(first, () => {
        throw new Error('ran twice');
      }),
    ).toEqual({ runs: 1 });
  });

  it('waits for the disk again after a draft, also after one that failed', () => {
    const { store } = test.engine;
    const setting = (name: string) => store.internals.connection.pragma(name, { simple: true });
    const during: unknown[] = [];
    const draft = (fail: boolean) => () => {
      during.push(setting('synchronous'));
      if (fail) throw new Error('power cut');
      return { result: null, audit: [] };
    };
    store.write({ ...command(), isDraft: true }, draft(false));
    expect(() => store.write({ ...command(), isDraft: true }, draft(true))).toThrow('power cut');
    expect(during).toEqual([1, 1]);
    expect([setting('synchronous'), setting('wal_autocheckpoint')]).toEqual([2, 1_000]);
  });
});
