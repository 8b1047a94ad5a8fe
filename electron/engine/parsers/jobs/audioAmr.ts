import type { ParserSource } from '../parserJob.ts';
import { readMp4 } from './mp4Boxes.ts';
import { readSamples } from './mp4Samples.ts';

/** Sound as it comes out of a decoder: one channel, -1 to 1. */
export interface Pcm {
  sampleRate: number;
  samples: Float32Array;
}

const FEED_BYTES = 32_768;
/** Bytes of a frame with its first byte, by the mode in that byte. */
const frameBytes = {
  nb: [13, 14, 16, 18, 20, 21, 27, 32, 6, 6, 6, 6, 1, 1, 1, 1],
  wb: [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1],
};

/** AMR as it lies in a file of its own or in a 3GP; null when there is none. */
export async function openAmr(
  source: ParserSource,
): Promise<{ isWide: boolean; frames: () => AsyncGenerator<Uint8Array> } | null> {
  const head = Buffer.from(await source.read(0, 16)).toString('latin1');
  if (head.startsWith('#!AMR-WB\n')) return { isWide: true, frames: () => source.stream(9) };
  if (head.startsWith('#!AMR\n')) return { isWide: false, frames: () => source.stream(6) };
  if (head.slice(4, 8) !== 'ftyp') return null;
  const track = (await readMp4(source))?.tracks.find(({ codec }) => /^sa(?:mr|wb)$/.test(codec));
  const table = track?.table;
  if (!track || !table) return null;
  return { isWide: track.codec === 'sawb', frames: () => readSamples(source, table) };
}

type Amr = NonNullable<Awaited<ReturnType<typeof openAmr>>>;

/** Decodes with opencore-amr; frames are 20 ms each. */
export async function* decodeAmr({ isWide, frames }: Amr): AsyncGenerator<Pcm> {
  const { decoder } = await import('@audio/decode-amr');
  const amr = await decoder();
  try {
    amr.decode(Buffer.from(isWide ? '#!AMR-WB\n' : '#!AMR\n', 'latin1'));
    for await (const bytes of frames()) {
      for (let at = 0; at < bytes.length; at += FEED_BYTES) {
        const { channelData, sampleRate } = amr.decode(bytes.subarray(at, at + FEED_BYTES));
        const samples = channelData[0];
        if (samples && samples.length > 0) yield { sampleRate, samples };
      }
    }
  } finally {
    amr.free();
  }
}

/** Length by counting frames; nothing is decoded. */
export async function amrDurationMs({ isWide, frames }: Amr): Promise<number> {
  const sizes = isWide ? frameBytes.wb : frameBytes.nb;
  let count = 0;
  let at = 0;
  for await (const bytes of frames()) {
    while (at < bytes.length) {
      at += sizes[((bytes[at] as number) >> 3) & 15] ?? 1;
      count += 1;
    }
    at -= bytes.length;
  }
  // A frame that is cut off at the end makes no sound.
  return (at > 0 ? count - 1 : count) * 20;
}
