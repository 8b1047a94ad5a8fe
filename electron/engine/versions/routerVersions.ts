import { implement } from '@orpc/server';
import { versionContract } from '../../../domain/contract/versionContract.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import { compareVersions } from './compareVersions.ts';
import { markParcelSent } from './markParcelSent.ts';
import { readProvenance } from './readProvenance.ts';
import { recordReply, withdrawReply } from './recordReply.ts';

const os = implement(versionContract).$context<VaultProcedureContext>();

export const routerVersions = os.router({
  markParcelSent: os.markParcelSent.handler(({ context, input }) =>
    markParcelSent(context.engine, input),
  ),
  recordReply: os.recordReply.handler(({ context, input }) => recordReply(context.engine, input)),
  withdrawReply: os.withdrawReply.handler(({ context, input }) =>
    withdrawReply(context.engine, input),
  ),
  compare: os.compare.handler(({ context, input }) => compareVersions(context.engine, input)),
  provenance: os.provenance.handler(({ context, input }) => readProvenance(context.engine, input)),
});
