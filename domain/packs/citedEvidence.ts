import type { DocumentTree } from '../documents/documentTree.ts';
import { runsOfBlock } from '../documents/missingInTree.ts';
import { EvidenceId } from '../ids.ts';

/** Items that a paper cites, each once. */
export function citedEvidence(tree: DocumentTree): EvidenceId[] {
  const cited = new Set<EvidenceId>();
  for (const { evidenceId } of tree.blocks.flatMap(runsOfBlock)) {
    const id = EvidenceId.safeParse(evidenceId).data;
    if (id) cited.add(id);
  }
  return [...cited];
}
