import { z } from 'zod';
import { OrganisationId } from '../ids.ts';

/** verified = the named source says so on the check date; unverified = shown as 待核实 and never printed as fact. */
export const FactStatus = z.enum(['verified', 'unverified']);
export type FactStatus = z.infer<typeof FactStatus>;

/** Where a value stands, when somebody looked (YYYY-MM-DD), and whether the source says so. */
const provenance = { source: z.string(), checkedOn: z.string(), status: FactStatus };

/** What every value of an entry carries. */
export const Provenance = z.object(provenance);
export type Provenance = z.infer<typeof Provenance>;

export const OrganisationNumber = z.object({
  /** As published. */
  number: z.string(),
  normalised: z.string(),
  use: z.enum(['hotline', 'sms_sender', 'collection']),
  ...provenance,
});
export type OrganisationNumber = z.infer<typeof OrganisationNumber>;

export const FormerName = z.object({
  name: z.string(),
  /** First day of the old name, YYYY-MM-DD; null when the source does not say. */
  from: z.string().nullable().default(null),
  /** Last day of the old name, YYYY-MM-DD; null when the source does not say. */
  until: z.string().nullable(),
  ...provenance,
});
export type FormerName = z.infer<typeof FormerName>;

/** A domain that the institution writes from or links to, besides that of its website: `alipay.com`, sub-domains meant too. */
export const OrganisationDomain = z.object({ domain: z.string(), ...provenance });
export type OrganisationDomain = z.infer<typeof OrganisationDomain>;

/** An app as its shop page names it. */
export const OrganisationApp = z.object({ name: z.string(), ...provenance });
export type OrganisationApp = z.infer<typeof OrganisationApp>;

/** What an institution is allowed to do, which is also what kind of institution it is. */
export const LicenceKind = z.enum([
  'bank',
  'consumer_finance',
  'micro_loan',
  'auto_finance',
  'trust',
  'payment',
  'guarantee',
  'insurance',
  'credit_reporting',
  'other',
]);
export type LicenceKind = z.infer<typeof LicenceKind>;

export const OrganisationLicence = z.object({
  kind: LicenceKind,
  /** Number of the licence or the approval; empty when the source does not give one. */
  number: z.string(),
  ...provenance,
});
export type OrganisationLicence = z.infer<typeof OrganisationLicence>;

export const Organisation = z.object({
  id: OrganisationId,
  name: z.string(),
  /** Products, brands and short names under which clients know it (花呗, 借呗). */
  aliases: z.array(z.string()),
  formerNames: z.array(FormerName),
  category: z.string(),
  website: z.string().nullable(),
  numbers: z.array(OrganisationNumber),
  domains: z.array(OrganisationDomain).default([]),
  apps: z.array(OrganisationApp).default([]),
  licences: z.array(OrganisationLicence).default([]),
  note: z.string(),
  ...provenance,
});
export type Organisation = z.infer<typeof Organisation>;

/** What the directory says about one number. A match never proves a caller genuine; a miss never proves fraud. */
export const NumberMatch = z.object({
  normalised: z.string(),
  organisationId: OrganisationId,
  organisationName: z.string(),
  use: OrganisationNumber.shape.use,
  ...provenance,
});
export type NumberMatch = z.infer<typeof NumberMatch>;
