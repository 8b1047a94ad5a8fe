import { z } from 'zod';
import { NumberMatch, Organisation } from '../directory/organisation.ts';
import { OrganisationId } from '../ids.ts';
import { procedure } from './procedure.ts';

export const directoryContract = {
  /** The whole shipped directory (some hundred entries), by category and name. */
  list: procedure.output(z.array(Organisation)),
  get: procedure.input(z.object({ organisationId: OrganisationId })).output(
    z.object({
      organisation: Organisation,
      /** How often callers claimed this name in the firm's matters. */
      claimedCount: z.number().int(),
      caseCount: z.number().int(),
    }),
  ),
  matchNumbers: procedure
    .input(z.object({ numbers: z.array(z.string().max(60)).max(500) }))
    .output(z.array(NumberMatch)),
};
