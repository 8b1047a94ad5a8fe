import { z } from 'zod';
import { CaseId, DocumentId, PackId } from '../ids.ts';

/** A pack that was made, as the shelf of versions shows it. */
export const PackRow = z.object({
  id: PackId,
  caseId: CaseId,
  /** Of the zip or the folder. */
  name: z.string(),
  /** Versions in it, in the order of the pack. */
  documentIds: z.array(DocumentId),
  /** Items of its 证据包; 0 = there is none in it. */
  evidence: z.number().int(),
  /** SHA-256 of the 证据包 inside; '' without one. */
  bundleSha256: z.string(),
  madeAtMs: z.number().int(),
  madeBy: z.string(),
});
export type PackRow = z.infer<typeof PackRow>;
