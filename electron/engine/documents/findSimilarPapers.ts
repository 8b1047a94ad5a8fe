import { findDocument } from '../../../db/documentQueries.ts';
import { listOtherSketches } from '../../../db/sketchQueries.ts';
import type { DocumentRequest } from '../../../domain/documents/documentRecord.ts';
import {
  comparePapers,
  mayBeAlike,
  sketchPaper,
  sketchShare,
  templateWording,
} from '../../../domain/documents/similarity.ts';
import type { SimilarPaper } from '../../../domain/documents/similarPaper.ts';
import type { VaultContext } from '../vaultContext.ts';
import type { Paper } from './renderPaper.ts';

/** Papers that are compared word by word, and at most as many that are shown. */
const CLOSEST = 3;

/**
 * The firm's earlier papers of the same template in other cases that a reader would call alike:
 * all are compared by their sketches, the closest one of each case paragraph by paragraph.
 */
export function findSimilarPapers(
  engine: VaultContext,
  request: DocumentRequest,
  paper: Paper,
): SimilarPaper[] {
  if (paper.templateBody === undefined) return [];
  const template = templateWording(paper.templateBody);
  const own = sketchPaper(paper.tree, template);
  return engine.store.read((db) => {
    const closest = new Map<string, { documentId: SimilarPaper['documentId']; share: number }>();
    for (const { documentId, caseId, sketch } of listOtherSketches(db, request)) {
      if (!mayBeAlike(own, sketch)) continue;
      const share = sketchShare(own, sketch);
      if (share > (closest.get(caseId)?.share ?? 0)) closest.set(caseId, { documentId, share });
    }
    return [...closest.values()]
      .sort((a, b) => b.share - a.share)
      .slice(0, CLOSEST)
      .flatMap(({ documentId }): SimilarPaper[] => {
        const earlier = findDocument(db, documentId);
        const alike = earlier && comparePapers(paper.tree, earlier.tree, template);
        if (!earlier || !alike) return [];
        const { caseNumber, title } = earlier.row;
        return [{ documentId, caseNumber, title, ...alike }];
      })
      .sort((a, b) => b.share - a.share);
  });
}
