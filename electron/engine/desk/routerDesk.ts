import { implement } from '@orpc/server';
import { deskContract } from '../../../domain/contract/caseContract.ts';
import type { ProcedureContext } from '../engineContext.ts';
import { summariseDesk } from './summariseDesk.ts';

const procedures = implement(deskContract).$context<ProcedureContext>();

export const routerDesk = procedures.router({
  summary: procedures.summary.handler(({ context }) => summariseDesk(context.engine)),
});
