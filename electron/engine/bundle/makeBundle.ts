import { putBundleChoice } from '../../../db/bundleQueries.ts';
import { findCommandResult } from '../../../db/commandQueries.ts';
import type { WriteTx } from '../../../db/databaseHandle.ts';
import { listEvidence } from '../../../db/evidenceQueries.ts';
import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import { bundleChoice } from '../../../domain/bundle/bundleChoice.ts';
import { suggestGroups } from '../../../domain/bundle/suggestGroups.ts';
import type { BundleEvent } from '../../../domain/contract/bundleContract.ts';
import type { CaseId, CommandId, GrantId } from '../../../domain/ids.ts';
import { type Departure, recordDeparture } from '../custody/recordDeparture.ts';
import { signingKey } from '../custody/signingKey.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { bundleEntries } from './bundleEntries.ts';
import { DrawnPictures } from './drawnPictures.ts';
import { noteBundled } from './noteBundled.ts';
import { planBundle } from './planBundle.ts';
import { type BundleInput, readBundleInput } from './readBundleInput.ts';
import { readZipDate } from './readZipDate.ts';
import { reportWhile } from './reportWhile.ts';
import { type WrittenZip, writeZipFile } from './writeZipFile.ts';

export interface MakeBundleInput {
  commandId: CommandId;
  caseId: CaseId;
  options: BundleOptions;
  /** Of ticked items alone: how the case arranges its evidence stays as it is. */
  ofTicked?: boolean;
  grantId: GrantId;
}

type BundleDone = Extract<BundleEvent, { type: 'done' }>;
const operation = 'bundle.make';

/**
 * Writes the 证据包 to the granted target and records it in the custody of every item in it. The
 * same state and date give the same bytes. Leaving or aborting leaves nothing behind.
 * @throws AnDunError NOT_FOUND, INPUT_INVALID, EVIDENCE_DESTROYED, EVIDENCE_MISSING,
 *   EVIDENCE_CHANGED (`fields` name the item: 'evidence.3'), GRANT_INVALID, DISK_FULL,
 *   EXPORT_FAILED, CANCELLED
 */
export async function* makeBundle(
  engine: VaultContext,
  input: MakeBundleInput,
  signal?: AbortSignal,
): AsyncGenerator<BundleEvent, void> {
  const known = engine.store.read((db) =>
    findCommandResult<Omit<BundleDone, 'type'>>(db, input.commandId, operation),
  );
  if (known) {
    yield { type: 'done', ...known.result };
    return;
  }
  const date = readZipDate(input.options.date);
  const material = readBundleInput(engine, input);
  await engine.grants.arrived(input.grantId);
  const { path, displayName } = engine.grants.redeem(input.grantId, 'write');
  const originalBytes = material.items.reduce((sum, { item }) => sum + item.sizeBytes, 0);
  const now: Extract<BundleEvent, { type: 'progress' }> = {
    type: 'progress',
    done: 0,
    // Written once and read back once; the papers come on top.
    total: Math.max(1, originalBytes * 2),
    step: '排版',
  };
  const written = yield* reportWhile(
    async (stop) => {
      const drawn = new DrawnPictures(engine.parsers, engine.files, material, stop);
      const plan = await planBundle(engine.files, drawn, material, input.options, stop);
      const key = signingKey(engine.store);
      const { files } = engine;
      const entries = bundleEntries({
        files,
        drawn,
        key,
        input: material,
        plan,
        options: input.options,
        signal: stop,
      });
      return recordDeparture(engine, departureOf(input, material, { path, displayName }), () =>
        writeZipFile(path, entries, {
          date,
          signal: stop,
          onProgress: (step, doneBytes) => {
            now.step = step === 'write' ? '写入' : '核对';
            now.done = Math.min(now.total, (step === 'write' ? 0 : originalBytes) + doneBytes);
          },
        }),
      );
    },
    () => ({ ...now }),
    [engine.closing, ...(signal ? [signal] : [])],
  );
  yield { type: 'done', ...recordBundle(engine, input, material, written, displayName) };
}

function departureOf(
  { commandId, caseId }: MakeBundleInput,
  { items, caseRecord }: BundleInput,
  { path, displayName }: { path: string; displayName: string },
): Departure {
  const labels = items.map(({ label }) => label).join('、');
  return {
    commandId,
    operation,
    entity: { entityKind: 'case', entityId: caseId, caseId },
    what: `${caseRecord.caseNumber}的证据包（${items.length} 件：${labels}）`,
    fileName: displayName,
    path,
  };
}

function recordBundle(
  engine: VaultContext,
  input: MakeBundleInput,
  { items, caseRecord }: BundleInput,
  written: WrittenZip,
  fileName: string,
): Omit<BundleDone, 'type'> {
  const command = writeCommand(engine, input.commandId, operation);
  return engine.store.write(command, (tx) => {
    if (!input.ofTicked) keepChoice(tx, input, caseRecord, command.atMs);
    noteBundled(engine, tx, { items, sha256: written.sha256, atMs: command.atMs });
    return {
      result: { fileName, ...written },
      audit: [
        {
          entityKind: 'case',
          entityId: input.caseId,
          caseId: input.caseId,
          summary: `制作${caseRecord.caseNumber}的证据包：${items.length} 件证据，SHA-256 ${written.sha256.slice(0, 16)}…`,
        },
      ],
    };
  });
}

function keepChoice(
  tx: WriteTx,
  { caseId, options }: MakeBundleInput,
  { intakeId }: BundleInput['caseRecord'],
  atMs: number,
): void {
  const suggested = suggestGroups(listEvidence(tx, intakeId));
  putBundleChoice(tx, caseId, bundleChoice(options, suggested), atMs);
}
