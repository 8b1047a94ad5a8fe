/** Coarse enough for a picture, and an hour of speech still fits into memory. */
const sampleRate = 8_000;
/** Larger recordings play, but without their picture. */
export const mostWaveBytes = 40 * 1024 * 1024;

/**
 * The loudest moment (0–1) of each of `count` equal parts of a recording.
 * @throws Error when it cannot be read or decoded
 */
export async function readPeaks(
  url: string,
  count: number,
  signal: AbortSignal,
): Promise<number[]> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error('Recording not readable');
  const decoder = new OfflineAudioContext(1, 1, sampleRate);
  const sound = await decoder.decodeAudioData(await response.arrayBuffer());
  return peaksOf(sound.getChannelData(0), count);
}

/** The loudest sample of each part, as a share of the loudest of all (silence stays 0). */
export function peaksOf(samples: Float32Array, count: number): number[] {
  const size = samples.length / count;
  const peaks = Array.from({ length: count }, (_, part) => {
    let peak = 0;
    for (let index = Math.floor(part * size); index < Math.floor((part + 1) * size); index += 1) {
      peak = Math.max(peak, Math.abs(samples[index] ?? 0));
    }
    return peak;
  });
  const loudest = Math.max(0.01, ...peaks);
  return peaks.map((peak) => peak / loudest);
}
