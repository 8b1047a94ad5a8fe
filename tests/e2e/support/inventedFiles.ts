import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { toneWav } from '../../fixtures/toneWav.ts';

export interface InventedFile {
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

const gb18030Words = '对方称明天上门，让我准备身份证。';

/** What clients bring, one of each kind that the program must open, and one that it must not. */
export function inventedFiles() {
  return {
    picture: invented('聊天截图.png', stripedPng(640, 400)),
    text: invented('短信导出.txt', encodeGb18030(gb18030Words)),
    pdf: invented('账单.pdf', onePagePdf('Invented bill 2026-11-14')),
    sound: invented('通话录音.wav', toneWav(2)),
    unknown: invented(
      '手机备份.bin',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 73) % 256),
    ),
  };
}

export const wordsOfText = gb18030Words;

/** @returns where each file lies now */
export async function writeInventedFiles(
  folder: string,
  files: readonly InventedFile[],
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const paths = files.map(({ name }) => path.join(folder, name));
  await Promise.all(files.map(({ bytes }, index) => writeFile(paths[index] ?? '', bytes)));
  return paths;
}

export function invented(name: string, bytes: Uint8Array): InventedFile {
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(first, second));
      if (!bytesOf.has(character)) bytesOf.set(character, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => bytesOf.get(character) ?? []));
}

/** Vertical stripes of three colours, 8 bits a channel. */
function stripedPng(width: number, height: number): Uint8Array {
  const row = Buffer.alloc(1 + width * 3);
  for (let x = 0; x < width; x += 1) row[1 + x * 3 + (Math.floor(x / 40) % 3)] = 200;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', pixels),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function onePagePdf(words: string): Uint8Array {
  const content = `BT /F1 28 Tf 60 700 Td (${words}) Tj ET 60 640 300 20 re f`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
