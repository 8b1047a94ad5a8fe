import { RPCHandler } from '@orpc/server/message-port';
import { router, type ScreenContext } from '../router.ts';
import type { Session } from '../session/session.ts';
import type { VaultContext } from '../vaultContext.ts';
import type { RpcPort } from './controlChannel.ts';
import { mapAndLogErrors } from './errorMapping.ts';

/** @returns a function that connects one screen */
export function serveScreens(session: Session): (port: RpcPort) => void {
  const handler = new RPCHandler<ScreenContext>(router, {
    clientInterceptors: [
      async (call) => {
        // While a vault is being opened (a resume after a crash above all) calls wait for it; the
        // vault's own procedures queue by themselves.
        if (call.path[0] !== 'vault') await session.settled();
        return mapAndLogErrors(call);
      },
    ],
  });
  const context = {
    session,
    get engine(): VaultContext {
      return session.engine;
    },
  };
  return (port) => handler.upgrade(port, { context });
}
