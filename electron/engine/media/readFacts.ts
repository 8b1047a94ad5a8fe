import { findFacts, putFacts } from '../../../db/mediaQueries.ts';
import { AnDunError, errorSentences } from '../../../domain/errors.ts';
import type { ClaimedFacts } from '../../../domain/evidence/collectionRecord.ts';
import { isMail } from '../../../domain/evidence/containerKind.ts';
import { emptyFacts } from '../../../domain/evidence/emptyFacts.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { nameMismatch } from '../../../domain/evidence/nameMismatch.ts';
import { readNameTime } from '../../../domain/evidence/readNameTime.ts';
import { readRecordingName } from '../../../domain/evidence/recordingName.ts';
import { CommandId, type EvidenceId } from '../../../domain/ids.ts';
import { MOST_PIXELS } from '../evidence/sniffFile.ts';
import { startParser } from '../parsers/parserProcess.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { openForParser, readItem } from './openForParser.ts';
import { readMailView } from './readMailView.ts';

/** Pictures of up to 64 MB are read whole. */
const memoryLimitMb = 600;

/**
 * What a file says of itself, by its contents and its name: claimed, never proven. Read once and
 * kept; a file that cannot be read says so in its notes.
 * @throws AnDunError NOT_FOUND, EVIDENCE_DESTROYED, EVIDENCE_MISSING, EVIDENCE_CHANGED, CANCELLED
 */
export async function readFacts(
  engine: VaultContext,
  { evidenceId }: { evidenceId: EvidenceId },
  signal?: AbortSignal,
): Promise<ClaimedFacts> {
  const known = engine.store.read((db) => findFacts(db, evidenceId));
  if (known) return known;
  const item = readItem(engine, evidenceId);
  const facts = withName(item, await readContents(engine, item, signal));
  const command = writeCommand(engine, CommandId.parse(engine.newId()), 'evidence.facts');
  engine.store.write(command, (tx) => {
    putFacts(tx, evidenceId, facts, command.atMs);
    return { result: null, audit: [] };
  });
  return facts;
}

async function readContents(
  engine: VaultContext,
  item: EvidenceItem,
  signal?: AbortSignal,
): Promise<ClaimedFacts> {
  try {
    if (isMail(item)) return await readMailFacts(engine, item, signal);
    const job = factsJob(item);
    return job ? await runFacts(engine, item, job, signal) : emptyFacts;
  } catch (error) {
    if (!(error instanceof AnDunError) || passedOn.has(error.code)) throw error;
    return { ...emptyFacts, notes: [errorSentences[error.code]] };
  }
}

/** What is no matter of the file's contents. */
const passedOn = new Set(['CANCELLED', 'EVIDENCE_MISSING', 'EVIDENCE_CHANGED', 'NOT_FOUND']);

function factsJob({ mime }: EvidenceItem): 'imageFacts' | 'soundFacts' | null {
  if (mime.startsWith('image/') && mime !== 'image/svg+xml') return 'imageFacts';
  return /^(?:audio|video)\//.test(mime) || mime === 'application/ogg' ? 'soundFacts' : null;
}

async function runFacts(
  engine: VaultContext,
  item: EvidenceItem,
  job: 'imageFacts' | 'soundFacts',
  signal?: AbortSignal,
): Promise<ClaimedFacts> {
  const { source, close } = await openForParser(engine, item.id);
  try {
    const events = startParser(engine.parsers, job, {
      source,
      fileName: item.originalName,
      options: {},
      signal: AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]),
      memoryLimitMb,
    });
    for await (const event of events) {
      if (event.type !== 'facts') continue;
      const { type: _type, ...found } = event;
      return { ...emptyFacts, ...found, notes: [...sizeNote(found), ...found.notes] };
    }
    return emptyFacts;
  } finally {
    await close();
  }
}

function sizeNote({
  pixelWidth,
  pixelHeight,
}: Pick<ClaimedFacts, 'pixelWidth' | 'pixelHeight'>): string[] {
  return (pixelWidth ?? 0) * (pixelHeight ?? 0) > MOST_PIXELS
    ? [errorSentences.PICTURE_TOO_LARGE]
    : [];
}

async function readMailFacts(
  engine: VaultContext,
  item: EvidenceItem,
  signal?: AbortSignal,
): Promise<ClaimedFacts> {
  const { sentAtMs, notes } = await readMailView(engine, { evidenceId: item.id }, signal);
  const atSource = sentAtMs === null ? '' : '邮件头的发送时间（Date）';
  return { ...emptyFacts, atMs: sentAtMs, atSource, notes };
}

/** What the name adds: a call's number and time, a time that the contents do not tell, a false ending. */
function withName(item: EvidenceItem, facts: ClaimedFacts): ClaimedFacts {
  const { originalName, mime } = item;
  const mismatch = nameMismatch(originalName, mime);
  const notes = mismatch ? [...facts.notes, mismatch] : facts.notes;
  const isSound = mime.startsWith('audio/') || mime === 'video/3gpp';
  const call = isSound ? readRecordingName(originalName) : null;
  if (call) {
    // A call began when its name says; the file was closed later.
    const time = call.atMs === null ? {} : { atMs: call.atMs, atSource: '录音文件名' };
    return { ...facts, ...time, callNumber: call.number, callName: call.name, notes };
  }
  const isShot = /^(?:image|video)\//.test(mime);
  const atMs = facts.atMs === null && isShot ? readNameTime(originalName) : null;
  return atMs === null ? { ...facts, notes } : { ...facts, atMs, atSource: '文件名', notes };
}
