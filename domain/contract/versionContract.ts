import { z } from 'zod';
import { ChosenClaim } from '../documents/caseFacts.ts';
import { ComparedLine } from '../documents/compareTrees.ts';
import { DispatchDraft } from '../documents/dispatch.ts';
import { DocumentRow } from '../documents/documentRecord.ts';
import { ReplyDraft } from '../documents/reply.ts';
import { DocumentId } from '../ids.ts';
import { change, procedure } from './procedure.ts';

/** What a stored version was made from. */
export const Provenance = z.object({
  row: DocumentRow,
  templateHash: z.string(),
  /** Whether the built-in template still has that text; null for a firm's own. */
  templateUnchanged: z.boolean().nullable(),
  claims: z.array(ChosenClaim),
  /** The case facts of that moment, as JSON text. */
  inputSnapshot: z.string(),
});
export type Provenance = z.infer<typeof Provenance>;

/** Versions of a paper: sent and frozen, compared, and what they were made from. */
export const versionContract = {
  /**
   * 已发出: freezes the versions that left in one parcel, all or none. It can be said once of a version; what follows is a
   * new version that says it corrects this one.
   */
  markParcelSent: procedure
    .input(change({ documentIds: z.array(DocumentId).min(1).max(100), dispatch: DispatchDraft }))
    .output(z.array(DocumentRow)),
  /** 已答复: the answer to a version that was sent; said again it replaces what was said before. */
  recordReply: procedure
    .input(change({ documentId: DocumentId, reply: ReplyDraft }))
    .output(DocumentRow),
  /** Takes the reply that was put on record at that instant away; one recorded since stays. */
  withdrawReply: procedure
    .input(change({ documentId: DocumentId, recordedAtMs: z.number().int() }))
    .output(DocumentRow),
  /** Paragraph by paragraph, from one version to another of the same case. */
  compare: procedure
    .input(z.object({ beforeId: DocumentId, afterId: DocumentId }))
    .output(z.object({ before: DocumentRow, after: DocumentRow, lines: z.array(ComparedLine) })),
  provenance: procedure.input(z.object({ documentId: DocumentId })).output(Provenance),
};
