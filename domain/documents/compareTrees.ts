import { z } from 'zod';
import { diffSequence } from './diffSequence.ts';
import type { Block, DocumentTree, Run } from './documentTree.ts';
import { runsOfBlock } from './missingInTree.ts';

const Mark = z.enum(['same', 'added', 'removed']);

/** A paragraph, heading or table row of two versions, with the words that differ marked. */
export const ComparedLine = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  parts: z.array(z.object({ mark: Mark, text: z.string() })),
});
export type ComparedLine = z.infer<typeof ComparedLine>;

/** What became of every line of a paper from one version to the next, in reading order. */
export function compareTrees(before: DocumentTree, after: DocumentTree): ComparedLine[] {
  const steps = diffSequence(linesOf(before), linesOf(after));
  const lines: ComparedLine[] = [];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at];
    if (!step) break;
    if (step.mark === 'same') {
      lines.push({ kind: 'same', parts: [{ mark: 'same', text: step.item }] });
      at += 1;
      continue;
    }
    const removed: string[] = [];
    const added: string[] = [];
    for (; at < steps.length && steps[at]?.mark !== 'same'; at += 1) {
      (steps[at]?.mark === 'removed' ? removed : added).push(steps[at]?.item ?? '');
    }
    lines.push(...pairChanged(removed, added));
  }
  return lines;
}

/** Lines that took each other's place stand as one, word against word, where they have enough in common. */
function pairChanged(removed: readonly string[], added: readonly string[]): ComparedLine[] {
  const lines: ComparedLine[] = [];
  for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
    const old = removed[index];
    const fresh = added[index];
    const parts = old !== undefined && fresh !== undefined ? comparedWords(old, fresh) : null;
    if (parts) lines.push({ kind: 'changed', parts });
    else {
      if (old !== undefined) lines.push(wholeLine('removed', old));
      if (fresh !== undefined) lines.push(wholeLine('added', fresh));
    }
  }
  return lines;
}

function wholeLine(mark: 'added' | 'removed', text: string): ComparedLine {
  return { kind: mark, parts: [{ mark, text }] };
}

/** Null where so little is common that word marks would only confuse. */
function comparedWords(before: string, after: string): ComparedLine['parts'] | null {
  const parts: ComparedLine['parts'] = [];
  let common = 0;
  for (const { mark, item } of diffSequence(words(before), words(after))) {
    if (mark === 'same') common += item.length;
    const last = parts.at(-1);
    if (last?.mark === mark) last.text += item;
    else parts.push({ mark, text: item });
  }
  return common * 3 >= Math.max(before.length, after.length) ? parts : null;
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

function words(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function linesOf(tree: DocumentTree): string[] {
  return tree.blocks.flatMap(linesOfBlock).filter((line) => line.trim() !== '');
}

function linesOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`${block.number}${textOf(block.runs)}`];
    case 'list':
    case 'attachments':
      // Without their numbers: one item that goes must not mark all that follow.
      return block.items.map(({ runs }) => textOf(runs));
    case 'partyTable':
      return block.rows.map(({ label, runs }) => `${label}：${textOf(runs)}`);
    case 'table':
      return block.rows.map((row) => row.map(textOf).join(' | '));
    case 'signature':
      return [...block.lines.map(textOf), textOf(block.date)];
    default:
      return [textOf(runsOfBlock(block))];
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text, breakBefore }) => (breakBefore ? ` ${text}` : text)).join('');
}
