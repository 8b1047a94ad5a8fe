import { crc32, deflateSync } from 'node:zlib';

/** Writes RGB pixels as PNG, each line as differences to the pixel before, which packs well. */
export function encodePng({
  data,
  width,
  height,
}: {
  data: Uint8ClampedArray | Uint8Array;
  width: number;
  height: number;
}): Buffer {
  const stride = width * 3;
  const lines = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (stride + 1);
    lines[to] = 1;
    for (let x = 0; x < stride; x += 1) {
      const before = x < 3 ? 0 : (data[y * stride + x - 3] as number);
      lines[to + 1 + x] = ((data[y * stride + x] as number) - before) & 0xff;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 4 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
