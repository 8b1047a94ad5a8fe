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
import { cleanText } from '../domain/documents/cleanText.ts';
import type { DocumentTree } from '../domain/documents/documentTree.ts';
import { docxBlocks } from './docxBlocks.ts';
import { FONT_PAGE_NUMBER, LINE_PITCH, paperStylesXml } from './paperStyles.ts';
import { steadyDocx } from './steadyDocx.ts';

export type DocxMeta = {
  /** Stands in the file's properties as author; nothing else about persons or machines does. */
  firmName: string;
  /** 'YYYY-MM-DD' in Beijing; becomes the file's creation date. */
  date: string;
};

const TWIPS_PER_MM = 1440 / 25.4;

/**
 * The tree as a Word file laid out after GB/T 9704-2012. The same tree and meta give the same
 * bytes, so that a stored hash proves what was generated.
 */
export async function renderDocx(tree: DocumentTree, meta: DocxMeta): Promise<Uint8Array> {
  // An empty name would become the library's own.
  const author =
    cleanText(meta.firmName)
      .replace(/[\n\t]+/g, ' ')
      .trim() || '案盾';
  const document = new Document({
    title: cleanText(tree.title),
    creator: author,
    lastModifiedBy: author,
    externalStyles: paperStylesXml(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297), orientation: PageOrientation.PORTRAIT },
            margin: {
              top: mm(37),
              left: mm(28),
              right: mm(26),
              bottom: mm(35),
              header: mm(15),
              footer: mm(24),
            },
          },
          grid: { linePitch: LINE_PITCH, type: DocumentGridType.LINES },
        },
        footers: {
          default: pageNumber('PageNumberOdd', AlignmentType.RIGHT),
          even: pageNumber('PageNumberEven', AlignmentType.LEFT),
        },
        children: docxBlocks(tree.blocks),
      },
    ],
  });
  const packed = await Packer.toBuffer(document);
  return steadyDocx(new Uint8Array(packed), meta.date);
}

/** — 1 — */
function pageNumber(style: string, alignment: 'left' | 'right'): Footer {
  const run = new TextRun({ font: FONT_PAGE_NUMBER, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ style, alignment, children: [run] })] });
}

function mm(value: number): number {
  return Math.round(value * TWIPS_PER_MM);
}
