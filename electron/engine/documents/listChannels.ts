import { type ChannelRoute, routeChannels } from '../../../domain/documents/channelRouter.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import type { EngineContext } from '../engineContext.ts';
import { buildCaseFacts } from './buildCaseFacts.ts';

/** Every channel for a case as it is today. @throws AnDunError NOT_FOUND */
export function listChannels(engine: EngineContext, input: { caseId: CaseId }): ChannelRoute[] {
  const facts = buildCaseFacts(engine, {
    caseId: input.caseId,
    templateId: 'complaint',
    recipientKind: 'institution',
    claims: [],
  });
  return routeChannels(facts, shanghaiDate(engine.clock()));
}
