import { implement } from '@orpc/server';
import { searchContract } from '../../../domain/contract/caseContract.ts';
import type { ProcedureContext } from '../engineContext.ts';
import { runSearch } from './runSearch.ts';

const procedures = implement(searchContract).$context<ProcedureContext>();

export const routerSearch = procedures.router({
  query: procedures.query.handler(({ context, input }) => runSearch(context.engine, input)),
});
