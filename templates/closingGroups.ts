import type { Block } from '../domain/documents/documentTree.ts';
import { runsOfBlock } from '../domain/documents/missingInTree.ts';

/** Characters of more than one line of any paper: signatures never stand on a page with less than two lines of text. */
const TWO_LINES = 40;

/** Blocks [from, to) that end a text: its last lines, attachments and signatures, which stay on one page. */
export interface ClosingGroup {
  from: number;
  to: number;
  /** Less than two lines of text stand before it: it stays with the last row of the table above. */
  joinsTable: boolean;
}

/** Every such group of a paper, in its order; what follows a signature (an annex, a form) is none of it. */
export function closingGroups(blocks: readonly Block[]): ClosingGroup[] {
  const groups: ClosingGroup[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isClosing(block) || isClosing(blocks[index - 1])) continue;
    let to = index + 1;
    while (isClosing(blocks[to])) to += 1;
    groups.push({ ...textBefore(blocks, index, groups.at(-1)?.to ?? 0), to });
  }
  return groups;
}

/** A list before what closes gives its last item away, so that not all of it has to stay together. */
export function withLastItemsApart(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    if (block.type !== 'list' || block.items.length < 2) return [block];
    const next = blocks[index + 1];
    const follows = isClosing(next) || (isText(next) && isClosing(blocks[index + 2]));
    if (!follows) return [block];
    return [
      { ...block, items: block.items.slice(0, -1) },
      { ...block, items: block.items.slice(-1) },
    ];
  });
}

/** Back over the blocks of text until they make two lines. */
function textBefore(blocks: readonly Block[], closing: number, first: number) {
  let from = closing;
  let length = 0;
  while (from > first && length < TWO_LINES && isText(blocks[from - 1])) {
    from -= 1;
    length += lengthOf(blocks[from]);
    // 此致 and its addressee are two blocks of one sentence.
    if (blocks[from]?.type === 'recipient') length -= TWO_LINES;
  }
  // Several attachments are lines enough beside one sentence: a table need not leave its page for them.
  const short = length + listed(blocks[closing]) < TWO_LINES;
  const joinsTable = short && isTable(blocks[from - 1]);
  return { from, joinsTable };
}

function listed(block: Block | undefined): number {
  return block?.type === 'attachments' ? (block.items.length - 1) * (TWO_LINES / 2) : 0;
}

function isTable(block: Block | undefined): boolean {
  return block?.type === 'table' || block?.type === 'partyTable';
}

function isClosing(block: Block | undefined): boolean {
  return block?.type === 'attachments' || block?.type === 'signature';
}

function isText(block: Block | undefined): boolean {
  return block?.type === 'paragraph' || block?.type === 'recipient' || block?.type === 'list';
}

function lengthOf(block: Block | undefined): number {
  return block ? runsOfBlock(block).reduce((sum, { text }) => sum + text.length, 0) : 0;
}
