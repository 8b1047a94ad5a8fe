import { implement } from '@orpc/server';
import { listAuditEntries, verifyAuditLog } from '../../../db/auditQueries.ts';
import { auditContract } from '../../../domain/contract/caseContract.ts';
import type { ProcedureContext } from '../engineContext.ts';

const procedures = implement(auditContract).$context<ProcedureContext>();

export const routerAudit = procedures.router({
  list: procedures.list.handler(({ context, input }) =>
    context.engine.store.read((db) => listAuditEntries(db, input)),
  ),
  verify: procedures.verify.handler(({ context }) => verifyAuditLog(context.engine.store)),
});
