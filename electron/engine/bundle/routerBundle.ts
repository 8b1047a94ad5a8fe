import { implement } from '@orpc/server';
import { bundleContract } from '../../../domain/contract/bundleContract.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import { makeBundle } from './makeBundle.ts';
import { suggestBundle } from './suggestBundle.ts';
import { verifyBundle } from './verifyBundle.ts';

const os = implement(bundleContract).$context<VaultProcedureContext>();

export const routerBundle = os.router({
  suggest: os.suggest.handler(({ context, input }) => suggestBundle(context.engine, input)),
  make: os.make.handler(({ context, input, signal }) => makeBundle(context.engine, input, signal)),
  verify: os.verify.handler(({ context, input, signal }) =>
    verifyBundle(context.engine, input, signal),
  ),
});
