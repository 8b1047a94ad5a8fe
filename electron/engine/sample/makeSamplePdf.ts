import { Buffer } from 'node:buffer';

/**
 * A one-page PDF that shows a picture of 16 colours, as a scanner makes it, with a date written into the second row of
 * its table. The compressed pixels of a PNG are what PDF calls Flate with PNG prediction, so they go in as they are.
 * @param png palette PNG, 4 bits a pixel, not interlaced
 */
export function makeSamplePdf(png: Uint8Array, date: string): Uint8Array {
  const { width, height, palette, pixels } = readPalettePng(png);
  const shownWidth = 500;
  const scale = shownWidth / width;
  const shownHeight = Math.round(height * scale);
  const bottom = 790 - shownHeight;
  const dateBaseline = Math.round(790 - (90 + 46 + 30) * scale);
  const content = [
    `q ${shownWidth} 0 0 ${shownHeight} 48 ${bottom} cm /Im1 Do Q`,
    `BT /F1 11 Tf 1 0 0 1 ${48 + Math.round(236 * scale)} ${dateBaseline} Tm (${date}) Tj ET`,
  ].join('\n');
  const colours = Buffer.from(palette).toString('hex');
  return assemble([
    plain('<< /Type /Catalog /Pages 2 0 R >>'),
    plain('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    plain(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /Im1 6 0 R >> >> >>',
    ),
    plain(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`),
    plain('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    Buffer.concat([
      plain(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 4 /ColorSpace [/Indexed /DeviceRGB ${palette.length / 3 - 1} <${colours}>] /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 1 /BitsPerComponent 4 /Columns ${width} >> /Length ${pixels.length} >>\nstream\n`,
      ),
      pixels,
      plain('\nendstream'),
    ]),
  ]);
}

function readPalettePng(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  let palette = Buffer.alloc(0);
  for (let offset = 8; offset + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(offset);
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    const data = bytes.subarray(offset + 8, offset + 8 + length);
    if (type === 'PLTE') palette = Buffer.from(data);
    if (type === 'IDAT') parts.push(data);
    offset += 12 + length;
  }
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    palette,
    pixels: Buffer.concat(parts),
  };
}

function plain(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function assemble(objects: readonly Buffer[]): Uint8Array {
  const parts = [plain('%PDF-1.4\n')];
  let size = parts[0]?.length ?? 0;
  const add = (part: Buffer) => {
    parts.push(part);
    size += part.length;
  };
  const offsets = objects.map((object, position) => {
    const offset = size;
    add(plain(`${position + 1} 0 obj\n`));
    add(object);
    add(plain('\nendobj\n'));
    return offset;
  });
  const start = size;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(plain(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  add(
    plain(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`),
  );
  return new Uint8Array(Buffer.concat(parts));
}
