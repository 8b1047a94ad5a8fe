import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTrees } from '../../../domain/documents/compareTrees.ts';
import { diffSequence } from '../../../domain/documents/diffSequence.ts';
import type { DocumentTree } from '../../../domain/documents/documentTree.ts';

describe('comparing two versions of a paper', () => {
  it('marks the words that changed, and the paragraphs that came and went', () => {
    const before = tree('对方于2026年11月10日致电一次。', '请在十五日内书面答复。', '此致');
    const after = tree('对方于2026年11月12日致电一次。', '此致', '另附证据目录。');
    expect(compareTrees(before, after)).toEqual([
      {
        kind: 'changed',
        parts: [
          { mark: 'same', text: expect.stringMatching(/^对方于2026年11月/) },
          { mark: 'removed', text: expect.stringContaining('10') },
          { mark: 'added', text: expect.stringContaining('12') },
          { mark: 'same', text: expect.stringMatching(/致电一次。$/) },
        ],
      },
      { kind: 'removed', parts: [{ mark: 'removed', text: '请在十五日内书面答复。' }] },
      { kind: 'same', parts: [{ mark: 'same', text: '此致' }] },
      { kind: 'added', parts: [{ mark: 'added', text: '另附证据目录。' }] },
    ]);
  });

  it('leads from any version to any other and back', () => {
    const items = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 30 });
    fc.assert(
      fc.property(items, items, (before, after) => {
        const steps = diffSequence(before, after);
        const side = (other: 'added' | 'removed') =>
          steps.filter(({ mark }) => mark !== other).map(({ item }) => item);
        expect(side('added')).toEqual(before);
        expect(side('removed')).toEqual(after);
      }),
    );
  });
});

function tree(...paragraphs: string[]): DocumentTree {
  return {
    title: '投诉书',
    layout: 'gbt9704',
    blocks: paragraphs.map((text) => ({ type: 'paragraph', runs: [{ text }] })),
  };
}
