import { z } from 'zod';
import { EvidenceId } from '../ids.ts';
import { ContactRecord } from '../intake/intakeForm.ts';
import { FailureCode, ReadingState, ScreenshotReading } from '../ocr/screenshotReading.ts';
import { MatterRef } from './caseContract.ts';
import { change, procedure } from './procedure.ts';

export const ocrContract = {
  /** Puts pictures into the queue; those already read are read again only when `again`. */
  enqueue: procedure
    .input(change({ evidenceIds: z.array(EvidenceId).min(1).max(500), again: z.boolean() }))
    .output(z.object({ queued: z.number().int() })),
  cancel: procedure.input(change({ evidenceIds: z.array(EvidenceId).max(500) })).output(z.void()),
  /** The queue as it is now, for the tray: asked once a second while it runs. Done and failed count since it last stood still. */
  queue: procedure.output(
    z.object({
      waiting: z.number().int(),
      running: EvidenceId.nullable(),
      done: z.number().int(),
      failed: z.number().int(),
    }),
  ),
  states: procedure.input(z.object({ matter: MatterRef })).output(
    z.array(
      z.object({
        evidenceId: EvidenceId,
        state: ReadingState,
        confirmed: z.boolean(),
        failureCode: FailureCode.nullable().optional(),
      }),
    ),
  ),
  get: procedure.input(z.object({ evidenceId: EvidenceId })).output(ScreenshotReading),
  /** A person has gone over the text: the bubbles she chose become contacts of the matter, tied to the picture. */
  confirm: procedure
    .input(change({ evidenceId: EvidenceId, contacts: z.array(ContactRecord).max(200) }))
    .output(ScreenshotReading),
};
