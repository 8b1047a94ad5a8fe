/** Sound of one channel without compression. */
export interface PlainSound {
  sampleRate: number;
  /** Of one sample: 8 or more. */
  bits: number;
  dataBytes: number;
}

/** The 44 bytes before the samples of a WAV file. */
export function wavHeader({ sampleRate, bits, dataBytes }: PlainSound): Buffer {
  const sampleBytes = bits / 8;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + dataBytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * sampleBytes, 28);
  header.writeUInt16LE(sampleBytes, 32);
  header.writeUInt16LE(bits, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(dataBytes, 40);
  return header;
}
