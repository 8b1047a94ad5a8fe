import { describe, expect, it } from 'vitest';
import {
  soundDecode,
  soundFacts,
  soundPeaks,
} from '../../../electron/engine/parsers/jobs/audio.ts';
import type { ParserJob, ParserSource } from '../../../electron/engine/parsers/parserJob.ts';
import { makeAmr, makeThreeGp, makeWav } from '../../engine/support/makeSound.ts';

describe('a recording', () => {
  it('in AMR has a length, a waveform and 8,000 samples a second', async () => {
    const source = sourceOf(makeAmr(75));
    expect((await tell(soundFacts, source))[0]).toMatchObject({ durationMs: 1_500, notes: [] });
    const [peaks] = await tell(soundPeaks, source);
    expect(peaks?.peaks).toHaveLength(75);
    const decoded = await tell(soundDecode, source);
    const length = decoded.reduce((sum, event) => sum + (event.bytes?.length ?? 0), 0);
    expect(length).toBe(75 * 160 * 2);
    expect(decoded.at(-1)).toEqual({ type: 'end', sampleRate: 8_000 });
  });

  it('in AMR-WB has 16,000', async () => {
    const decoded = await tell(soundDecode, sourceOf(makeAmr(10, true)));
    expect(decoded.at(-1)).toEqual({ type: 'end', sampleRate: 16_000 });
  });

  it('that is cut off gives what is there', async () => {
    const source = sourceOf(makeAmr(10).subarray(0, -7));
    expect((await tell(soundFacts, source))[0]).toMatchObject({ durationMs: 180 });
    expect((await tell(soundPeaks, source))[0]?.peaks).toHaveLength(9);
    const head = sourceOf(Buffer.from('#!AMR\n'));
    expect((await tell(soundFacts, head))[0]).toMatchObject({ durationMs: 0 });
    await expect(tell(soundDecode, head)).rejects.toMatchObject({ code: 'SOUND_UNREADABLE' });
  });

  it('in a 3GP is the same as in a file of its own', async () => {
    const atMs = Date.UTC(2026, 10, 20, 1, 30, 12);
    const source = sourceOf(makeThreeGp(50, atMs));
    expect((await tell(soundFacts, source))[0]).toMatchObject({
      durationMs: 1_000,
      atMs,
      notes: [],
    });
    const inThreeGp = await tell(soundDecode, source);
    const alone = await tell(soundDecode, sourceOf(makeAmr(50)));
    expect(Buffer.compare(bytesOf(inThreeGp), bytesOf(alone))).toBe(0);
    const unfinished = sourceOf(makeThreeGp(50, atMs).subarray(0, 400));
    expect((await tell(soundFacts, unfinished))[0]?.notes?.join()).toContain('没有写完');
  });

  it('in WAV is measured whatever its samples are', async () => {
    for (const bits of [8, 16, 24, 32]) {
      const source = sourceOf(makeWav(bits, 8_000));
      expect((await tell(soundFacts, source))[0]).toMatchObject({ durationMs: 1_000 });
      const peaks = (await tell(soundPeaks, source))[0]?.peaks ?? [];
      expect(peaks).toHaveLength(50);
      expect(peaks[0]).toBeLessThan(0.03);
      expect(peaks.at(-1)).toBeGreaterThan(0.9);
    }
  });

  it('of any length has at most 2,000 points', async () => {
    const peaks = (await tell(soundPeaks, sourceOf(makeWav(16, 800_000))))[0]?.peaks ?? [];
    expect(peaks).toHaveLength(2_000);
    expect(Math.max(...peaks)).toBeLessThanOrEqual(1);
  });

  it('that is something else says so', async () => {
    const source = sourceOf(Buffer.from('这不是录音'.repeat(50)));
    expect((await tell(soundFacts, source))[0]?.notes?.join()).toContain('读不出时长');
    expect((await tell(soundPeaks, source))[0]?.peaks).toBeNull();
  });
});

interface Told {
  type: string;
  bytes?: Uint8Array;
  peaks?: number[] | null;
  notes?: string[];
}

async function tell(
  job: ParserJob<'soundFacts'> | ParserJob<'soundPeaks'> | ParserJob<'soundDecode'>,
  source: ParserSource,
): Promise<Told[]> {
  const told: Told[] = [];
  await job(source, {}, async (event: Told) => {
    told.push(event);
  });
  return told;
}

function bytesOf(told: Told[]): Buffer {
  return Buffer.concat(told.map(({ bytes }) => bytes ?? Buffer.alloc(0)));
}

function sourceOf(bytes: Buffer): ParserSource {
  return {
    sizeBytes: bytes.length,
    fileName: 'recording',
    read: async (offset, length) => bytes.subarray(offset, offset + length),
    async *stream(offset = 0) {
      for (let at = offset; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
    },
  };
}
