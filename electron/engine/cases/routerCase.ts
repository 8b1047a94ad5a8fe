import { implement } from '@orpc/server';
import { listCases } from '../../../db/caseQueries.ts';
import { caseContract } from '../../../domain/contract/caseContract.ts';
import type { ProcedureContext } from '../engineContext.ts';
import { changeStatus } from './changeStatus.ts';
import { getCase } from './getCase.ts';
import { getCaseAudit } from './getCaseAudit.ts';
import { removeContact } from './removeContact.ts';
import { saveAnswers } from './saveAnswers.ts';
import { saveClient } from './saveClient.ts';
import { saveContact } from './saveContact.ts';
import { saveDetails } from './saveDetails.ts';

const procedures = implement(caseContract).$context<ProcedureContext>();

export const routerCase = procedures.router({
  list: procedures.list.handler(({ context }) => context.engine.store.read(listCases)),
  get: procedures.get.handler(({ context, input }) => getCase(context.engine, input)),
  saveDetails: procedures.saveDetails.handler(({ context, input }) =>
    saveDetails(context.engine, input),
  ),
  saveClient: procedures.saveClient.handler(({ context, input }) =>
    saveClient(context.engine, input),
  ),
  saveAnswers: procedures.saveAnswers.handler(({ context, input }) =>
    saveAnswers(context.engine, input),
  ),
  saveContact: procedures.saveContact.handler(({ context, input }) =>
    saveContact(context.engine, input),
  ),
  removeContact: procedures.removeContact.handler(({ context, input }) =>
    removeContact(context.engine, input),
  ),
  changeStatus: procedures.changeStatus.handler(({ context, input }) =>
    changeStatus(context.engine, input),
  ),
  audit: procedures.audit.handler(({ context, input }) => getCaseAudit(context.engine, input)),
});
