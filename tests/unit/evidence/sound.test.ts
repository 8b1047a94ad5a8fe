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

  it('in MP3 is measured behind its tag, too', async () => {
    const tag = Buffer.concat([
      Buffer.from('ID3\u0003\0\0\0\0\u0002\0', 'latin1'),
      Buffer.alloc(256),
    ]);
    for (const bytes of [mp3, Buffer.concat([tag, mp3])]) {
      const peaks = (await tell(soundPeaks, sourceOf(bytes)))[0]?.peaks ?? [];
      expect(peaks.length).toBeGreaterThan(20);
      expect(Math.max(...peaks.slice(0, 5))).toBeLessThan(Math.max(...peaks));
      expect((await tell(soundFacts, sourceOf(bytes)))[0]?.durationMs).toBeGreaterThan(400);
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

/** Half a second that grows from silence. */
const mp3 = Buffer.from(
  '/+MYxAAM+1n4AUAQAf/yEb//////////////QhCEIQ5znOc53b8hAMDOc5znOQhCEIQhBZznOc5zgAAAAAAACBCf/9a+eL+U/+MYxAcNOuIQAYE4ANIaZ/xz5qDf9R7+Lf6109/+/pXdF7/7ft7+uSv6g2uhm/E4983flQxnk1/p/yd+/7fGjiv+jfQQ/GAK/+MYxA0Omyn4AcVoANf0r6/3H4vt+v9D9Rfb//ZTff/1PrP/2846X6yo9+cf/+kDjMTFD1/q9TVmnUp8CAOgIfU1XIiH+NZP/+MYxA0NgsoKSChPZNUHfjP4af9Y0fymvyjA3///oH///GN9f/Lm/78n/jX5f/8BC3f1OK/qea/b+IRgqv9voFH+oSN+bKv0/+MYxBIQw2X0AAnaOE/cSPOvr/Q/Kh5n/r/z5ELPnP/OPnX/oeVH3/kVf5V/b9YJOxWWX7/V5UWXLf6/mB59fi8sQf7fiN+h/+MYxAoOu2X8AAgUAA7+kq//xeFrq+n7/lBS/9/4jDnz//KPq/9fFxdv5pf8XP+/8Ag4vLff6eLhypn/8o3p//CZXb9f0CH7/+MYxAoOc2YEAUVQAIN/xr9f4vObV///KDZ//8wSCT7f+nX/fxcX/qQP9Cj//qeG5hUt/9OYMCShv/6FGf8AIP8EAP+AH/8h/+MYxAsPu6LIAYEQACQn//yEYhGQn//+yEZCMhG////QjIRkIRCE////9CEQhECEMEEGAP/////xBgAQYAEGABAbfbba20Dg/+MYxAcM8AMOWcAAAtAzUDQNBpQNA0DODQNHZYGgZwaBo7LA0DOIgaO1A0zq9nEXUe4i6j3EXUe4ikxBTUUzLjEwMKqqqqqq',
  'base64',
);

interface Told {
  type: string;
  bytes?: Uint8Array;
  peaks?: number[] | null;
  notes?: string[];
  durationMs?: number | null;
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
