import MarkdownIt from 'markdown-it';
import type { Block, Run } from '../domain/documents/documentTree.ts';
import { HeadingNumbers } from './headingNumbers.ts';
import { joinRuns, type Slots } from './slots.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

const TABLE_WIDTH_MM = 156;

/** Only what a paper knows: headings, paragraphs, numbered lists, tables, bold. No HTML, no links. */
const markdown = new MarkdownIt('zero', { html: false, linkify: false, typographer: false }).enable(
  ['heading', 'list', 'table', 'emphasis', 'escape', 'newline'],
);

/** Markdown (with sentinels for values) → the blocks of the tree, headings numbered. */
export function markdownBlocks(text: string, slots: Slots): Block[] {
  const tokens = markdown.parse(text, {});
  const numbers = new HeadingNumbers();
  const blocks: Block[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.type === 'heading_open') {
      const level = headingLevel(token.tag);
      const runs = inlineRuns(tokens[index + 1], slots);
      blocks.push({ type: 'heading', level, number: numbers.next(level), runs });
    } else if (token.type === 'paragraph_open') {
      const block = paragraph(tokens[index + 1], slots);
      if (block) blocks.push(block);
    } else if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') {
      const end = closing(tokens, index);
      blocks.push(list(tokens.slice(index, end), slots));
      index = end;
      continue;
    } else if (token.type === 'table_open') {
      const end = closing(tokens, index);
      blocks.push(table(tokens.slice(index, end), slots));
      index = end;
      continue;
    } else continue;
    index += 2;
  }
  return blocks;
}

function paragraph(inline: Token | undefined, slots: Slots): Block | null {
  const block = slots.blockIn(inline?.content ?? '');
  if (block) return block;
  const runs = inlineRuns(inline, slots);
  return runs.some((run) => run.text.trim() !== '') ? { type: 'paragraph', runs } : null;
}

function list(tokens: readonly Token[], slots: Slots): Block {
  const items = tokens
    .filter((token) => token.type === 'inline')
    .map((token, index) => ({ number: `${index + 1}.`, runs: inlineRuns(token, slots) }));
  return { type: 'list', items };
}

function table(tokens: readonly Token[], slots: Slots): Block {
  const rows: Run[][][] = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push([]);
    if (token.type === 'inline') rows.at(-1)?.push(inlineRuns(token, slots));
  }
  const [head = [], ...body] = rows;
  const columns = head.map((runs) => ({
    title: runs.map((run) => run.text).join(''),
    widthMm: TABLE_WIDTH_MM / head.length,
    align: 'left' as const,
  }));
  return { type: 'table', kind: 'plain', columns, rows: body };
}

/** Chinese has no spaces between words: a line break in the source prints nothing. */
function inlineRuns(inline: Token | undefined, slots: Slots): Run[] {
  const runs: Run[] = [];
  let bold = false;
  for (const child of inline?.children ?? []) {
    if (child.type === 'strong_open') bold = true;
    else if (child.type === 'strong_close') bold = false;
    else if (child.type === 'text' || child.type === 'text_special') {
      runs.push(...slots.runsIn(child.content, bold));
    }
  }
  return joinRuns(runs);
}

function headingLevel(tag: string): 1 | 2 | 3 {
  const level = Number(tag.slice(1));
  return level === 1 ? 1 : level === 2 ? 2 : 3;
}

/** Index of the token that closes the one at `start`. */
function closing(tokens: readonly Token[], start: number): number {
  const level = tokens[start]?.level ?? 0;
  for (let index = start + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token && token.level === level && token.nesting === -1) return index;
  }
  return tokens.length;
}
