import type { DocumentTree } from '../documents/documentTree.ts';

/**
 * Who signs a paper and how, read off the paper itself: '投诉人（签名）' of the line '投诉人（签名）：'. Lines that only
 * tell something (a licence number, a date) are nobody's to sign.
 */
export function signersOf(tree: DocumentTree): string[] {
  return tree.blocks.flatMap((block) => {
    if (block.type !== 'signature') return [];
    return block.lines
      .map((line) => line.map(({ text }) => text).join(''))
      .filter((line) => /签名|签字|盖章|捺指印/.test(line))
      .map((line) => line.replace(/[：:_＿\s]+$/u, ''));
  });
}
