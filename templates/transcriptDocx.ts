import { TRANSCRIPT_LINES, type TranscriptLine } from '../domain/bundle/transcriptPages.ts';
import {
  type CompilationMeta,
  compilationParts,
  type DocxPart,
  pageHeading,
  paragraph,
  TEXT_WIDTH_MM,
} from './compilationParts.ts';
import { twips } from './twips.ts';

const NUMBER_MM = 12;
/** 30 lines of 20.5 pt and the heading fill 247 mm with 40 pt to spare. */
const LINE_TWIPS = 410;

/**
 * 通话与消息实录: numbered lines, one table of exact rows a page. A row never grows, so a page of the
 * layout is a page of paper.
 */
export function transcriptDocx(
  pages: readonly (readonly TranscriptLine[])[],
  meta: CompilationMeta,
): DocxPart[] {
  const body = pages.map(
    (lines, index) => `${pageHeading('通话与消息实录', index === 0)}${lineTable(lines)}`,
  );
  return compilationParts(body.join(''), meta);
}

function lineTable(lines: readonly TranscriptLine[]): string {
  const rows = Array.from({ length: TRANSCRIPT_LINES }, (_, index) => row(index + 1, lines[index]));
  const edge = (side: string) =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
  const borders = `<w:tblBorders>${['top', 'bottom', 'insideV'].map(edge).join('')}</w:tblBorders>`;
  const widths = [NUMBER_MM, TEXT_WIDTH_MM - NUMBER_MM].map(twips);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(TEXT_WIDTH_MM)}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function row(number: number, line: TranscriptLine | undefined): string {
  const height = `<w:trPr><w:cantSplit/><w:trHeight w:val="${LINE_TWIPS}" w:hRule="exact"/></w:trPr>`;
  const style = line?.heading ? 'TranscriptHeading' : 'TranscriptLine';
  return `<w:tr>${height}${cell(NUMBER_MM, paragraph('LineNumber', String(number)))}${cell(TEXT_WIDTH_MM - NUMBER_MM, paragraph(style, line?.text ?? ''))}</w:tr>`;
}

function cell(widthMm: number, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(widthMm)}" w:type="dxa"/><w:noWrap/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}
