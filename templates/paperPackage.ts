import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { PaperLayout } from '../domain/documents/templateKind.ts';
import {
  FONT_PAGE_NUMBER,
  LETTER_TYPE,
  ORGAN_TYPE,
  paperStylesXml,
  SIGN_EACH_PAGE,
} from './paperStyles.ts';
import { steadyParts } from './steadyParts.ts';
import { twips } from './twips.ts';
import { type PackedPart, packPart } from './zipParts.ts';

/** What all papers of a layout have in common, as the docx library packs it: all parts but the body. */
export interface PaperPackage {
  /** Every part but document.xml and core.xml, compressed, in the order of the file. */
  parts: readonly PackedPart[];
  /** document.xml before and after its blocks. */
  head: string;
  tail: string;
}

/** Layouts differ by sheet, type and foot; the others share theirs with gbt9704. */
type Sheet = 'portrait' | 'letter' | 'landscape' | 'record';

const SHEETS: Record<PaperLayout, Sheet> = {
  gbt9704: 'portrait',
  form: 'portrait',
  letter: 'letter',
  record: 'record',
  'landscape-table': 'landscape',
};

const packages = new Map<Sheet, Promise<PaperPackage>>();

/** The package of a layout; packed once and kept, because it is the same for every paper. */
export function paperPackage(layout: PaperLayout): Promise<PaperPackage> {
  const sheet = SHEETS[layout];
  const known = packages.get(sheet);
  if (known) return known;
  const made = packPaper(sheet);
  packages.set(sheet, made);
  return made;
}

async function packPaper(sheet: Sheet): Promise<PaperPackage> {
  const type = sheet === 'letter' ? LETTER_TYPE : ORGAN_TYPE;
  const document = new Document({
    externalStyles: paperStylesXml(type),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: PAGES[sheet],
          grid: { linePitch: type.linePitch, type: DocumentGridType.LINES },
        },
        footers: {
          default: foot(sheet, 'PageNumberOdd', AlignmentType.RIGHT),
          even: foot(sheet, 'PageNumberEven', AlignmentType.LEFT),
        },
        children: [],
      },
    ],
  });
  const parts = steadyParts(new Uint8Array(await Packer.toBuffer(document)));
  const body = new TextDecoder().decode(parts.get('word/document.xml'));
  const at = body.indexOf('<w:sectPr');
  parts.delete('word/document.xml');
  parts.delete('docProps/core.xml');
  const packed = [...parts].map(([name, content]) => packPart(name, content));
  return { parts: packed, head: body.slice(0, at), tail: body.slice(at) };
}

/** GB/T 9704-2012: a text block of 156 × 225 mm. */
const PORTRAIT = {
  size: { width: twips(210), height: twips(297), orientation: PageOrientation.PORTRAIT },
  margin: margins({ top: 37, right: 26, bottom: 35, left: 28 }),
};

/** The same sheet turned: what was its top is bound on the left. The library swaps width and height itself. */
const LANDSCAPE = {
  size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
  margin: margins({ top: 28, right: 35, bottom: 26, left: 37 }),
};

/** Room below the text for a line to sign on each page. */
const RECORD = { ...PORTRAIT, margin: { ...PORTRAIT.margin, footer: twips(13) } };

const PAGES = { portrait: PORTRAIT, letter: PORTRAIT, landscape: LANDSCAPE, record: RECORD };

/** In mm; the page number stands 7 mm below the text block. */
function margins(mm: { top: number; right: number; bottom: number; left: number }) {
  return {
    top: twips(mm.top),
    right: twips(mm.right),
    bottom: twips(mm.bottom),
    left: twips(mm.left),
    header: twips(15),
    footer: twips(mm.bottom - 11),
  };
}

/** — 1 —, on a record below the line where the client signs each page. */
function foot(sheet: Sheet, style: string, alignment: 'left' | 'right'): Footer {
  const run = new TextRun({ font: FONT_PAGE_NUMBER, children: ['— ', PageNumber.CURRENT, ' —'] });
  const number = new Paragraph({ style, alignment, children: [run] });
  if (sheet !== 'record') return new Footer({ children: [number] });
  const signing = new Paragraph({ style: 'PageSigning', children: [new TextRun(SIGN_EACH_PAGE)] });
  return new Footer({ children: [signing, number] });
}
