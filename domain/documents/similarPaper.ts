import { z } from 'zod';
import { DocumentId } from '../ids.ts';

/** A paragraph that stands almost alike in an earlier paper of another case. */
export const SimilarParagraph = z.object({
  /** As it stands in the paper that is being made. */
  text: z.string(),
  /** Its nearest in the earlier paper. */
  earlier: z.string(),
  /** Share of this paragraph's wording that the earlier one has too, 0 to 1. */
  share: z.number(),
});
export type SimilarParagraph = z.infer<typeof SimilarParagraph>;

/**
 * An earlier paper of the firm that this one looks like. Recipients treat complaints whose
 * "投诉模板类似、话术基本一致" as organised (证券日报; reference/domain.md §1). Names the case by its
 * number only, and is shown on screen, never printed.
 */
export const SimilarPaper = z.object({
  documentId: DocumentId,
  caseNumber: z.string(),
  title: z.string(),
  /** Share of the individual wording that both have, 0 to 1. */
  share: z.number(),
  /** The most alike first. */
  paragraphs: z.array(SimilarParagraph).min(1),
});
export type SimilarPaper = z.infer<typeof SimilarPaper>;
