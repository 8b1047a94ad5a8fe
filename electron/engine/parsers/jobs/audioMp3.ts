import type { ParserSource } from '../parserJob.ts';
import type { Pcm } from './audioAmr.ts';

const FEED_BYTES = 65_536;
const MOST_TAG_BYTES = 64 * 1024 ** 2;

/** Where the sound of an MP3 begins, behind the tag with its pictures; null for anything else. */
export async function openMp3(source: ParserSource): Promise<number | null> {
  const head = await source.read(0, 10);
  const isTagged =
    Buffer.from(head.subarray(0, 3)).toString('latin1') === 'ID3' && head.length === 10;
  const start = isTagged ? 10 + tagBytes(head) : 0;
  if (start > MOST_TAG_BYTES) return null;
  const frame = isTagged ? await source.read(start, 2) : head;
  // Eleven set bits, layer III.
  const isFrame = frame[0] === 0xff && ((frame[1] ?? 0) & 0xe6) === 0xe2;
  return isFrame || isTagged ? start : null;
}

/** Four times seven bits. */
function tagBytes(head: Uint8Array): number {
  return [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 0x7f), 0);
}

/** Decodes with mpg123; the first channel. Damaged frames are passed over. */
export async function* decodeMp3(source: ParserSource, start: number): AsyncGenerator<Pcm> {
  const { MPEGDecoder } = await import('mpg123-decoder');
  const mp3 = new MPEGDecoder();
  await mp3.ready;
  try {
    for await (const bytes of source.stream(start)) {
      for (let at = 0; at < bytes.length; at += FEED_BYTES) {
        const { channelData, sampleRate } = mp3.decode(bytes.subarray(at, at + FEED_BYTES));
        const samples = channelData[0];
        if (samples && samples.length > 0 && sampleRate > 0) yield { sampleRate, samples };
      }
    }
  } finally {
    mp3.free();
  }
}
