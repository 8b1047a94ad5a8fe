import { type ChannelRoute, routeChannels } from '../../../domain/documents/channelRouter.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import type { EngineContext } from '../engineContext.ts';
import { type CaseReading, readCaseFacts } from './readCaseFacts.ts';

/**
 * Every channel for a case as it is today.
 * @param reading of the case with its breaches counted, where its papers are made of it, too
 * @throws AnDunError NOT_FOUND
 */
export function listChannels(
  engine: EngineContext,
  { caseId }: { caseId: CaseId },
  reading: CaseReading = readCaseFacts(engine, caseId, { countsBreaches: true }),
): ChannelRoute[] {
  return routeChannels(
    { ...reading, claims: {}, letterNumber: null },
    shanghaiDate(engine.clock()),
  );
}
