import { implement } from '@orpc/server';
import { linkContract } from '../../../domain/contract/linkContract.ts';
import type { ProcedureContext } from '../engineContext.ts';
import { decideLink } from './decideLink.ts';
import { listLinks } from './listLinks.ts';
import { listRecurring } from './listRecurring.ts';
import { muteIdentifier, unmuteIdentifier } from './muteIdentifier.ts';

const os = implement(linkContract).$context<ProcedureContext>();

export const routerLinks = os.router({
  list: os.list.handler(({ context, input }) => listLinks(context.engine, input)),
  decide: os.decide.handler(({ context, input }) => decideLink(context.engine, input)),
  mute: os.mute.handler(({ context, input }) => muteIdentifier(context.engine, input)),
  unmute: os.unmute.handler(({ context, input }) => unmuteIdentifier(context.engine, input)),
  recurring: os.recurring.handler(({ context }) => listRecurring(context.engine)),
});
