import { describe, expect, it } from 'vitest';
import { citationFaults } from '../../../domain/documents/citationFaults.ts';
import type { DocumentTree } from '../../../domain/documents/documentTree.ts';

const evidence = [{ number: 1 }, { number: 12 }];
const faults = (...texts: string[]) => citationFaults(tree(texts), evidence);

describe('a citation of evidence', () => {
  it('names an item that is in use', () => {
    expect(faults('对方来电三次（证据1、证据12）。')).toEqual([]);
  });

  it('is a fault where there is no such item, however it is typed', () => {
    expect(faults('见证据 2。', '见（证据１３）和证据第7号。')).toEqual([2, 7, 13]);
  });

  it('is not looked for in what somebody else said, nor in an example', () => {
    expect(faults('对方称：“我们有证据99。”', '下行（如证据4）为案内编号。')).toEqual([]);
  });
});

function tree(texts: readonly string[]): DocumentTree {
  return {
    title: '投诉书',
    layout: 'gbt9704',
    blocks: texts.map((text) => ({ type: 'paragraph', runs: [{ text }] })),
  };
}
