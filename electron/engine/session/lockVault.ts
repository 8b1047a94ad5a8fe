import { leaveVault } from './enterVault.ts';
import type { Session } from './session.ts';

/** Checkpoints, closes, zeroes the keys and asks main for a fresh process. */
export async function lockVault(session: Session): Promise<void> {
  await leaveVault(session);
  session.options.onLocked();
}
