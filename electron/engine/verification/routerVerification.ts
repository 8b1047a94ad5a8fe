import { implement } from '@orpc/server';
import { verificationContract } from '../../../domain/contract/caseContract.ts';
import type { ProcedureContext } from '../engineContext.ts';
import { clearOverride } from './clearOverride.ts';
import { getVerification } from './getVerification.ts';
import { overrideVerdict } from './overrideVerdict.ts';
import { recordStep } from './recordStep.ts';

const procedures = implement(verificationContract).$context<ProcedureContext>();

export const routerVerification = procedures.router({
  get: procedures.get.handler(({ context, input }) => getVerification(context.engine, input)),
  recordStep: procedures.recordStep.handler(({ context, input }) =>
    recordStep(context.engine, input),
  ),
  override: procedures.override.handler(({ context, input }) =>
    overrideVerdict(context.engine, input),
  ),
  clearOverride: procedures.clearOverride.handler(({ context, input }) =>
    clearOverride(context.engine, input),
  ),
});
