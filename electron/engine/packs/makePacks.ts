import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readCase } from '../../../db/caseQueries.ts';
import { findCommandResult } from '../../../db/commandQueries.ts';
import type { MadePack, PackBatchEvent } from '../../../domain/contract/packContract.ts';
import type { ChannelRoute } from '../../../domain/documents/channelRouter.ts';
import { type RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId, CommandId, GrantId } from '../../../domain/ids.ts';
import {
  type PackEvidenceChoice,
  type PackTemplates,
  usualPapers,
} from '../../../domain/packs/pack.ts';
import { reportWhile } from '../bundle/reportWhile.ts';
import { listChannels } from '../documents/listChannels.ts';
import { readCaseFacts } from '../documents/readCaseFacts.ts';
import { deriveCommandId } from '../host/deriveCommandId.ts';
import { logLine, whereOf } from '../host/engineLog.ts';
import type { VaultContext } from '../vaultContext.ts';
import type { CaseOutcome } from './batchReport.ts';
import { freeName } from './freeName.ts';
import { packNameOf } from './makePack.ts';
import { writeBatchReport } from './writeBatchReport.ts';
import { writePack } from './writePack.ts';

interface BatchInput {
  commandId: CommandId;
  caseIds: readonly CaseId[];
  evidence: PackEvidenceChoice;
  templates?: PackTemplates;
  grantId: GrantId;
}

const operation = 'pack.makeMany';
type CaseEvent = Extract<PackBatchEvent, { type: 'case' }>;

/**
 * One zip a case, each for the channels that fit it now, and a report beside them. A case that cannot be made is told of
 * and stops no other; after a cancel the packs that are there are whole, the one under way is gone, and the report names
 * what was not begun. A retry makes what is not there yet.
 * @throws AnDunError GRANT_INVALID, EXPORT_FAILED, CANCELLED
 */
export async function* makePacks(
  engine: VaultContext,
  input: BatchInput,
  signal?: AbortSignal,
): AsyncGenerator<PackBatchEvent, void> {
  const caseIds = [...new Set(input.caseIds)];
  const known = madeBefore(engine, input.commandId, caseIds);
  const folder = known.size === caseIds.length ? null : await folderOf(engine, input.grantId);
  const stops = [engine.closing, ...(signal ? [signal] : [])];
  const outcomes = caseIds.map((caseId) => outcomeNotBegun(engine, caseId));
  const report = () => writeBatchReport(engine, input.commandId, { folder, outcomes });
  let ended = false;
  try {
    for (const [index, outcome] of outcomes.entries()) {
      const { caseNumber, caseId } = outcome;
      const now = { type: 'progress' as const, caseNumber, done: 0, step: '' };
      const onProgress = (share: number, step: string) => {
        now.done = Math.round(((index + share) / caseIds.length) * 1_000);
        now.step = step;
      };
      onProgress(0, '');
      const before = known.get(caseId);
      const made = yield* reportWhile(
        async (stop) => {
          // The screen hears that the case begins before it is read.
          await setImmediate();
          return oneCase(engine, input, { outcome, before, folder }, stop, onProgress);
        },
        () => ({ ...now }),
        stops,
      );
      Object.assign(outcome, typeof made === 'string' ? { code: made } : { made, code: null });
      yield eventOf(outcome);
    }
    ended = true;
  } finally {
    // What was made before a cancel is there to stay, and so is the word of it.
    if (!ended && !engine.closing.aborted) await report().catch(() => undefined);
  }
  const made = outcomes.filter((outcome) => outcome.made !== null).length;
  yield { type: 'done', made, failed: caseIds.length - made, report: await report() };
}

function eventOf({ clientName: _client, ...outcome }: CaseOutcome): CaseEvent {
  return { type: 'case', ...outcome };
}

function outcomeNotBegun(engine: VaultContext, caseId: CaseId): CaseOutcome {
  const record = engine.store.read((db) => readCase(db, caseId));
  return {
    caseId,
    caseNumber: record?.caseNumber ?? '',
    clientName: record?.client.name ?? '',
    made: null,
    code: 'CANCELLED',
    leftOut: [],
  };
}

function leftOutOf(routes: readonly ChannelRoute[]): CaseOutcome['leftOut'] {
  return routes
    .filter(({ ticked, state, kind }) => !ticked && state !== 'unsuited' && kind !== 'client_file')
    .map(({ kind, state, reason }) => ({
      label: recipientInfo(kind).label,
      reason: isForLawyer(kind) && state === 'suited' ? `是否发由承办人决定。${reason}` : reason,
    }));
}

/** Channels that fit and that nobody writes to without having decided it: channelRouter.ts. */
function isForLawyer(kind: RecipientKind): boolean {
  return kind === 'collector' || kind === 'pi_handler';
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

interface CaseTurn {
  outcome: CaseOutcome;
  /** Made by an earlier try. */
  before: MadePack | undefined;
  folder: string | null;
}

/** Says in the outcome which channels get nothing, too. @returns the pack, or why there is none */
async function oneCase(
  engine: VaultContext,
  { commandId, evidence, templates }: BatchInput,
  { outcome, before, folder }: CaseTurn,
  stop: AbortSignal,
  onProgress: (share: number, step: string) => void,
): Promise<MadePack | NonNullable<CaseEvent['code']>> {
  const { caseId } = outcome;
  try {
    const reading = readCaseFacts(engine, caseId, { countsBreaches: true });
    const routes = listChannels(engine, { caseId }, reading);
    outcome.leftOut = leftOutOf(routes);
    if (before) return before;
    if (folder === null) throw new AnDunError('GRANT_INVALID');
    const papers = usualPapers(routes);
    if (papers.length === 0) throw new AnDunError('PACK_EMPTY');
    const name = await freeName(folder, packNameOf(engine, caseId), '.zip');
    const choice = { papers, templates, evidence };
    const order = { commandId: partOf(commandId, caseId), operation, caseId, choice, reading };
    const target = { path: join(folder, name), name, as: 'zip' as const };
    return await writePack(engine, order, target, stop, onProgress);
  } catch (error) {
    if (stop.aborted) throw error;
    if (!(error instanceof AnDunError)) {
      logLine({ operation, outcome: 'INTERNAL', errorId: randomUUID(), where: whereOf(error) });
      return before ?? 'INTERNAL';
    }
    if (error.code === 'CANCELLED') throw error;
    return before ?? error.code;
  }
}
