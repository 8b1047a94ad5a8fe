import type { CaseEvidence } from './caseFacts.ts';
import type { DocumentTree } from './documentTree.ts';
import { runsOfBlock } from './missingInTree.ts';

/**
 * Numbers of items that a paper cites and the case does not have in use: never there, withdrawn, or replaced by a better
 * copy. Words in quotation marks are somebody else's, and tables name items by their titles; both are passed over, and so is an example (如证据4).
 */
export function citationFaults(
  tree: DocumentTree,
  evidence: readonly Pick<CaseEvidence, 'number'>[],
): number[] {
  const known = new Set(evidence.map(({ number }) => number));
  const faults = new Set<number>();
  for (const block of tree.blocks) {
    if (block.type === 'table' || block.type === 'attachments') continue;
    const text = runsOfBlock(block)
      .map((run) => run.text)
      .join('')
      .normalize('NFKC')
      .replace(/“[^”]*”/g, '');
    for (const [, digits] of text.matchAll(/(?<!如)证据\s*(?:第\s*)?(\d{1,4})(?!\d)/g)) {
      const number = Number(digits);
      if (!known.has(number)) faults.add(number);
    }
  }
  return [...faults].sort((a, b) => a - b);
}
