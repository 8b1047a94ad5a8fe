import type { Element } from '@xmldom/xmldom';
import type { Block, Run } from '../../../domain/documents/documentTree.ts';
import type { WordGap } from '../../../domain/wordTemplates/wordReport.ts';
import { readRelations } from './packageRelations.ts';
import { readParagraph } from './paragraphText.ts';
import { readWordParts } from './wordPackage.ts';
import { ancestorNamed, childElements, childNamed, descendants, parsePart } from './wordXml.ts';

const MOST_BLOCKS = 4_000;
/** What the text of a table is spread over in the preview, in millimetres. */
const TABLE_WIDTH = 156;
const TABLE = new Set(['w:tbl']);
const GAP = /【待[补核]：[^【】]*】/g;

/**
 * The text of a filled Word file as blocks: paragraphs and tables of the main part. For looking,
 * searching and comparing; what is printed is the file itself.
 */
export function readFilledBlocks(bytes: Uint8Array, gaps: readonly WordGap[]): Block[] {
  const parts = readWordParts(bytes);
  const main = readRelations(parts, '').find(({ kind }) => kind === 'officeDocument');
  const content = main && parts.get(main.target);
  const body = content && childNamed(parsePart(content).documentElement as Element, 'w:body');
  if (!body) return [];
  const fieldIds = new Map(gaps.map(({ text, fieldId }) => [text, fieldId]));
  const blocks: Block[] = [];
  readInto(body, blocks, fieldIds);
  return blocks.slice(0, MOST_BLOCKS);
}

function readInto(parent: Element, blocks: Block[], fieldIds: ReadonlyMap<string, string>): void {
  for (const element of childElements(parent)) {
    if (element.nodeName === 'w:tbl') addTable(element, blocks, fieldIds);
    else if (element.nodeName === 'w:p') addParagraph(element, blocks, fieldIds);
    else if (!element.nodeName.endsWith('Pr')) readInto(element, blocks, fieldIds);
  }
}

function addParagraph(
  element: Element,
  blocks: Block[],
  fieldIds: ReadonlyMap<string, string>,
): void {
  const { text, boxes } = readParagraph(element);
  if (text.trim() !== '') blocks.push({ type: 'paragraph', runs: runsOf(text, fieldIds) });
  // The second copy of a box is for old readers.
  const [box] = boxes;
  if (box) readInto(box.element, blocks, fieldIds);
}

function addTable(table: Element, blocks: Block[], fieldIds: ReadonlyMap<string, string>): void {
  const rows = descendants(table)
    .filter((row) => row.nodeName === 'w:tr' && ancestorNamed(row, TABLE) === table)
    .map((row) =>
      descendants(row)
        .filter((cell) => cell.nodeName === 'w:tc' && ancestorNamed(cell, TABLE) === table)
        .map(cellText),
    );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head, ...rest] = rows;
  if (!head || width === 0) return;
  blocks.push({
    type: 'table',
    kind: 'plain',
    columns: Array.from({ length: width }, (_none, column) => ({
      title: head[column] ?? '',
      widthMm: TABLE_WIDTH / width,
      align: 'left' as const,
    })),
    rows: rest.map((row) =>
      Array.from({ length: width }, (_none, column) => runsOf(row[column] ?? '', fieldIds)),
    ),
  });
}

function cellText(cell: Element): string {
  return descendants(cell)
    .filter(({ nodeName }) => nodeName === 'w:p')
    .map((paragraph) => readParagraph(paragraph).text)
    .join('\n')
    .trim();
}

function runsOf(text: string, fieldIds: ReadonlyMap<string, string>): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const add = (piece: string, fieldId?: string) => {
    for (const [index, line] of piece.split('\n').entries()) {
      if (line === '' && index === 0) continue;
      runs.push({
        text: line.replaceAll('\t', ' '),
        ...(fieldId ? { missingFieldId: fieldId } : {}),
        ...(index > 0 ? { breakBefore: true } : {}),
      });
    }
  };
  for (const match of text.matchAll(GAP)) {
    const fieldId = fieldIds.get(match[0]);
    if (!fieldId) continue;
    add(text.slice(at, match.index));
    add(match[0], fieldId);
    at = match.index + match[0].length;
  }
  add(text.slice(at));
  return runs;
}
