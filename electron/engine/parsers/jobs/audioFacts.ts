import type { FactsEvent } from '../factsEvent.ts';
import type { ParserSource } from '../parserJob.ts';
import { amrDurationMs, openAmr } from './audioAmr.ts';
import { openWav, wavDurationMs } from './audioWav.ts';
import { type Mp4File, readMp4 } from './mp4Boxes.ts';

/** Beyond it the length of an MP3 without an index is not worth reading the whole file for. */
const MOST_BYTES = 500 * 1024 ** 2;

const nothing: FactsEvent = {
  type: 'facts',
  atMs: null,
  atSource: '',
  latitude: null,
  longitude: null,
  device: '',
  pixelWidth: null,
  pixelHeight: null,
  durationMs: null,
  notes: [],
};

/** What a recording or video says of itself. Broken files say what is wrong with them. */
export async function readSoundFacts(source: ParserSource): Promise<FactsEvent> {
  const head = Buffer.from(await source.read(0, 16)).toString('latin1');
  if (head.slice(4, 8) === 'ftyp') return mp4Facts(await readMp4(source));
  const amr = await openAmr(source);
  if (amr) return withDuration(await amrDurationMs(amr));
  const wav = await openWav(source);
  if (wav) return withDuration(wavDurationMs(wav));
  return withDuration(await readDuration(source));
}

function withDuration(durationMs: number | null): FactsEvent {
  if (durationMs === null) return { ...nothing, notes: ['读不出时长，文件可能不完整或已损坏。'] };
  const notes = durationMs === 0 ? ['文件里没有声音，只有文件头。'] : [];
  return { ...nothing, durationMs, notes };
}

function mp4Facts(file: Mp4File | null): FactsEvent {
  if (!file) {
    return {
      ...nothing,
      notes: ['文件没有写完（缺少索引），多数播放器打不开。请从原设备重新导出。'],
    };
  }
  const video = file.tracks.find(({ handler }) => handler === 'vide');
  const hasSound = file.tracks.some(({ handler }) => handler === 'soun');
  return {
    ...nothing,
    atMs: file.createdAtMs,
    atSource: file.createdAtMs === null ? '' : '文件内的创建时间（由录制设备写入）',
    latitude: file.latitude,
    longitude: file.longitude,
    pixelWidth: video?.width || null,
    pixelHeight: video?.height || null,
    durationMs: file.durationMs,
    notes: hasSound ? [] : ['这段录像没有声音。'],
  };
}

async function readDuration(source: ParserSource): Promise<number | null> {
  const { parseWebStream } = await import('music-metadata');
  try {
    const { format } = await parseWebStream(
      ReadableStream.from(source.stream()) as Parameters<typeof parseWebStream>[0],
      { size: source.sizeBytes, path: source.fileName },
      { duration: source.sizeBytes <= MOST_BYTES, skipCovers: true },
    );
    const seconds = format.duration ?? Number.NaN;
    return seconds >= 0 && seconds < 8_640_000 ? Math.round(seconds * 1_000) : null;
  } catch {
    return null;
  }
}
