import { implement } from '@orpc/server';
import { listPacks } from '../../../db/packQueries.ts';
import { packContract } from '../../../domain/contract/packContract.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import { makePack } from './makePack.ts';
import { makePacks } from './makePacks.ts';
import { planPack } from './planPack.ts';

const os = implement(packContract).$context<VaultProcedureContext>();

export const routerPacks = os.router({
  plan: os.plan.handler(({ context, input, signal }) => planPack(context.engine, input, signal)),
  list: os.list.handler(({ context, input }) =>
    context.engine.store.read((db) => listPacks(db, input.caseId)),
  ),
  make: os.make.handler(({ context, input, signal }) => makePack(context.engine, input, signal)),
  makeMany: os.makeMany.handler(({ context, input, signal }) =>
    makePacks(context.engine, input, signal),
  ),
});
