import type { Pcm } from './audioAmr.ts';

const MOST_POINTS = 2_000;
const BLOCK_SECONDS = 0.02;

/** Loudest value of each stretch of time, 0 to 1, at most 2,000 of them. */
export async function measurePeaks(sound: AsyncIterable<Pcm>): Promise<number[]> {
  const blocks: number[] = [];
  let loudest = 0;
  let inBlock = 0;
  for await (const { sampleRate, samples } of sound) {
    const blockSamples = Math.max(1, Math.round(sampleRate * BLOCK_SECONDS));
    for (const sample of samples) {
      const loud = Math.abs(sample);
      if (loud > loudest) loudest = loud;
      inBlock += 1;
      if (inBlock < blockSamples) continue;
      blocks.push(loudest);
      loudest = 0;
      inBlock = 0;
    }
  }
  if (inBlock > 0) blocks.push(loudest);
  return reduce(blocks);
}

function reduce(blocks: readonly number[]): number[] {
  const points = Math.min(MOST_POINTS, blocks.length);
  return Array.from({ length: points }, (_, point) => {
    const from = Math.floor((point * blocks.length) / points);
    const to = Math.floor(((point + 1) * blocks.length) / points);
    let loudest = 0;
    for (let at = from; at < to; at += 1) loudest = Math.max(loudest, blocks[at] ?? 0);
    return Math.round(Math.min(1, loudest) * 1_000) / 1_000;
  });
}
