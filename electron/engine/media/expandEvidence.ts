import { findCommandResult } from '../../../db/commandQueries.ts';
import { findEvidence } from '../../../db/evidenceQueries.ts';
import type { Matter } from '../../../db/matterQueries.ts';
import { putParts } from '../../../db/mediaQueries.ts';
import type { AttachProgress } from '../../../domain/contract/evidenceContract.ts';
import { AnDunError, type ErrorCode } from '../../../domain/errors.ts';
import { containerJob } from '../../../domain/evidence/containerKind.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { EvidencePart } from '../../../domain/evidence/evidencePart.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import { settlesWithin } from '../evidence/attachEvidence.ts';
import { type Attached, attachFile, openMatter, readAttached } from '../evidence/attachFile.ts';
import { recordCustody } from '../evidence/recordCustody.ts';
import { deriveCommandId } from '../host/deriveCommandId.ts';
import { startParser } from '../parsers/parserProcess.ts';
import type { PartsEvent } from '../parsers/partsEvent.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { openForParser, readItem } from './openForParser.ts';
import { PartStream } from './partStream.ts';

/** A zip in a zip is opened, a third one inside of that is not. */
const mostLevels = 2;
const progressEveryMs = 150;
/** Outlook mails and deflate windows; pictures inside are passed on as they come. */
const memoryLimitMb = 700;

interface Expansion {
  engine: VaultContext;
  parent: EvidenceItem;
  matter: Matter;
  commandId: CommandId;
  stop: AbortSignal;
  leave: () => void;
  next: () => Promise<PartsEvent | null>;
}
type Part = Extract<PartsEvent, { type: 'part' }>;

/**
 * Takes the files of a zip or a mail out as evidence of their own. A file that cannot be taken out
 * is reported and does not stop the rest; all of it is kept with the container.
 * @throws AnDunError NOT_FOUND, INPUT_INVALID for an item that holds no files, ARCHIVE_DAMAGED,
 *   ARCHIVE_TOO_DEEP, FILE_HOSTILE, MAIL_UNREADABLE, PARSER_STOPPED, CANCELLED
 */
export async function* expandEvidence(
  engine: VaultContext,
  { commandId, evidenceId }: { commandId: CommandId; evidenceId: EvidenceId },
  signal?: AbortSignal,
): AsyncGenerator<AttachProgress, void> {
  const parent = readItem(engine, evidenceId);
  const job = containerJob(parent);
  if (!job) throw new AnDunError('INPUT_INVALID', ['evidenceId']);
  const matter = matterOf(engine, parent);
  if (levelOf(engine, parent) >= mostLevels) throw new AnDunError('ARCHIVE_TOO_DEEP');
  const leaving = new AbortController();
  const stop = AbortSignal.any([leaving.signal, engine.closing, ...(signal ? [signal] : [])]);
  const { source, close } = await openForParser(engine, evidenceId);
  const events = startParser(engine.parsers, job, {
    source,
    fileName: parent.originalName,
    options: {},
    signal: stop,
    memoryLimitMb,
  });
  const found: EvidencePart[] = [];
  try {
    const next = async () => nextPart(events);
    const leave = () => leaving.abort();
    yield* takeParts({ engine, parent, matter, commandId, stop, leave, next }, found);
  } finally {
    leaving.abort();
    await events.return(undefined);
    await close();
    recordParts(engine, parent, found);
  }
}

async function nextPart(
  events: AsyncGenerator<PartsEvent | { type: 'progress' }, void>,
): Promise<PartsEvent | null> {
  for (;;) {
    const { value, done } = await events.next();
    if (done || !value) return null;
    if (value.type !== 'progress') return value;
  }
}

async function* takeParts(
  expansion: Expansion,
  found: EvidencePart[],
): AsyncGenerator<AttachProgress, void> {
  const counts = { attached: 0, refused: 0 };
  for (;;) {
    const event = await expansion.next();
    if (event === null) break;
    if (event.type !== 'part' && event.type !== 'refused') {
      throw new AnDunError('PARSER_STOPPED', ['order']);
    }
    const { ordinal, path } = event;
    const taken: Attached | ErrorCode =
      event.type === 'part' ? yield* takePart(expansion, event) : event.code;
    if (typeof taken === 'string') {
      counts.refused += 1;
      found.push({ ordinal, path, evidenceId: null, refusal: taken });
      yield { type: 'refused', fileName: path, code: taken };
    } else {
      counts.attached += 1;
      found.push({ ordinal, path, evidenceId: taken.item.id, refusal: null });
      yield { type: 'attached', ...taken };
    }
  }
  yield { type: 'done', ...counts };
}

async function* takePart(
  expansion: Expansion,
  part: Part,
): AsyncGenerator<AttachProgress, Attached | ErrorCode> {
  const stream = new PartStream(async () => {
    const event = await expansion.next();
    if (event === null) throw new AnDunError('PARSER_STOPPED', ['order']);
    return event;
  });
  const progress = {
    type: 'progress' as const,
    fileIndex: part.ordinal - 1,
    fileCount: part.count,
    fileName: part.path,
    totalBytes: part.sizeBytes,
  };
  yield { ...progress, doneBytes: 0 };
  let doneBytes = 0;
  const work = attachPart(expansion, part, stream, (bytes) => {
    doneBytes = bytes;
  });
  // Awaited below; a failure while the reader is slow must not count as unhandled until then.
  work.catch(() => undefined);
  try {
    while (!(await settlesWithin(work, progressEveryMs))) yield { ...progress, doneBytes };
    return await work;
  } finally {
    // Reached by a reader that went away, too: the write in flight must not outlive it.
    if (!(await settlesWithin(work, 0))) expansion.leave();
    await work.catch(() => undefined);
  }
}

async function attachPart(
  { engine, parent, matter, commandId, stop }: Expansion,
  part: Part,
  stream: PartStream,
  onProgress: (doneBytes: number) => void,
): Promise<Attached | ErrorCode> {
  const partCommand = deriveCommandId(commandId, `part ${part.ordinal}`);
  const known = engine.store.read((db) =>
    findCommandResult<{ evidenceId: EvidenceId; duplicateOf: number | null }>(
      db,
      partCommand,
      'evidence.attach',
    ),
  );
  if (known) {
    await stream.skip();
    return readAttached(engine, known.result);
  }
  try {
    return await attachFile(
      engine,
      {
        commandId: partCommand,
        matter,
        open: async () => stream,
        originalName: part.name,
        kind: null,
        origin: originOf(parent, part.path),
        collector: '',
        parent: { item: parent, path: part.path },
      },
      stop,
      onProgress,
    );
  } catch (error) {
    const mayGoOn = error instanceof AnDunError && !stopping.has(error.code);
    if (!mayGoOn) throw error;
    await stream.skip();
    return error.code;
  }
}

/** What ends the whole work; anything else is a matter of one file. */
const stopping = new Set<ErrorCode>([
  'CANCELLED',
  'PARSER_STOPPED',
  'DISK_FULL',
  // The matter was discarded meanwhile.
  'NOT_FOUND',
]);

function originOf(parent: EvidenceItem, path: string): string {
  return [...`取自证据${parent.number}（${parent.title}）：${path}`].slice(0, 200).join('');
}

function matterOf(engine: VaultContext, { intakeId }: EvidenceItem): Matter {
  if (!intakeId) throw new AnDunError('NOT_FOUND');
  return engine.store.read((db) => openMatter(db, { intakeId }));
}

/** How many containers an item lies in. */
function levelOf(engine: VaultContext, item: EvidenceItem): number {
  const parentId = item.parentId ?? null;
  const parent = parentId && engine.store.read((db) => findEvidence(db, parentId));
  return parent ? 1 + levelOf(engine, parent) : 0;
}

function recordParts(
  engine: VaultContext,
  parent: EvidenceItem,
  found: readonly EvidencePart[],
): void {
  // A vault that is closing loses only this list; the items themselves are in.
  if (found.length === 0 || engine.closing.aborted) return;
  const commandId = deriveCommandId(engine.newId() as CommandId, 'expanded');
  const command = writeCommand(engine, commandId, 'evidence.expand');
  const taken = found.filter((part) => part.evidenceId !== null).length;
  const summary = `取出证据${parent.number}内含的文件：${taken} 件登记为证据，${found.length - taken} 件未取出`;
  engine.store.write(command, (tx) => {
    putParts(tx, parent.id, found);
    const { id: evidenceId, sha256 } = parent;
    const note = { evidenceId, action: 'expanded' as const, reason: summary, sha256Before: sha256 };
    recordCustody(engine, tx, note, command.atMs);
    // A case may have been opened since the work began.
    const caseId = findEvidence(tx, evidenceId)?.caseId ?? null;
    return {
      result: null,
      audit: [{ entityKind: 'evidence', entityId: evidenceId, caseId, summary }],
    };
  });
}
