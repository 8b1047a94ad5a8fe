import type { Element } from '@xmldom/xmldom';
import type { WordNote } from '../../../domain/wordTemplates/wordReport.ts';
import type { Block } from './matchBlocks.ts';
import { MARK_CLOSE, MARK_OPEN, readParagraph } from './paragraphText.ts';
import {
  ancestorNamed,
  childElements,
  descendants,
  insertAfter,
  isElement,
  removeNode,
} from './wordXml.ts';

/** A mark in the text that stands for one end of a block. */
export interface BlockRuns {
  block: Block;
  repeats: boolean;
  open: Element;
  close: Element;
  /** `/id` and `^id`: the end of what is shown if so, and the beginning of what is shown if not. */
  otherwise: { end: Element; begin: Element } | null;
}

const PARAGRAPH = new Set(['w:p']);
const ROW = new Set(['w:tr']);
const ANY_MARK = new RegExp(`${MARK_OPEN}[^${MARK_CLOSE}]*${MARK_CLOSE}`, 'g');

/** Two blocks that each span cells of one row, one behind the other, cannot both take the row. */
export function rowProblems(blocks: readonly Block[]): (WordNote & { order: number })[] {
  const problems: (WordNote & { order: number })[] = [];
  const spanning = blocks.filter(({ open, close }) => open.cell !== close.cell);
  for (const block of spanning) {
    const { otherwise } = block;
    const otherwiseRow = otherwise && rowOf(otherwise.cell);
    if (otherwise && otherwiseRow && !isControlRow(otherwiseRow)) {
      const text = `${otherwise.found.raw} 要单独占一行：${block.open.found.raw} 跨越了表格的单元格`;
      problems.push({ where: otherwise.in.where, text, order: otherwise.order });
    }
    const row = rowOf(block.close.cell);
    const other = spanning.find(
      ({ open }) => open.order > block.close.order && rowOf(open.cell) === row,
    );
    if (!other || !row || isControlRow(row)) continue;
    problems.push({
      where: other.open.in.where,
      text: `${other.open.found.raw} 与 ${block.open.found.raw} 在表格的同一行里各自跨越单元格，请分成两行`,
      order: other.open.order,
    });
  }
  return problems;
}

/**
 * Moves the marks of blocks to where repeating them repeats what was meant: rows that hold nothing
 * but marks go, whole paragraphs get marks in paragraphs of their own. Innermost blocks first.
 * @param numbered styles that number their paragraphs
 */
export function arrangeBlocks(
  all: readonly BlockRuns[],
  numbered: ReadonlySet<string> = new Set(),
): void {
  const emptied = new Set<Element>();
  const inner = all.toSorted((a, b) => b.block.open.order - a.block.open.order);
  for (const runs of inner) {
    if (runs.block.tag.expand !== null) continue;
    if (runs.block.open.cell === runs.block.close.cell) spanParagraphs(runs, numbered);
    else {
      moveOutOfControlRows(runs, emptied);
      moveToEdges(runs);
    }
  }
  for (const row of emptied) if (isEmptyRow(row)) removeNode(row);
}

function moveOutOfControlRows({ open, close, otherwise }: BlockRuns, emptied: Set<Element>): void {
  // Looked at before anything moves: a row of marks is one until its last mark has gone.
  moveToRow(open, 'next', emptied);
  if (otherwise) {
    moveToRow(otherwise.end, 'previous', emptied);
    moveToRow(otherwise.begin, 'next', emptied);
  }
  moveToRow(close, 'previous', emptied);
}

function moveToRow(run: Element, direction: 'next' | 'previous', emptied: Set<Element>): void {
  const row = ancestorNamed(run, ROW);
  if (!row || !isControlRow(row)) return;
  let target = sibling(row, direction);
  while (target && emptied.has(target) && isEmptyRow(target)) target = sibling(target, direction);
  const paragraph = target && edgeParagraph(target, direction === 'next' ? 'first' : 'last');
  if (!target || !paragraph) return;
  emptied.add(row);
  if (direction === 'previous') paragraph.appendChild(run);
  else putFirst(run, paragraph);
}

/** Behind `{{/a}}` in the last cell may stand another block; the row as a whole belongs to the outer one. */
function moveToEdges({ open, close }: BlockRuns): void {
  const first = ancestorNamed(open, ROW);
  const last = ancestorNamed(close, ROW);
  const head = first && edgeParagraph(first, 'first');
  const tail = last && edgeParagraph(last, 'last');
  if (head) putFirst(open, head);
  if (tail) tail.appendChild(close);
}

function putFirst(run: Element, paragraph: Element): void {
  removeNode(run);
  const first = childElements(paragraph).find(({ nodeName }) => nodeName !== 'w:pPr') ?? null;
  paragraph.insertBefore(run, first);
}

/** The paragraph of a cell itself, not of a table inside of it. */
function edgeParagraph(row: Element, edge: 'first' | 'last'): Element | null {
  const cells = descendants(row).filter(
    (element) => element.nodeName === 'w:tc' && ancestorNamed(element, ROW) === row,
  );
  const cell = edge === 'first' ? cells[0] : cells.at(-1);
  const paragraphs = childElements(cell ?? row).filter(({ nodeName }) => nodeName === 'w:p');
  return (edge === 'first' ? paragraphs[0] : paragraphs.at(-1)) ?? null;
}

function sibling(row: Element, direction: 'next' | 'previous'): Element | null {
  const step = (node: Element) => (direction === 'next' ? node.nextSibling : node.previousSibling);
  let node = step(row);
  while (node && !(isElement(node) && node.nodeName === 'w:tr')) {
    node = direction === 'next' ? node.nextSibling : node.previousSibling;
  }
  return node as Element | null;
}

function spanParagraphs(runs: BlockRuns, numbered: ReadonlySet<string>): void {
  const open = paragraphOf(runs.open);
  const close = paragraphOf(runs.close);
  if (!open || !close || open.parentNode !== close.parentNode) return;
  if (open === close) {
    spanOneParagraph(runs, open, numbered);
    return;
  }
  const marks = [
    { run: runs.open, edge: edgeOf(runs.open, 'before') },
    { run: runs.close, edge: edgeOf(runs.close, 'after') },
  ];
  if (marks.some(({ edge }) => edge === null)) return;
  for (const { run, edge } of marks) putInOwnParagraph(run, edge);
  if (runs.otherwise) splitOtherwise(runs.otherwise);
}

/** `{{#x}}…{{/x}}` as a whole paragraph: gone when untrue, and in a numbered list one number a row. */
function spanOneParagraph(
  runs: BlockRuns,
  paragraph: Element,
  numberedStyles: ReadonlySet<string>,
): void {
  const siblings = childElements(paragraph.parentNode ?? paragraph).filter(
    ({ nodeName }) => nodeName === 'w:p' || nodeName === 'w:tbl',
  );
  const { text, hasObjects, boxes } = readParagraph(paragraph);
  const first = runs.open.textContent ?? '';
  const last = runs.close.textContent ?? '';
  const trimmed = text.trim();
  const isWhole = trimmed.startsWith(first) && trimmed.endsWith(last) && trimmed !== first;
  const numbered = descendants(paragraph).some(
    (element) =>
      element.nodeName === 'w:numPr' ||
      (element.nodeName === 'w:pStyle' && numberedStyles.has(element.getAttribute('w:val') ?? '')),
  );
  const hasSection = descendants(paragraph).some(({ nodeName }) => nodeName === 'w:sectPr');
  if (!isWhole || runs.otherwise || hasObjects || boxes.length > 0 || hasSection) return;
  if (siblings.length < 2 || (runs.repeats && !numbered)) return;
  putInOwnParagraph(runs.open, 'before');
  putInOwnParagraph(runs.close, 'after');
}

type Edge = 'alone' | 'before' | 'after' | null;

/** On which side of its paragraph a mark stands; null in the middle of text. */
function edgeOf(run: Element, preferred: 'before' | 'after'): Edge {
  const paragraph = paragraphOf(run);
  if (!paragraph) return null;
  const { text, hasObjects, boxes } = readParagraph(paragraph);
  const mark = run.textContent ?? '';
  if (text.trim() === mark) return 'alone';
  if (hasObjects || boxes.length > 0) return null;
  const at = text.indexOf(mark);
  const atStart = text.slice(0, at).trim() === '';
  const atEnd = text.slice(at + mark.length).trim() === '';
  if (preferred === 'before') return atStart ? 'before' : atEnd ? 'after' : null;
  return atEnd ? 'after' : atStart ? 'before' : null;
}

function putInOwnParagraph(run: Element, edge: Edge): void {
  const paragraph = paragraphOf(run);
  const own = paragraph?.ownerDocument?.createElement('w:p');
  if (!paragraph || !own || edge === null || edge === 'alone') return;
  own.appendChild(run);
  if (edge === 'before') paragraph.parentNode?.insertBefore(own, paragraph);
  else insertAfter(own, paragraph);
}

/** Both marks of {{else}} stand in one paragraph; each needs one of its own, or none does. */
function splitOtherwise({ end, begin }: { end: Element; begin: Element }): void {
  const paragraph = paragraphOf(end);
  if (!paragraph) return;
  const { text, hasObjects, boxes } = readParagraph(paragraph);
  const marks = `${end.textContent ?? ''}${begin.textContent ?? ''}`;
  const at = text.indexOf(marks);
  if (at === -1 || hasObjects || boxes.length > 0) return;
  if (text.trim() === marks || text.slice(0, at).trim() === '') {
    putInOwnParagraph(end, 'before');
    putInOwnParagraph(begin, 'before');
    if (readParagraph(paragraph).text.trim() === '' && text.trim() === marks) removeNode(paragraph);
  } else if (text.slice(at + marks.length).trim() === '') {
    putInOwnParagraph(begin, 'after');
    putInOwnParagraph(end, 'after');
  }
}

function paragraphOf(run: Element): Element | null {
  return ancestorNamed(run, PARAGRAPH);
}

function rowOf(cell: Element | null): Element | null {
  return cell && ancestorNamed(cell, ROW);
}

/** A row that holds marks, or the tags they stand for, and nothing else to see. */
function isControlRow(row: Element): boolean {
  const paragraphs = rowParagraphs(row);
  if (paragraphs.some(({ hasObjects, boxes }) => hasObjects || boxes.length > 0)) return false;
  const text = paragraphs.map((paragraph) => paragraph.text).join('');
  const left = text.replace(ANY_MARK, '').replace(CONTROL_TAG, '').trim();
  const hasValue = [...text.matchAll(ANY_MARK)].some(([mark]) => /^\d/.test(mark.slice(1)));
  return left === '' && !hasValue && text.trim() !== '';
}

const CONTROL_TAG =
  /[{｛]{2,3}\s*(?:[#^/?＃＾／]|else|否则)[^{}｛｝]*[}｝]{2,3}|[{｛][%％][^{}｛｝]*[%％][}｝]/gi;

function isEmptyRow(row: Element): boolean {
  return rowParagraphs(row).every(({ text }) => text.trim() === '');
}

function rowParagraphs(row: Element) {
  return descendants(row)
    .filter(({ nodeName }) => nodeName === 'w:p')
    .map(readParagraph);
}
