import { AnDunError } from '../../../../domain/errors.ts';
import type { ParserJob, ParserSource } from '../parserJob.ts';
import { decodeAmr, openAmr, type Pcm } from './audioAmr.ts';
import { readSoundFacts } from './audioFacts.ts';
import { decodeMp3, openMp3 } from './audioMp3.ts';
import { measurePeaks } from './audioPeaks.ts';
import { openWav, readWav } from './audioWav.ts';
import { PieceBuffer } from './pieceBuffer.ts';

/** Reads what a recording or video says of itself. */
export const soundFacts: ParserJob<'soundFacts'> = async (source, _options, emit) => {
  await emit(await readSoundFacts(source));
};

/** Measures how loud a recording is over time, where this program decodes it itself. */
export const soundPeaks: ParserJob<'soundPeaks'> = async (source, _options, emit) => {
  const sound = await openSound(source);
  const peaks = sound && (await measurePeaks(sound));
  await emit({ type: 'peaks', peaks: peaks && peaks.length > 0 ? peaks : null });
};

async function openSound(source: ParserSource): Promise<AsyncIterable<Pcm> | null> {
  const amr = await openAmr(source);
  if (amr) return decodeAmr(amr);
  const wav = await openWav(source);
  if (wav) return readWav(source, wav);
  const mp3 = await openMp3(source);
  return mp3 === null ? null : decodeMp3(source, mp3);
}

/** Decodes AMR, which no browser plays, to 16-bit samples. */
export const soundDecode: ParserJob<'soundDecode'> = async (source, _options, emit) => {
  const amr = await openAmr(source);
  if (!amr) throw new AnDunError('SOUND_UNREADABLE');
  const pieces = new PieceBuffer((bytes) => emit({ type: 'piece', bytes }));
  let sampleRate = 0;
  for await (const sound of decodeAmr(amr)) {
    sampleRate = sound.sampleRate;
    await pieces.add(toBytes(sound.samples));
  }
  await pieces.flush();
  if (sampleRate === 0) throw new AnDunError('SOUND_UNREADABLE');
  await emit({ type: 'end', sampleRate });
};

function toBytes(samples: Float32Array): Uint8Array {
  const bytes = Buffer.alloc(samples.length * 2);
  for (let index = 0; index < samples.length; index += 1) {
    const value = Math.max(-1, Math.min(1, samples[index] as number));
    bytes.writeInt16LE(Math.round(value * 32_767), index * 2);
  }
  return bytes;
}
