import { implement } from '@orpc/server';
import { firmContract } from '../../../domain/contract/vaultContract.ts';
import type { ProcedureContext } from '../engineContext.ts';
import { getFirm } from './getFirm.ts';
import { saveFirm } from './saveFirm.ts';

const procedures = implement(firmContract).$context<ProcedureContext>();

export const routerFirm = procedures.router({
  get: procedures.get.handler(({ context }) => getFirm(context.engine)),
  save: procedures.save.handler(({ context, input }) => saveFirm(context.engine, input)),
});
