import { implement } from '@orpc/server';
import { listMuted } from '../../../db/linkQueries.ts';
import { linkContract } from '../../../domain/contract/linkContract.ts';
import type { VaultProcedureContext } from '../vaultContext.ts';
import { decideLink } from './decideLink.ts';
import { exportClues } from './exportClues.ts';
import { findSeenBefore } from './findSeenBefore.ts';
import { listInstitutions } from './listInstitutions.ts';
import { listLinks } from './listLinks.ts';
import { listRecurring } from './listRecurring.ts';
import { muteIdentifier, unmuteIdentifier } from './muteIdentifier.ts';
import { readClue } from './readClue.ts';
import { refreshState } from './refreshLinks.ts';

const os = implement(linkContract).$context<VaultProcedureContext>();

export const routerLinks = os.router({
  list: os.list.handler(({ context, input }) => listLinks(context.engine, input)),
  decide: os.decide.handler(({ context, input }) => decideLink(context.engine, input)),
  mute: os.mute.handler(({ context, input }) => muteIdentifier(context.engine, input)),
  unmute: os.unmute.handler(({ context, input }) => unmuteIdentifier(context.engine, input)),
  muted: os.muted.handler(({ context }) => context.engine.store.read(listMuted)),
  recurring: os.recurring.handler(({ context, input }) => listRecurring(context.engine, input)),
  institutions: os.institutions.handler(({ context, input }) =>
    listInstitutions(context.engine, input),
  ),
  clue: os.clue.handler(({ context, input }) => readClue(context.engine, input)),
  seenBefore: os.seenBefore.handler(({ context, input }) => findSeenBefore(context.engine, input)),
  export: os.export.handler(({ context, input }) => exportClues(context.engine, input)),
  refreshState: os.refreshState.handler(({ context }) => refreshState(context.engine)),
});
