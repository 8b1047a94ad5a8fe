import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { RecipientKind } from '../documents/recipients.ts';
import { errorCodes } from '../errors.ts';
import { CaseId, GrantId } from '../ids.ts';
import { PackChoice, PackEvidenceChoice, PackPlan, PackTemplates } from '../packs/pack.ts';
import { PackRow } from '../packs/packRecord.ts';
import { change, procedure } from './procedure.ts';

const PackProgress = z.object({
  type: z.literal('progress'),
  /** Out of 1,000. */
  done: z.number().int(),
  step: z.string(),
});

export const MadePack = z.object({
  /** Of the zip or the folder, without the way to it. */
  name: z.string(),
  papers: z.number().int(),
  /** Values that are still lacking, each once. */
  missing: z.number().int(),
  /** Items in the 证据包; 0 = there is none in it. */
  evidence: z.number().int(),
  /** SHA-256 of the 证据包 inside; '' without one. */
  bundleSha256: z.string(),
  files: z.number().int(),
  sizeBytes: z.number().int(),
});
export type MadePack = z.infer<typeof MadePack>;

export const PackEvent = z.discriminatedUnion('type', [
  PackProgress,
  MadePack.extend({ type: z.literal('done') }),
]);
export type PackEvent = z.infer<typeof PackEvent>;

export const PackBatchEvent = z.discriminatedUnion('type', [
  PackProgress.extend({ caseNumber: z.string() }),
  z.object({
    type: z.literal('case'),
    caseId: CaseId,
    caseNumber: z.string(),
    /** null = it was not made; `code` says why. */
    made: MadePack.nullable(),
    code: z.enum(errorCodes).nullable(),
    /** Channels that got nothing, each with its reason. */
    leftOut: z.array(z.object({ label: z.string(), reason: z.string() })),
  }),
  z.object({
    type: z.literal('done'),
    made: z.number().int(),
    failed: z.number().int(),
    /** Name of the report beside the packs; '' where none was written. */
    report: z.string(),
  }),
]);
export type PackBatchEvent = z.infer<typeof PackBatchEvent>;

/** 一键成套: all papers of a case for the channels chosen, its 证据包 and the list of what to sign and send. */
export const packContract = {
  /** What each channel would get and what its papers lack; nothing is stored. */
  plan: procedure
    .input(
      z.object({
        caseId: CaseId,
        templates: PackTemplates.optional(),
        /**
         * Whose papers are written out now, to see what they lack; absent = the channels that one click takes. Those of
         * the others are named alone.
         */
        recipients: z.array(RecipientKind).optional(),
      }),
    )
    .output(PackPlan),
  /** Packs of a case that were made, newest first. */
  list: procedure.input(z.object({ caseId: CaseId })).output(z.array(PackRow)),
  /** Makes one pack, as a zip where the grant is a file and as a folder where it is a folder to write into. */
  make: procedure
    .input(
      change({
        caseId: CaseId,
        choice: PackChoice,
        grantId: GrantId,
        as: z.enum(['zip', 'folder']),
      }),
    )
    .output(eventIterator(PackEvent)),
  /**
   * One zip a case into a granted folder, each for the channels that fit it now, and a report of what was made, what was
   * not and why. A case that fails stops no other.
   */
  makeMany: procedure
    .input(
      change({
        caseIds: z.array(CaseId).min(1).max(500),
        evidence: PackEvidenceChoice,
        templates: PackTemplates.optional(),
        grantId: GrantId,
      }),
    )
    .output(eventIterator(PackBatchEvent)),
};
