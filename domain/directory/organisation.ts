import { z } from 'zod';
import { OrganisationId } from '../ids.ts';

/** verified = the named source says so on the check date; unverified = shown as 待核实 and never printed as fact. */
export const FactStatus = z.enum(['verified', 'unverified']);
export type FactStatus = z.infer<typeof FactStatus>;

export const OrganisationNumber = z.object({
  /** As published. */
  number: z.string(),
  normalised: z.string(),
  use: z.enum(['hotline', 'sms_sender', 'collection']),
  source: z.string(),
  checkedOn: z.string(),
  status: FactStatus,
});
export type OrganisationNumber = z.infer<typeof OrganisationNumber>;

export const FormerName = z.object({
  name: z.string(),
  /** Last day of the old name, YYYY-MM-DD; null when the source does not say. */
  until: z.string().nullable(),
  source: z.string(),
});
export type FormerName = z.infer<typeof FormerName>;

export const Organisation = z.object({
  id: OrganisationId,
  name: z.string(),
  /** Products, brands and short names under which clients know it (花呗, 借呗). */
  aliases: z.array(z.string()),
  formerNames: z.array(FormerName),
  category: z.string(),
  website: z.string().nullable(),
  numbers: z.array(OrganisationNumber),
  note: z.string(),
  source: z.string(),
  checkedOn: z.string(),
  status: FactStatus,
});
export type Organisation = z.infer<typeof Organisation>;

/** What the directory says about one number. A match never proves a caller genuine; a miss never proves fraud. */
export const NumberMatch = z.object({
  normalised: z.string(),
  organisationId: OrganisationId,
  organisationName: z.string(),
  use: OrganisationNumber.shape.use,
  source: z.string(),
  checkedOn: z.string(),
  status: FactStatus,
});
export type NumberMatch = z.infer<typeof NumberMatch>;
