import { z } from 'zod';

/** One line of the append-only audit log; each carries the hash of the one before. */
export const AuditEntry = z.object({
  seq: z.number().int(),
  atMs: z.number().int(),
  actor: z.string(),
  /** Name of the procedure, e.g. 'intake.complete'. */
  operation: z.string(),
  entityKind: z.string(),
  entityId: z.string(),
  caseId: z.string().nullable(),
  /** What changed, in one Chinese sentence without secrets. */
  summary: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const ChainReport = z.object({
  entries: z.number().int(),
  whole: z.boolean(),
  /** Sequence number of the first broken link, or null. */
  firstBrokenSeq: z.number().int().nullable(),
});
export type ChainReport = z.infer<typeof ChainReport>;
