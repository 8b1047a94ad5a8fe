import { z } from 'zod';

export const SearchHit = z.object({
  kind: z.enum(['intake', 'case', 'contact', 'evidence', 'document', 'organisation']),
  /** Id of the record that the hit opens. */
  entityId: z.string(),
  caseId: z.string().nullable(),
  intakeId: z.string().nullable(),
  title: z.string(),
  /** A piece of the text around the words, with the match between U+0001 and U+0002. */
  snippet: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;
