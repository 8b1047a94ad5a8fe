import { implement } from '@orpc/server';
import { findMatter } from '../../../db/matterQueries.ts';
import { listReadingStates, type ReadingStateRow } from '../../../db/ocrQueries.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { ocrContract } from '../../../domain/contract/ocrContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EngineContext } from '../engineContext.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import { cancelPictures } from './cancelPictures.ts';
import { confirmReading } from './confirmReading.ts';
import { enqueuePictures } from './enqueuePictures.ts';
import { getReading } from './getReading.ts';

const os = implement(ocrContract).$context<VaultProcedureContext>();

export const routerOcr = os.router({
  enqueue: os.enqueue.handler(({ context, input }) => enqueuePictures(context.engine, input)),
  cancel: os.cancel.handler(({ context, input }) => cancelPictures(context.engine, input)),
  queue: os.queue.handler(({ context }) => context.engine.ocr.counts()),
  states: os.states.handler(({ context, input }) => listStates(context.engine, input.matter)),
  get: os.get.handler(({ context, input }) => getReading(context.engine, input)),
  confirm: os.confirm.handler(({ context, input }) => confirmReading(context.engine, input)),
});

function listStates(engine: EngineContext, ref: MatterRef): ReadingStateRow[] {
  return engine.store.read((db) => {
    const matter = findMatter(db, ref);
    if (!matter) throw new AnDunError('NOT_FOUND');
    return listReadingStates(db, matter.intakeId);
  });
}
