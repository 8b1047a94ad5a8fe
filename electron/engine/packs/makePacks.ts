import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readCase } from '../../../db/caseQueries.ts';
import { findCommandResult } from '../../../db/commandQueries.ts';
import type { MadePack, PackBatchEvent } from '../../../domain/contract/packContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId, GrantId } from '../../../domain/ids.ts';
import { type PackChoice, usualRecipients } from '../../../domain/packs/pack.ts';
import { reportWhile } from '../bundle/reportWhile.ts';
import { listChannels } from '../documents/listChannels.ts';
import { deriveCommandId } from '../host/deriveCommandId.ts';
import { logLine, whereOf } from '../host/engineLog.ts';
import type { VaultContext } from '../vaultContext.ts';
import { freeName } from './freeName.ts';
import { packNameOf } from './makePack.ts';
import { writePack } from './writePack.ts';

interface BatchInput {
  commandId: CommandId;
  caseIds: readonly CaseId[];
  evidence: PackChoice['evidence'];
  grantId: GrantId;
}

const operation = 'pack.makeMany';
type CaseEvent = Extract<PackBatchEvent, { type: 'case' }>;

/**
 * One zip a case, each for the channels that fit it now. A case that cannot be made is told of and stops no other; after
 * a cancel the packs that are there are whole, and the one under way is gone. A retry makes what is not there yet.
 * @throws AnDunError GRANT_INVALID, EXPORT_FAILED, CANCELLED
 */
export async function* makePacks(
  engine: VaultContext,
  input: BatchInput,
  signal?: AbortSignal,
): AsyncGenerator<PackBatchEvent, void> {
  const caseIds = [...new Set(input.caseIds)];
  const known = madeBefore(engine, input.commandId, caseIds);
  const folder = known.size === caseIds.length ? '' : await folderOf(engine, input.grantId);
  const stops = [engine.closing, ...(signal ? [signal] : [])];
  let made = 0;
  for (const [index, caseId] of caseIds.entries()) {
    const caseNumber = engine.store.read((db) => readCase(db, caseId)?.caseNumber ?? '');
    const now = { type: 'progress' as const, caseNumber, done: 0, step: '' };
    const report = (share: number, step: string) => {
      now.done = Math.round(((index + share) / caseIds.length) * 1_000);
      now.step = step;
    };
    report(0, '');
    const event = yield* reportWhile(
      async (stop): Promise<CaseEvent> => {
        const before = known.get(caseId);
        if (before) return { type: 'case', caseId, caseNumber, made: before, code: null };
        return oneCase(engine, input, { caseId, caseNumber, folder }, stop, report);
      },
      () => ({ ...now }),
      stops,
    );
    if (event.made) made += 1;
    yield event;
  }
  yield { type: 'done', made, failed: caseIds.length - made };
}

async function folderOf(engine: VaultContext, grantId: GrantId): Promise<string> {
  await engine.grants.arrived(grantId);
  return engine.grants.redeem(grantId, 'writeDir').path;
}

function madeBefore(
  engine: VaultContext,
  commandId: CommandId,
  caseIds: readonly CaseId[],
): Map<CaseId, MadePack> {
  return engine.store.read((db) => {
    const found = new Map<CaseId, MadePack>();
    for (const caseId of caseIds) {
      const known = findCommandResult<MadePack>(db, partOf(commandId, caseId), operation);
      if (known) found.set(caseId, known.result);
    }
    return found;
  });
}

function partOf(commandId: CommandId, caseId: CaseId): CommandId {
  return deriveCommandId(commandId, `case ${caseId}`);
}

async function oneCase(
  engine: VaultContext,
  { commandId, evidence }: BatchInput,
  { caseId, caseNumber, folder }: { caseId: CaseId; caseNumber: string; folder: string },
  stop: AbortSignal,
  report: (share: number, step: string) => void,
): Promise<CaseEvent> {
  const told = (made: MadePack | null, code: CaseEvent['code']): CaseEvent => ({
    type: 'case',
    caseId,
    caseNumber,
    made,
    code,
  });
  try {
    const recipients = usualRecipients(listChannels(engine, { caseId }));
    const name = await freeName(folder, packNameOf(engine, caseId), '.zip');
    const order = {
      commandId: partOf(commandId, caseId),
      operation,
      caseId,
      choice: { recipients, evidence },
    };
    const target = { path: join(folder, name), name, as: 'zip' as const };
    return told(await writePack(engine, order, target, stop, report), null);
  } catch (error) {
    if (stop.aborted) throw error;
    if (!(error instanceof AnDunError)) {
      logLine({ operation, outcome: 'INTERNAL', errorId: randomUUID(), where: whereOf(error) });
      return told(null, 'INTERNAL');
    }
    if (error.code === 'CANCELLED') throw error;
    return told(null, error.code);
  }
}
