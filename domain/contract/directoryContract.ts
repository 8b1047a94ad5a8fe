import { z } from 'zod';
import { EntryOrigin } from '../directory/directoryChange.ts';
import { DirectoryDifference } from '../directory/directoryDifference.ts';
import { IncomingOrganisation, RefusedPlace } from '../directory/incomingOrganisation.ts';
import { NumberMatch, Organisation } from '../directory/organisation.ts';
import { GrantId, OrganisationId } from '../ids.ts';
import { NumberPlace, SegmentInfo } from '../phone/segmentTable.ts';
import { change, procedure } from './procedure.ts';

/** csv opens in Excel and WPS; json is what another program reads. */
export const DirectoryFormat = z.enum(['csv', 'json']);
export type DirectoryFormat = z.infer<typeof DirectoryFormat>;

/** firm = only what the firm added or changed. */
export const DirectoryScope = z.enum(['all', 'firm']);
export type DirectoryScope = z.infer<typeof DirectoryScope>;

/** What the import of a file would change. */
export const DirectoryPreview = z.object({
  fileName: z.string(),
  /** What the file says: handed back as it is to carry it out. */
  incoming: z.array(IncomingOrganisation),
  changes: z.array(
    z.object({
      name: z.string(),
      isNew: z.boolean(),
      /** The values that are new or brought up to date. */
      differences: z.array(DirectoryDifference),
    }),
  ),
  /** Institutions of the file that already stand so. */
  same: z.number().int(),
  refused: z.array(RefusedPlace),
  refusedCount: z.number().int(),
});
export type DirectoryPreview = z.infer<typeof DirectoryPreview>;

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
  /** Writes the directory to a granted target. */
  export: procedure
    .input(change({ grantId: GrantId, format: DirectoryFormat, scope: DirectoryScope }))
    .output(
      z.object({
        organisations: z.number().int(),
        sizeBytes: z.number().int(),
        sha256: z.string(),
      }),
    ),
  /** Reads a granted file and says what it would change; changes nothing. */
  previewImport: procedure.input(z.object({ grantId: GrantId })).output(DirectoryPreview),
  /** Carries out what a preview showed. Adds and updates; takes nothing away. */
  applyImport: procedure
    .input(
      change({
        incoming: z.array(IncomingOrganisation).max(50_000),
        fileName: z.string().min(1).max(255),
      }),
    )
    .output(z.object({ added: z.number().int(), changed: z.number().int() })),
  /** The table of mobile segments that the firm took in; null = none. */
  segments: procedure.output(SegmentInfo.nullable()),
  /** Takes a granted table of segments in, in place of the one before. */
  importSegments: procedure
    .input(
      change({
        grantId: GrantId,
        source: z.string().trim().min(1).max(200),
        /** Day that the table stands for. */
        asOf: z.iso.date(),
      }),
    )
    .output(SegmentInfo),
  removeSegments: procedure.input(change({})).output(z.null()),
  /** Where mobile numbers were taken out, by that table; what it does not know is left out. */
  placesOf: procedure.input(z.object({ numbers: z.array(z.string().max(60)).max(500) })).output(
    z.object({
      table: SegmentInfo.nullable(),
      places: z.array(NumberPlace.extend({ normalised: z.string() })),
    }),
  ),
  matchNumbers: procedure
    .input(z.object({ numbers: z.array(z.string().max(60)).max(500) }))
    .output(z.array(NumberMatch)),
};
