/** Character maps (CJK files without embedded fonts need them) and stand-ins for the 14 standard fonts. */
const files: Record<string, string> = import.meta.glob(
  [
    '../../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  ],
  { query: '?url', import: 'default', eager: true },
);

const addresses = new Map(
  Object.entries(files).map(([path, url]) => [path.split('/').at(-1) ?? '', url]),
);

/** Gives pdf.js its own data files, which the bundler has renamed. */
export class PdfBinaryData {
  /** Only their presence matters: they tell pdf.js that the files exist. */
  static readonly cMapUrl = '/cmaps/';
  static readonly standardFontUrl = '/fonts/';

  async fetch(request: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = addresses.get(request.filename);
    if (!url) throw new Error(`No such data file: ${request.filename}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`Data file not readable: ${request.filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
