import { wavHeader } from '../../../electron/engine/media/wavHeader.ts';

/** An AMR file of so many frames (20 ms each) of invented sound. */
export function makeAmr(frames: number, isWide = false): Buffer {
  const head = Buffer.from(isWide ? '#!AMR-WB\n' : '#!AMR\n', 'latin1');
  return Buffer.concat([
    head,
    ...Array.from({ length: frames }, (_, index) => frame(index, isWide)),
  ]);
}

/** The same frames, one sample each, in a 3GP file with its index at the end, as phones write it. */
export function makeThreeGp(frames: number, createdAtMs: number): Buffer {
  const samples = Array.from({ length: frames }, (_, index) => frame(index, false));
  const type = box('ftyp', Buffer.from('3gp4\0\0\0\x003gp4', 'latin1'));
  const contents = box('mdat', Buffer.concat(samples));
  const sampleTable = box(
    'stbl',
    box('stsd', words(0, 1), words(16), Buffer.from('samr', 'latin1'), words(0, 1)),
    box('stsz', words(0, 0, frames), words(...samples.map(({ length }) => length))),
    box('stsc', words(0, 2, 1, Math.ceil(frames / 2), 1, 2, Math.floor(frames / 2), 1)),
    box('stco', words(0, 2, type.length + 8, type.length + 8 + Math.ceil(frames / 2) * 32)),
  );
  const track = box(
    'trak',
    box('tkhd', Buffer.alloc(84)),
    box(
      'mdia',
      box('hdlr', words(0, 0), Buffer.from('soun', 'latin1'), Buffer.alloc(13)),
      box('minf', sampleTable),
    ),
  );
  const created = Math.round(createdAtMs / 1_000) + 2_082_844_800;
  const header = box('mvhd', words(0, created, created, 1_000, frames * 20), Buffer.alloc(80));
  return Buffer.concat([type, contents, box('moov', header, track)]);
}

/** A WAV file of one channel and 8 kHz that grows from silence to full loudness. */
export function makeWav(bits: number, samples: number): Buffer {
  const bytes = bits / 8;
  const data = Buffer.alloc(samples * bytes);
  const full = 2 ** (bits - 1) - 1;
  for (let index = 0; index < samples; index += 1) {
    const value = Math.round(full * (index / samples) * (index % 2 === 0 ? 1 : -1));
    if (bits === 8) data.writeUInt8(value + 128, index);
    else data.writeIntLE(value, index * bytes, bytes);
  }
  const head = wavHeader({ sampleRate: 8_000, bits, dataBytes: data.length });
  return Buffer.concat([head, data]);
}

/** Mode 12.2 kbit/s (AMR) or 12.65 kbit/s (AMR-WB). */
function frame(index: number, isWide: boolean): Buffer {
  const bytes = Buffer.alloc(isWide ? 33 : 32);
  bytes[0] = isWide ? 0x14 : 0x3c;
  for (let at = 1; at < bytes.length; at += 1) bytes[at] = (index * 7 + at * 13) & 0xff;
  return bytes;
}

function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([words(body.length + 8), Buffer.from(type, 'latin1'), body]);
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}
