import { z } from 'zod';
import { FirmProfile } from '../firm/firmProfile.ts';
import { VaultStatus } from '../vault/vaultStatus.ts';
import { change, procedure } from './procedure.ts';

const Passphrase = z.string().min(1).max(1_000);

export const vaultContract = {
  status: procedure.output(VaultStatus),
  /** Makes the firm's vault and opens it. Returns the recovery key, which is shown once. */
  create: procedure
    .input(z.object({ passphrase: Passphrase, firm: FirmProfile }))
    .output(z.object({ recoveryKey: z.string() })),
  /** The recovery key typed back: until then the vault counts as unconfirmed. */
  confirmRecoveryKey: procedure
    .input(z.object({ recoveryKey: z.string().max(200) }))
    .output(z.void()),
  /** Makes a new recovery key, after the passphrase was given again. The old one works until this one was typed back. */
  renewRecoveryKey: procedure
    .input(z.object({ passphrase: Passphrase }))
    .output(z.object({ recoveryKey: z.string() })),
  unlock: procedure.input(z.object({ passphrase: Passphrase })).output(VaultStatus),
  /** Opens with the recovery key and sets a new passphrase in the same step. */
  recover: procedure
    .input(z.object({ recoveryKey: z.string().max(200), newPassphrase: Passphrase }))
    .output(VaultStatus),
  changePassphrase: procedure
    .input(z.object({ passphrase: Passphrase, newPassphrase: Passphrase }))
    .output(z.void()),
  /** Opens 示例库, making it first where it is not there yet (an invented firm, a dozen invented cases). */
  openSample: procedure.output(VaultStatus),
  /** Checkpoint, close, end the engine; main starts a fresh one. */
  lock: procedure.output(z.void()),
};

export const firmContract = {
  get: procedure.output(FirmProfile),
  save: procedure.input(change({ firm: FirmProfile })).output(FirmProfile),
};
