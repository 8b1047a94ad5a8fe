import { implement } from '@orpc/server';
import { listIntakes } from '../../../db/intakeQueries.ts';
import { intakeContract } from '../../../domain/contract/intakeContract.ts';
import type { ProcedureContext } from '../engineContext.ts';
import { completeIntake } from './completeIntake.ts';
import { createIntake } from './createIntake.ts';
import { discardIntake } from './discardIntake.ts';
import { getIntake } from './getIntake.ts';
import { openCase } from './openCase.ts';
import { relatedClients } from './relatedClients.ts';
import { restoreIntake } from './restoreIntake.ts';
import { saveIntake } from './saveIntake.ts';

const procedures = implement(intakeContract).$context<ProcedureContext>();

export const routerIntake = procedures.router({
  list: procedures.list.handler(({ context }) => context.engine.store.read(listIntakes)),
  get: procedures.get.handler(({ context, input }) => getIntake(context.engine, input)),
  create: procedures.create.handler(({ context, input }) => createIntake(context.engine, input)),
  save: procedures.save.handler(({ context, input }) => saveIntake(context.engine, input)),
  complete: procedures.complete.handler(({ context, input }) =>
    completeIntake(context.engine, input),
  ),
  discard: procedures.discard.handler(({ context, input }) => discardIntake(context.engine, input)),
  restore: procedures.restore.handler(({ context, input }) => restoreIntake(context.engine, input)),
  related: procedures.related.handler(({ context, input }) =>
    relatedClients(context.engine, input),
  ),
  openCase: procedures.openCase.handler(({ context, input }) => openCase(context.engine, input)),
});
