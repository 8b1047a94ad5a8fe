import { implement } from '@orpc/server';
import { vaultContract } from '../../../domain/contract/vaultContract.ts';
import { changePassphrase, confirmRecoveryKey, renewRecoveryKey } from './changeKeys.ts';
import { createVault } from './createVault.ts';
import { lockVault } from './lockVault.ts';
import { openSampleVault } from './openSampleVault.ts';
import type { Session } from './session.ts';
import { recoverVault, unlockVault } from './unlockVault.ts';
import { readVaultStatus } from './vaultStatus.ts';

export interface SessionProcedureContext {
  readonly session: Session;
}

const os = implement(vaultContract).$context<SessionProcedureContext>();

/** The only procedures that work without an open vault. Changes of the session run one at a time. */
export const routerVault = os.router({
  status: os.status.handler(({ context: { session } }) =>
    session.exclusively(() => readVaultStatus(session)),
  ),
  create: os.create.handler(({ context: { session }, input }) =>
    session.exclusively(async () => ({
      recoveryKey: await createVault(session, { kind: 'own', ...input }),
    })),
  ),
  confirmRecoveryKey: os.confirmRecoveryKey.handler(({ context: { session }, input }) =>
    session.exclusively(() => confirmRecoveryKey(session, input.recoveryKey)),
  ),
  renewRecoveryKey: os.renewRecoveryKey.handler(({ context: { session }, input }) =>
    session.exclusively(async () => ({
      recoveryKey: await renewRecoveryKey(session, input.passphrase),
    })),
  ),
  unlock: os.unlock.handler(({ context: { session }, input }) =>
    session.exclusively(() => unlockVault(session, input.passphrase)),
  ),
  recover: os.recover.handler(({ context: { session }, input }) =>
    session.exclusively(() => recoverVault(session, input)),
  ),
  changePassphrase: os.changePassphrase.handler(({ context: { session }, input }) =>
    session.exclusively(() => changePassphrase(session, input)),
  ),
  openSample: os.openSample.handler(({ context: { session } }) =>
    session.exclusively(() => openSampleVault(session)),
  ),
  lock: os.lock.handler(({ context: { session } }) =>
    session.exclusively(() => lockVault(session)),
  ),
});
