import { implement } from '@orpc/server';
import { importContract } from '../../../domain/contract/importContract.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import { inspectImport } from './inspectImport.ts';
import { markRelevant } from './markRelevant.ts';
import { readProblems, readReports } from './readReports.ts';
import { readTimeline } from './readTimeline.ts';
import { runImport } from './runImport.ts';

const os = implement(importContract).$context<VaultProcedureContext>();

export const routerImport = os.router({
  inspect: os.inspect.handler(({ context, input, signal }) =>
    inspectImport(context.engine, input, signal),
  ),
  run: os.run.handler(({ context, input, signal }) => runImport(context.engine, input, signal)),
  reports: os.reports.handler(({ context, input }) => readReports(context.engine, input)),
  problems: os.problems.handler(({ context, input }) => readProblems(context.engine, input)),
  timeline: os.timeline.handler(({ context, input }) => readTimeline(context.engine, input)),
  markRelevant: os.markRelevant.handler(({ context, input }) =>
    markRelevant(context.engine, input),
  ),
});
