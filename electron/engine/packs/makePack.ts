import { join } from 'node:path';
import { readCase } from '../../../db/caseQueries.ts';
import { findCommandResult } from '../../../db/commandQueries.ts';
import type { MadePack, PackEvent } from '../../../domain/contract/packContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId, GrantId } from '../../../domain/ids.ts';
import type { PackChoice } from '../../../domain/packs/pack.ts';
import { packName } from '../../../domain/packs/packNames.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { reportWhile } from '../bundle/reportWhile.ts';
import type { VaultContext } from '../vaultContext.ts';
import { freeName } from './freeName.ts';
import { type PackTarget, writePack } from './writePack.ts';

const operation = 'pack.make';

/**
 * 一键成套 for one case, at the granted target.
 * @throws AnDunError NOT_FOUND, GRANT_INVALID; as writePack
 */
export async function* makePack(
  engine: VaultContext,
  input: {
    commandId: CommandId;
    caseId: CaseId;
    choice: PackChoice;
    grantId: GrantId;
    as: PackTarget['as'];
  },
  signal?: AbortSignal,
): AsyncGenerator<PackEvent, void> {
  const { commandId, caseId, choice } = input;
  const known = engine.store.read((db) => findCommandResult<MadePack>(db, commandId, operation));
  if (known) {
    yield { type: 'done', ...known.result };
    return;
  }
  const target = await targetOf(engine, input);
  const now: Extract<PackEvent, { type: 'progress' }> = { type: 'progress', done: 0, step: '' };
  const made = yield* reportWhile(
    (stop) =>
      writePack(engine, { commandId, operation, caseId, choice }, target, stop, (share, step) => {
        now.done = Math.round(share * 1_000);
        now.step = step;
      }),
    () => ({ ...now }),
    [engine.closing, ...(signal ? [signal] : [])],
  );
  yield { type: 'done', ...made };
}

async function targetOf(
  engine: VaultContext,
  { caseId, grantId, as }: { caseId: CaseId; grantId: GrantId; as: PackTarget['as'] },
): Promise<PackTarget> {
  await engine.grants.arrived(grantId);
  if (as === 'zip') {
    const { path, displayName } = engine.grants.redeem(grantId, 'write');
    return { path, name: displayName, as };
  }
  const folder = engine.grants.redeem(grantId, 'writeDir').path;
  const name = await freeName(folder, packNameOf(engine, caseId), '');
  return { path: join(folder, name), name, as };
}

/** Name of a case's pack, made today, without an ending. @throws AnDunError NOT_FOUND */
export function packNameOf(engine: VaultContext, caseId: CaseId): string {
  const record = engine.store.read((db) => readCase(db, caseId));
  if (!record) throw new AnDunError('NOT_FOUND');
  return packName(record.caseNumber, record.client.name, shanghaiDate(engine.clock()));
}
