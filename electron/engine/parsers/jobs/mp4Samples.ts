import type { ParserSource } from '../parserJob.ts';
import { boxAt } from './mp4Boxes.ts';

const MOST_SAMPLES = 5_000_000;
const MOST_CHUNK_BYTES = 4 * 1024 ** 2;

/**
 * The contents of a track in order, chunk by chunk.
 * @param table its stbl box
 */
export async function* readSamples(
  source: ParserSource,
  table: Buffer,
): AsyncGenerator<Uint8Array> {
  for (const { offset, length } of chunksOf(table)) {
    if (offset + length > source.sizeBytes || length > MOST_CHUNK_BYTES) return;
    yield await source.read(offset, length);
  }
}

function* chunksOf(table: Buffer): Generator<{ offset: number; length: number }> {
  const sizes = sampleSizes(table);
  const runs = chunkRuns(table);
  const offsets = chunkOffsets(table);
  let sample = 0;
  let run = 0;
  for (const [index, offset] of offsets.entries()) {
    while (run + 1 < runs.length && (runs[run + 1]?.firstChunk ?? 0) <= index + 1) run += 1;
    const count = runs[run]?.samples ?? 0;
    let length = 0;
    for (let taken = 0; taken < count && sample < sizes.count; taken += 1) {
      length += sizes.at(sample);
      sample += 1;
    }
    if (length > 0) yield { offset, length };
  }
}

function sampleSizes(table: Buffer): { count: number; at(sample: number): number } {
  const body = boxAt(table, 'stsz');
  if (!body || body.length < 12) return { count: 0, at: () => 0 };
  const same = body.readUInt32BE(4);
  const told = Math.min(body.readUInt32BE(8), MOST_SAMPLES);
  const count = same > 0 ? told : Math.min(told, Math.floor((body.length - 12) / 4));
  return { count, at: (sample) => (same > 0 ? same : body.readUInt32BE(12 + sample * 4)) };
}

function chunkRuns(table: Buffer): { firstChunk: number; samples: number }[] {
  const body = boxAt(table, 'stsc');
  if (!body || body.length < 8) return [];
  const count = Math.min(body.readUInt32BE(4), Math.floor((body.length - 8) / 12));
  return Array.from({ length: count }, (_, index) => ({
    firstChunk: body.readUInt32BE(8 + index * 12),
    samples: body.readUInt32BE(12 + index * 12),
  }));
}

function chunkOffsets(table: Buffer): number[] {
  const body = boxAt(table, 'stco') ?? boxAt(table, 'co64');
  if (!body || body.length < 8) return [];
  const width = boxAt(table, 'stco') ? 4 : 8;
  const count = Math.min(body.readUInt32BE(4), Math.floor((body.length - 8) / width));
  return Array.from({ length: count }, (_, index) =>
    width === 4 ? body.readUInt32BE(8 + index * 4) : Number(body.readBigUInt64BE(8 + index * 8)),
  );
}
