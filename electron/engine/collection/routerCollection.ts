import { implement } from '@orpc/server';
import { listLogNumbers } from '../../../db/breachQueries.ts';
import { findMatter } from '../../../db/matterQueries.ts';
import { collectionContract } from '../../../domain/contract/collectionContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { ProcedureContext } from '../engineContext.ts';
import { analyseCase } from './analyseCase.ts';
import { saveCollectionSettings } from './saveCollectionSettings.ts';

const SHOWN_NUMBERS = 300;
const os = implement(collectionContract).$context<ProcedureContext>();

export const routerCollection = os.router({
  analysis: os.analysis.handler(({ context, input }) => analyseCase(context.engine, input)),
  numbers: os.numbers.handler(({ context, input }) =>
    context.engine.store.read((db) => {
      const matter = findMatter(db, { kind: 'case', caseId: input.caseId });
      if (matter === null) throw new AnDunError('NOT_FOUND');
      return listLogNumbers(db, matter.intakeId, SHOWN_NUMBERS);
    }),
  ),
  saveSettings: os.saveSettings.handler(({ context, input }) =>
    saveCollectionSettings(context.engine, input),
  ),
});
