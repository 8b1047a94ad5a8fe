import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ContactId, EvidenceId } from '../ids.ts';
import {
  ImportChoices,
  ImportPreview,
  ImportProblem,
  ImportReport,
  TimelineRow,
} from '../imports/importedRecord.ts';
import { MatterRef } from './caseContract.ts';
import { change, procedure } from './procedure.ts';

const progress = z.object({
  type: z.literal('progress'),
  doneBytes: z.number().int(),
  totalBytes: z.number().int(),
  records: z.number().int(),
});

export const InspectEvent = z.discriminatedUnion('type', [
  progress,
  /** preview null: the file holds no rows that can be taken over; it stays evidence as it is. */
  z.object({ type: z.literal('preview'), preview: ImportPreview.nullable() }),
]);
export type InspectEvent = z.infer<typeof InspectEvent>;

export const ImportEvent = z.discriminatedUnion('type', [
  progress,
  z.object({ type: z.literal('done'), report: ImportReport }),
]);
export type ImportEvent = z.infer<typeof ImportEvent>;

export const importContract = {
  /** Reads an item of evidence without changing anything. `choices` null = what the program would choose. */
  inspect: procedure
    .input(z.object({ evidenceId: EvidenceId, choices: ImportChoices.nullable() }))
    .output(eventIterator(InspectEvent)),
  /** Takes the rows over as contacts of the matter, tied to file and row. Aborting leaves nothing of this run. */
  run: procedure
    .input(
      change({
        evidenceId: EvidenceId,
        choices: ImportChoices,
        /** Keys of the counterparts that matter; their rows become relevant contacts. */
        relevantCounterparts: z.array(z.string().max(200)).max(5_000),
      }),
    )
    .output(eventIterator(ImportEvent)),
  reports: procedure.input(z.object({ matter: MatterRef })).output(z.array(ImportReport)),
  problems: procedure
    .input(
      z.object({
        evidenceId: EvidenceId,
        offset: z.number().int().min(0),
        limit: z.number().int().max(1_000),
      }),
    )
    .output(z.object({ total: z.number().int(), problems: z.array(ImportProblem) })),
  /** Imported rows of a matter by time, newest first, filtered; pages of at most 500. */
  timeline: procedure
    .input(
      z.object({
        matter: MatterRef,
        evidenceId: EvidenceId.nullable(),
        relevantOnly: z.boolean(),
        /** One kind alone, e.g. the relevant payments as losses to choose from; absent or null = all. */
        kind: z.enum(['call', 'message', 'payment']).nullable().optional(),
        text: z.string().max(200),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
        /** Begins a few rows before this one instead of at `offset`, when it is among the rows and `text` is empty. */
        around: ContactId.nullable().optional(),
      }),
    )
    .output(
      z.object({
        total: z.number().int(),
        rows: z.array(TimelineRow),
        /** Place of the first of these rows; absent = as asked for. */
        offset: z.number().int().min(0).optional(),
      }),
    ),
  /** Marks every imported row of a counterpart (key, or number as written) as relevant or not. */
  markRelevant: procedure
    .input(change({ matter: MatterRef, counterpart: z.string().max(200), relevant: z.boolean() }))
    .output(z.object({ changed: z.number().int() })),
};
