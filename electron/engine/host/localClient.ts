import { createRouterClient } from '@orpc/server';
import type { EngineClient } from '../../../domain/contract/engineClient.ts';
import { router } from '../router.ts';
import type { Session } from '../session/session.ts';
import type { VaultContext } from '../vaultContext.ts';

/** The whole contract, called in this process: for the command line and the demo. */
export function localClient(session: Session): EngineClient {
  const context = {
    session,
    get engine(): VaultContext {
      return session.engine;
    },
  };
  return createRouterClient(router, { context });
}
