import { findCommandResult } from '../../../db/commandQueries.ts';
import { findEvidence } from '../../../db/evidenceQueries.ts';
import { findMatter, type Matter } from '../../../db/matterQueries.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { AttachProgress } from '../../../domain/contract/evidenceContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceItem, EvidenceKind } from '../../../domain/evidence/evidenceItem.ts';
import type { CommandId, EvidenceId, GrantId } from '../../../domain/ids.ts';
import { deriveCommandId } from '../host/deriveCommandId.ts';
import type { VaultContext } from '../vaultContext.ts';
import { type Attached, attachFile, EVIDENCE_LIMIT_BYTES, readAttached } from './attachFile.ts';
import { openGrantedFile } from './readGrantedFile.ts';

export interface AttachEvidenceInput {
  commandId: CommandId;
  matter: MatterRef;
  grantIds: GrantId[];
  kind: EvidenceKind | null;
  origin: string;
  collector: string;
  /** The item that the one file is a better copy of. */
  supersedes?: EvidenceId | null;
}

/** How often the screen hears about a long file. */
const progressEveryMs = 150;

/**
 * Takes the granted files in, one after the other. A file that cannot be taken in is reported and
 * does not stop the rest. Aborting (or leaving the iteration) keeps what is in and nothing by half.
 * @throws AnDunError NOT_FOUND for an unknown or discarded matter, or item to supersede, INPUT_INVALID, CANCELLED
 */
export async function* attachEvidence(
  engine: VaultContext,
  input: AttachEvidenceInput,
  signal?: AbortSignal,
): AsyncGenerator<AttachProgress, void> {
  const matter = engine.store.read((db) => findMatter(db, input.matter));
  if (!matter || matter.status === 'discarded') throw new AnDunError('NOT_FOUND');
  const supersedes = input.supersedes ? itemToSupersede(engine, input, matter) : null;
  const counts = { attached: 0, refused: 0 };
  for (const [fileIndex, grantId] of input.grantIds.entries()) {
    await engine.grants.arrived(grantId);
    const file = {
      fileIndex,
      fileCount: input.grantIds.length,
      fileName: engine.grants.nameOf(grantId),
      totalBytes: engine.grants.sizeOf(grantId),
    };
    try {
      const { item, duplicateOf } = yield* attachOne(
        engine,
        { ...input, matter, supersedes },
        grantId,
        file,
        signal,
      );
      counts.attached += 1;
      yield { type: 'attached', item, duplicateOf, fileName: file.fileName };
    } catch (error) {
      if (!(error instanceof AnDunError) || error.code === 'CANCELLED') throw error;
      counts.refused += 1;
      yield { type: 'refused', fileName: file.fileName, code: error.code };
    }
  }
  yield { type: 'done', ...counts };
}

type FileProgress = Omit<Extract<AttachProgress, { type: 'progress' }>, 'type' | 'doneBytes'>;

async function* attachOne(
  engine: VaultContext,
  input: Omit<AttachEvidenceInput, 'matter' | 'supersedes'> & {
    matter: Matter;
    supersedes: EvidenceItem | null;
  },
  grantId: GrantId,
  file: FileProgress,
  signal?: AbortSignal,
): AsyncGenerator<AttachProgress, Attached> {
  const commandId = deriveCommandId(input.commandId, `file ${file.fileIndex}`);
  const known = engine.store.read((db) =>
    findCommandResult<{ evidenceId: EvidenceId; duplicateOf: number | null }>(
      db,
      commandId,
      'evidence.attach',
    ),
  );
  if (known) return readAttached(engine, known.result);
  const { path, displayName } = engine.grants.redeem(grantId, 'read');
  const leaving = new AbortController();
  const stops = [leaving.signal, engine.closing, ...(signal ? [signal] : [])];
  let doneBytes = 0;
  const { matter, kind, origin, collector, supersedes } = input;
  const work = attachFile(
    engine,
    {
      commandId,
      matter,
      open: () => openGrantedFile(path, EVIDENCE_LIMIT_BYTES),
      originalName: displayName,
      kind,
      origin,
      collector,
      supersedes,
    },
    AbortSignal.any(stops),
    (bytes) => {
      doneBytes = bytes;
    },
  );
  // Awaited below; a failure while the reader is slow must not count as unhandled until then.
  work.catch(() => undefined);
  try {
    yield { type: 'progress', ...file, doneBytes };
    while (!(await settlesWithin(work, progressEveryMs))) {
      yield { type: 'progress', ...file, doneBytes };
    }
    return await work;
  } finally {
    // Reached by a reader that went away, too: the write in flight must not outlive it.
    leaving.abort();
    await work.catch(() => undefined);
  }
}

/** One better copy of one item of the same matter. */
function itemToSupersede(
  engine: VaultContext,
  { supersedes, grantIds }: AttachEvidenceInput,
  matter: Matter,
): EvidenceItem {
  const item = supersedes && engine.store.read((db) => findEvidence(db, supersedes));
  if (!item || item.intakeId !== matter.intakeId) throw new AnDunError('NOT_FOUND');
  if (grantIds.length !== 1) throw new AnDunError('INPUT_INVALID', ['grantIds']);
  return item;
}

/** Waits for the work, at most so long; never rejects. */
export async function settlesWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const done = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
