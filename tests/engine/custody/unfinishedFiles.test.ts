import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listUnfinishedFiles } from '../../../db/unfinishedFileQueries.ts';
import { recordDeparture } from '../../../electron/engine/custody/recordDeparture.ts';
import { openTestVault, type TestVault } from '../support/openTestSession.ts';

const PART = '.材料.zip.0199f000-0000-4000-8000-0000000000a1.part';

let test: TestVault;
let folder: string;
beforeEach(async () => {
  test = await openTestVault();
  folder = join(test.dataDir, 'client');
  mkdirSync(folder);
});
afterEach(() => test.close());

/** As a process that was killed leaves it: begun, on record, half written. */
async function crashWhileWriting(target: string): Promise<void> {
  const departure = {
    commandId: test.commandId(),
    operation: 'pack.make',
    entity: { entityKind: 'case', entityId: 'c', caseId: null },
    what: '成套文书',
    fileName: '材料.zip',
    path: target,
  };
  await expect(
    recordDeparture(test.engine, departure, async () => {
      throw new Error('killed');
    }),
  ).rejects.toThrow('killed');
  const begun = join(dirname(target), PART, '01_某某公司');
  mkdirSync(begun, { recursive: true });
  writeFileSync(join(begun, '投诉书.docx'), 'half');
}

async function reopen(): Promise<void> {
  await test.leave();
  test = await openTestVault(test.dataDir);
}

const known = () => test.engine.store.read(listUnfinishedFiles);

describe('what a crash left in a client’s folder', () => {
  it('is cleared away at the next opening, and nothing else is', async () => {
    writeFileSync(join(folder, '.别人的.part'), 'keep');
    writeFileSync(join(folder, '.材料.zip.part'), 'keep');
    await crashWhileWriting(join(folder, '材料.zip'));
    expect(known().map(({ path }) => path)).toEqual([join(folder, '材料.zip')]);
    await reopen();
    await expect.poll(known).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['.别人的.part', '.材料.zip.part']);
  });

  it('stays known while its folder cannot be reached, and keeps nobody from opening', async () => {
    await crashWhileWriting(join(folder, '材料.zip'));
    rmSync(folder, { recursive: true });
    // Its going shows that the clearing has run: all are settled in one step.
    const near = join(test.dataDir, 'near');
    mkdirSync(near);
    await crashWhileWriting(join(near, '材料.zip'));
    await reopen();
    await expect.poll(() => known().map(({ path }) => path)).toEqual([join(folder, '材料.zip')]);
    mkdirSync(join(folder, PART), { recursive: true });
    await reopen();
    await expect.poll(known).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
