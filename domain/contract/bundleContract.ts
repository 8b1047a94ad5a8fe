import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { BundleCheck, BundleOptions, BundleSuggestion } from '../bundle/bundle.ts';
import { CaseId, GrantId } from '../ids.ts';
import { change, procedure } from './procedure.ts';

export const BundleEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    done: z.number().int(),
    total: z.number().int(),
    step: z.string(),
  }),
  z.object({
    type: z.literal('done'),
    fileName: z.string(),
    files: z.number().int(),
    sizeBytes: z.number().int(),
    sha256: z.string(),
  }),
]);
export type BundleEvent = z.infer<typeof BundleEvent>;

export const BundleCheckEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    doneBytes: z.number().int(),
    totalBytes: z.number().int(),
  }),
  z.object({ type: z.literal('done'), check: BundleCheck }),
]);
export type BundleCheckEvent = z.infer<typeof BundleCheckEvent>;

export const bundleContract = {
  /** The bundle as it was last arranged, what came since at the end; else by kind, in the order of numbers. */
  suggest: procedure.input(z.object({ caseId: CaseId })).output(BundleSuggestion),
  /** Writes the 证据包 as a zip to a granted target: originals, papers, sums, custody log, how to check. */
  make: procedure
    .input(
      change({
        caseId: CaseId,
        options: BundleOptions,
        grantId: GrantId,
        /** Of ticked items alone: the case keeps how its evidence was arranged. */
        ofTicked: z.boolean().optional(),
      }),
    )
    .output(eventIterator(BundleEvent)),
  /** Checks a bundle that was given as a file, without the vault knowing it. */
  verify: procedure.input(z.object({ grantId: GrantId })).output(eventIterator(BundleCheckEvent)),
};
