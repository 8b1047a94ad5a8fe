import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ChainReport } from '../audit/auditEntry.ts';
import { type ErrorCode, errorCodes } from '../errors.ts';
import { ClaimedFacts, CollectionRecord, MailView } from '../evidence/collectionRecord.ts';
import {
  CustodyEvent,
  CustodyRow,
  EvidenceDescription,
  EvidenceItem,
  EvidenceKind,
} from '../evidence/evidenceItem.ts';
import { EvidencePart } from '../evidence/evidencePart.ts';
import { EvidenceId, GrantId } from '../ids.ts';
import { MatterRef } from './caseContract.ts';
import { change, procedure } from './procedure.ts';

const ErrorCodeSchema = z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]);

export const AttachProgress = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    fileIndex: z.number().int(),
    fileCount: z.number().int(),
    fileName: z.string(),
    doneBytes: z.number().int(),
    totalBytes: z.number().int(),
  }),
  /** One file is safely in. `duplicateOf` names an item of the same matter with the same SHA-256 (then nothing new was stored). */
  z.object({
    type: z.literal('attached'),
    item: EvidenceItem,
    duplicateOf: z.number().int().nullable(),
    /** Name of the file just added; that of a duplicate's item may be another. */
    fileName: z.string().optional(),
  }),
  z.object({ type: z.literal('refused'), fileName: z.string(), code: ErrorCodeSchema }),
  z.object({ type: z.literal('done'), attached: z.number().int(), refused: z.number().int() }),
]);
export type AttachProgress = z.infer<typeof AttachProgress>;

export const VerifyProgress = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    done: z.number().int(),
    total: z.number().int(),
    title: z.string(),
  }),
  z.object({
    type: z.literal('done'),
    whole: z.number().int(),
    changed: z.array(EvidenceId),
    missing: z.array(EvidenceId),
    custodyChain: ChainReport,
  }),
]);
export type VerifyProgress = z.infer<typeof VerifyProgress>;

export const PrepareEvent = z.discriminatedUnion('type', [
  /** 0 to 1. */
  z.object({ type: z.literal('progress'), fraction: z.number().min(0).max(1) }),
  /** `decoded`: what is played is sound alone, decoded by this program. */
  z.object({ type: z.literal('ready'), decoded: z.boolean() }),
]);
export type PrepareEvent = z.infer<typeof PrepareEvent>;

export const EvidenceRow = EvidenceItem.extend({
  caseNumber: z.string().nullable(),
  clientName: z.string(),
});
export type EvidenceRow = z.infer<typeof EvidenceRow>;

export const evidenceContract = {
  /** All items of the vault, newest first. */
  listAll: procedure.output(z.array(EvidenceRow)),
  list: procedure.input(z.object({ matter: MatterRef })).output(z.array(EvidenceItem)),
  get: procedure.input(z.object({ evidenceId: EvidenceId })).output(
    z.object({
      item: EvidenceItem,
      custody: z.array(CustodyEvent),
      /** 提取笔录 as saved last; null = none yet. */
      collection: CollectionRecord.nullable().optional(),
      /** As evidence.facts read them; null = not read yet. */
      facts: ClaimedFacts.nullable().optional(),
    }),
  ),
  /** Reads each granted file once: hash and encryption in one pass. Aborting leaves nothing half-stored. */
  attach: procedure
    .input(
      change({
        matter: MatterRef,
        grantIds: z.array(GrantId).min(1).max(500),
        kind: EvidenceKind.nullable(),
        origin: z.string().trim().max(200),
        collector: z.string().trim().max(60),
        /** A better copy of this item: exactly one file, of the same matter. Nothing is replaced. */
        supersedes: EvidenceId.nullable().optional(),
      }),
    )
    .output(eventIterator(AttachProgress)),
  describe: procedure
    .input(change({ evidenceId: EvidenceId, description: EvidenceDescription }))
    .output(EvidenceItem),
  /** Text of a text-like item, decoded (UTF-8, UTF-16, GB18030), at most 1 MiB of it. */
  readText: procedure
    .input(z.object({ evidenceId: EvidenceId }))
    .output(z.object({ text: z.string(), encoding: z.string(), truncated: z.boolean() })),
  /** Writes the original, byte for byte, to a granted target, and checks what was written. */
  export: procedure
    .input(change({ evidenceId: EvidenceId, grantId: GrantId }))
    .output(z.object({ sizeBytes: z.number().int(), sha256: z.string() })),
  verifyAll: procedure
    .input(change({ matter: MatterRef.nullable() }))
    .output(eventIterator(VerifyProgress)),
  /** Takes an item out of use with a reason; file, hash and record stay. */
  withdraw: procedure
    .input(change({ evidenceId: EvidenceId, reason: z.string().trim().min(1).max(500) }))
    .output(EvidenceItem),
  /** 提取笔录 of an item; each saving is a new version and a link of the custody chain. */
  saveCollection: procedure
    .input(change({ evidenceId: EvidenceId, record: CollectionRecord }))
    .output(CollectionRecord),
  /**
   * Deletes the file of an item for good: its bytes and its key, the text that was read from a picture, and the rows
   * imported from it, except those that another file in use has too. Hash, record, custody chain and contacts that a
   * person took over stay. The same call again ends a deletion that a crash interrupted.
   */
  destroy: procedure
    .input(change({ evidenceId: EvidenceId, reason: z.string().trim().min(1).max(500) }))
    .output(EvidenceItem),
  /** Custody of all items of a matter, oldest first, and whether the chain of the vault is whole. */
  custody: procedure.input(z.object({ matter: MatterRef })).output(
    z.object({
      rows: z.array(CustodyRow),
      chain: ChainReport,
      /** SHA-256 of the public key that signs exports of this vault, hex. */
      keyFingerprint: z.string(),
    }),
  ),
  /** Writes the custody log of a matter as a zip to a granted target: CSV, JSON lines, signature, how to check. */
  exportCustody: procedure
    .input(change({ matter: MatterRef, grantId: GrantId }))
    .output(z.object({ fileName: z.string(), sizeBytes: z.number().int(), sha256: z.string() })),
  /**
   * Takes the files of a zip or the attachments of a mail out as evidence of their own, which name it as their parent.
   * The same again takes out what is not yet there.
   */
  expand: procedure.input(change({ evidenceId: EvidenceId })).output(eventIterator(AttachProgress)),
  /** What stood in a zip or mail when it was expanded. Before: what the directory of a zip names, nothing of a mail. */
  parts: procedure.input(z.object({ evidenceId: EvidenceId })).output(z.array(EvidencePart)),
  /** A mail for reading: static, without anything from the network. INPUT_INVALID for what is no mail. */
  mail: procedure.input(z.object({ evidenceId: EvidenceId })).output(MailView),
  /** What the file says of itself; read once, then remembered. */
  facts: procedure.input(z.object({ evidenceId: EvidenceId })).output(ClaimedFacts),
  /** Makes a recording ready to be played, which takes a while for formats that the program decodes itself. Leaving ends it. */
  prepareSound: procedure
    .input(z.object({ evidenceId: EvidenceId }))
    .output(eventIterator(PrepareEvent)),
  /**
   * Loudness of a recording over time, 0 to 1, at most 2,000 points. null: this program plays the format but does not
   * decode it itself, and the screen has to measure it while it plays.
   */
  peaks: procedure
    .input(z.object({ evidenceId: EvidenceId }))
    .output(z.object({ peaks: z.array(z.number()).nullable(), durationMs: z.number().nullable() })),
};
