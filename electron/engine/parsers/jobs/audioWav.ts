import type { ParserSource } from '../parserJob.ts';
import type { Pcm } from './audioAmr.ts';

export interface WavFile {
  sampleRate: number;
  channels: number;
  /** 1 = whole numbers, 3 = floating point; others are not measured here. */
  format: number;
  bits: number;
  dataOffset: number;
  dataBytes: number;
}

const MOST_CHUNKS = 200;

/** Finds format and sound in a WAV file; null for anything else. A length that is wrong ends at the file's end. */
export async function openWav(source: ParserSource): Promise<WavFile | null> {
  const head = Buffer.from(await source.read(0, 12)).toString('latin1');
  if (!/^RIFF[\s\S]{4}WAVE$/.test(head)) return null;
  let format: Omit<WavFile, 'dataOffset' | 'dataBytes'> | null = null;
  let offset = 12;
  for (let chunks = 0; chunks < MOST_CHUNKS && offset + 8 <= source.sizeBytes; chunks += 1) {
    const bytes = Buffer.from(await source.read(offset, 48));
    const size = bytes.readUInt32LE(4);
    const type = bytes.toString('latin1', 0, 4);
    if (type === 'fmt ' && bytes.length >= 24) format = readFormat(bytes);
    if (type === 'data' && format) {
      // Nobody can say how long that lasts.
      if (format.sampleRate === 0) return null;
      const dataOffset = offset + 8;
      return { ...format, dataOffset, dataBytes: Math.min(size, source.sizeBytes - dataOffset) };
    }
    offset += 8 + size + (size % 2);
  }
  return null;
}

function readFormat(bytes: Buffer): Omit<WavFile, 'dataOffset' | 'dataBytes'> {
  const told = bytes.readUInt16LE(8);
  return {
    // 0xfffe: the real format follows in the extension.
    format: told === 0xfffe && bytes.length >= 34 ? bytes.readUInt16LE(32) : told,
    channels: Math.max(1, bytes.readUInt16LE(10)),
    sampleRate: bytes.readUInt32LE(12),
    bits: bytes.readUInt16LE(22),
  };
}

export function wavDurationMs({ dataBytes, channels, bits, sampleRate }: WavFile): number {
  return Math.round((dataBytes / Math.max(1, (channels * bits) / 8) / sampleRate) * 1_000);
}

/** The first channel; nothing for formats that are not plain. */
export async function* readWav(source: ParserSource, wav: WavFile): AsyncGenerator<Pcm> {
  const read = sampleReader(wav);
  if (!read) return;
  const frame = (wav.channels * wav.bits) / 8;
  const step = Math.floor(1_048_576 / frame) * frame;
  for (let at = 0; at + frame <= wav.dataBytes; at += step) {
    const length = Math.min(step, wav.dataBytes - at);
    const bytes = Buffer.from(await source.read(wav.dataOffset + at, length));
    const samples = new Float32Array(Math.floor(bytes.length / frame));
    for (let index = 0; index < samples.length; index += 1)
      samples[index] = read(bytes, index * frame);
    yield { sampleRate: wav.sampleRate, samples };
  }
}

function sampleReader({ format, bits }: WavFile): ((bytes: Buffer, at: number) => number) | null {
  if (format === 3 && bits === 32) return (bytes, at) => bytes.readFloatLE(at);
  if (format !== 1) return null;
  if (bits === 8) return (bytes, at) => ((bytes[at] as number) - 128) / 128;
  if (bits === 16) return (bytes, at) => bytes.readInt16LE(at) / 32_768;
  if (bits === 24) return (bytes, at) => bytes.readIntLE(at, 3) / 8_388_608;
  return bits === 32 ? (bytes, at) => bytes.readInt32LE(at) / 2_147_483_648 : null;
}
