import { implement } from '@orpc/server';
import { readSegmentInfo } from '../../../db/segmentQueries.ts';
import { directoryContract } from '../../../domain/contract/directoryContract.ts';
import { matchNumbers } from '../../../domain/directory/matchNumber.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import {
  listWithdrawn,
  restoreOrganisation,
  saveOrganisation,
  withdrawOrganisation,
} from './changeDirectory.ts';
import { exportDirectory } from './exportDirectory.ts';
import { getOrganisation } from './getOrganisation.ts';
import { applyImport, previewImport } from './importDirectory.ts';
import { listOrganisations } from './listOrganisations.ts';
import { importSegments, placesOfNumbers, removeSegments } from './numberSegments.ts';

const procedures = implement(directoryContract).$context<VaultProcedureContext>();

export const routerDirectory = procedures.router({
  list: procedures.list.handler(({ context }) => listOrganisations(context.engine)),
  get: procedures.get.handler(({ context, input }) => getOrganisation(context.engine, input)),
  save: procedures.save.handler(({ context, input }) => saveOrganisation(context.engine, input)),
  withdraw: procedures.withdraw.handler(({ context, input }) =>
    withdrawOrganisation(context.engine, input),
  ),
  restore: procedures.restore.handler(({ context, input }) =>
    restoreOrganisation(context.engine, input),
  ),
  withdrawn: procedures.withdrawn.handler(({ context }) => listWithdrawn(context.engine)),
  export: procedures.export.handler(({ context, input }) => exportDirectory(context.engine, input)),
  previewImport: procedures.previewImport.handler(({ context, input }) =>
    previewImport(context.engine, input),
  ),
  applyImport: procedures.applyImport.handler(({ context, input }) =>
    applyImport(context.engine, input),
  ),
  segments: procedures.segments.handler(({ context }) =>
    context.engine.store.read(readSegmentInfo),
  ),
  importSegments: procedures.importSegments.handler(({ context, input }) =>
    importSegments(context.engine, input),
  ),
  removeSegments: procedures.removeSegments.handler(({ context, input }) =>
    removeSegments(context.engine, input),
  ),
  placesOf: procedures.placesOf.handler(({ context, input }) =>
    placesOfNumbers(context.engine, input),
  ),
  matchNumbers: procedures.matchNumbers.handler(({ context, input }) =>
    matchNumbers(input.numbers, context.engine.organisations),
  ),
});
