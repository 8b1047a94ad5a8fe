import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { startParser } from '../parsers/parserProcess.ts';
import type { VaultContext } from '../vaultContext.ts';
import { drawPicture } from './drawPicture.ts';
import { type OpenedEvidence, openForParser } from './openForParser.ts';
import { wavHeader } from './wavHeader.ts';

/** Something to show or play in place of an original that the browser does not know. */
export interface Rendition {
  bytes: Uint8Array;
  mime: string;
}

/** For who waits for it. */
export interface RenditionWork {
  signal?: AbortSignal;
  /** 0 to 1, about every half second. */
  onProgress?: (done: number) => void;
}

/** Two hours of AMR, one of AMR-WB. */
const mostBytes = 120 * 1024 ** 2;

/**
 * AMR as WAV, HEIC as PNG, made anew in memory each time: nothing of it is stored.
 * @throws AnDunError SOUND_UNREADABLE, PICTURE_UNREADABLE, PICTURE_TOO_LARGE,
 *   FILE_TOO_LARGE_TO_SHOW, PARSER_STOPPED, CANCELLED and what opening throws
 */
export async function makeRendition(
  engine: VaultContext,
  evidenceId: EvidenceId,
  kind: 'play' | 'preview',
  work: RenditionWork = {},
): Promise<Rendition> {
  const opened = await openForParser(engine, evidenceId);
  try {
    if (kind === 'play') return await decodeSound(engine, opened, work);
    const { item, source } = opened;
    const picture = { source, fileName: item.originalName, signal: stopOf(engine, work) };
    return { bytes: await drawPicture(engine.parsers, picture), mime: 'image/png' };
  } finally {
    await opened.close();
  }
}

async function decodeSound(
  engine: VaultContext,
  { item, source }: OpenedEvidence,
  work: RenditionWork,
): Promise<Rendition> {
  const samples: Uint8Array[] = [];
  let sampleRate = 0;
  let length = 0;
  for await (const event of startParser(engine.parsers, 'soundDecode', {
    source,
    fileName: item.originalName,
    options: {},
    signal: stopOf(engine, work),
  })) {
    if (event.type === 'progress') work.onProgress?.(event.doneBytes / event.totalBytes);
    if (event.type === 'end') sampleRate = event.sampleRate;
    if (event.type !== 'piece') continue;
    length += event.bytes.length;
    if (length > mostBytes) throw new AnDunError('FILE_TOO_LARGE_TO_SHOW');
    samples.push(event.bytes);
  }
  if (sampleRate === 0) throw new AnDunError('SOUND_UNREADABLE');
  return {
    bytes: Buffer.concat([wavHeader({ sampleRate, bits: 16, dataBytes: length }), ...samples]),
    mime: 'audio/wav',
  };
}

function stopOf(engine: VaultContext, { signal }: RenditionWork): AbortSignal {
  return AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]);
}
