import { z } from 'zod';
import { EntryOrigin } from '../directory/directoryChange.ts';
import { NumberMatch, Organisation } from '../directory/organisation.ts';
import { OrganisationId } from '../ids.ts';
import { change, procedure } from './procedure.ts';

const Reason = z.string().trim().min(1).max(500);

export const directoryContract = {
  /** The whole directory (some hundred entries), by category and name. */
  list: procedure.output(z.array(Organisation)),
  get: procedure.input(z.object({ organisationId: OrganisationId })).output(
    z.object({
      organisation: Organisation,
      origin: EntryOrigin,
      /** How often callers claimed this name in the firm's matters. */
      claimedCount: z.number().int(),
      caseCount: z.number().int(),
    }),
  ),
  /** The firm's own version of an entry, or a new one; `numbers[].normalised` is made anew. */
  save: procedure
    .input(change({ organisation: Organisation, reason: Reason }))
    .output(Organisation),
  /** Takes an entry out of use. */
  withdraw: procedure
    .input(change({ organisationId: OrganisationId, reason: Reason }))
    .output(z.null()),
  /** Back to the entry that ships with the program. */
  restore: procedure.input(change({ organisationId: OrganisationId })).output(z.null()),
  /** Shipped entries out of use, with the reason. */
  withdrawn: procedure.output(
    z.array(z.object({ organisationId: OrganisationId, name: z.string(), reason: z.string() })),
  ),
  matchNumbers: procedure
    .input(z.object({ numbers: z.array(z.string().max(60)).max(500) }))
    .output(z.array(NumberMatch)),
};
