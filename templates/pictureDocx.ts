import {
  PICTURE_HEIGHT_MM,
  type PicturePart,
  type PictureSize,
} from '../domain/bundle/picturePages.ts';
import { cutLine } from '../domain/bundle/wrapLine.ts';
import {
  type CompilationMeta,
  type CompilationPicture,
  compilationParts,
  type DocxPart,
  pageHeading,
  paragraph,
  TEXT_WIDTH_MM,
} from './compilationParts.ts';
import { escapeXml } from './escapeXml.ts';
import { twips } from './twips.ts';

export interface PicturePage {
  /** Null: the picture cannot stand in a Word file; `notice` says so in its place. */
  picture: (CompilationPicture & { size: PictureSize; part: PicturePart }) | null;
  notice: string;
  /** Lines below the picture, each a label and its text on one line. */
  caption: readonly (readonly [string, string])[];
}

const LABEL_MM = 30;
const CAPTION_EM = 30;
const ROW_TWIPS = 400;
const EMU_PER_MM = 36_000;

/** 截图汇编: one picture (or one part of a long one) a page, with its caption in rows of exact height. */
export function pictureDocx(pages: readonly PicturePage[], meta: CompilationMeta): DocxPart[] {
  const pictures = new Map<string, CompilationPicture>();
  for (const { picture } of pages) if (picture) pictures.set(picture.relationId, picture);
  const body = pages.map(
    (page, index) => `${pageHeading('截图汇编', index === 0)}${pageTable(page, index + 1)}`,
  );
  return compilationParts(body.join(''), meta, [...pictures.values()]);
}

function pageTable(page: PicturePage, drawingId: number): string {
  const content = page.picture
    ? `<w:p><w:pPr><w:pStyle w:val="PictureCell"/></w:pPr><w:r>${drawing(page.picture, drawingId)}</w:r></w:p>`
    : paragraph('CaptionText', page.notice);
  const pictureRow = `<w:tr>${height(twips(PICTURE_HEIGHT_MM + 4))}<w:tc><w:tcPr><w:tcW w:w="${twips(TEXT_WIDTH_MM)}" w:type="dxa"/><w:gridSpan w:val="2"/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc></w:tr>`;
  const rows = page.caption.map(([label, text]) => {
    const cells = [
      cell(LABEL_MM, paragraph('CaptionLabel', label)),
      cell(TEXT_WIDTH_MM - LABEL_MM, paragraph('CaptionText', cutLine(text, CAPTION_EM))),
    ];
    return `<w:tr>${height(ROW_TWIPS)}${cells.join('')}</w:tr>`;
  });
  const edge = (side: string) =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
  const grid = [LABEL_MM, TEXT_WIDTH_MM - LABEL_MM].map(
    (width) => `<w:gridCol w:w="${twips(width)}"/>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(TEXT_WIDTH_MM)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid.join('')}</w:tblGrid>${pictureRow}${rows.join('')}</w:tbl>`;
}

function height(value: number): string {
  return `<w:trPr><w:cantSplit/><w:trHeight w:val="${value}" w:hRule="exact"/></w:trPr>`;
}

function cell(widthMm: number, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(widthMm)}" w:type="dxa"/><w:noWrap/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

type PlacedPicture = NonNullable<PicturePage['picture']>;

function drawing(picture: PlacedPicture, id: number): string {
  const { part, size, relationId } = picture;
  const upright = { width: emu(part.widthMm), height: emu(part.heightMm) };
  const turned = size.orientation >= 5;
  // Size as stored: word processors turn the frame about its centre.
  const frame = turned ? { width: upright.height, height: upright.width } : upright;
  const crop =
    part.top === 0 && part.bottom === 1
      ? ''
      : `<a:srcRect t="${Math.round(part.top * 100_000)}" b="${Math.round((1 - part.bottom) * 100_000)}"/>`;
  const name = escapeXml(`picture ${id}`);
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${frame.width}" cy="${frame.height}"/><wp:docPr id="${id}" name="${name}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relationId}"/>${crop}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm${turning(size.orientation)}><a:off x="0" y="0"/><a:ext cx="${frame.width}" cy="${frame.height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}

/** EXIF orientation as DrawingML turns it: mirrored first, then clockwise in 60,000ths of a degree. */
function turning(orientation: number): string {
  const [flip, quarters] = turnings[orientation - 1] ?? ['', 0];
  return `${quarters ? ` rot="${quarters * 5_400_000}"` : ''}${flip ? ' flipH="1"' : ''}`;
}

const turnings: readonly (readonly ['' | 'h', number])[] = [
  ['', 0],
  ['h', 0],
  ['', 2],
  ['h', 2],
  ['h', 3],
  ['', 1],
  ['h', 1],
  ['', 3],
];

function emu(millimetres: number): number {
  return Math.round(millimetres * EMU_PER_MM);
}
