import type { ErrorCode } from '../../../domain/errors.ts';

/** True for a failure to open that no other passphrase or key would mend. */
export function isTrouble(code: ErrorCode): boolean {
  return code.startsWith('VAULT_') || code === 'DISK_FULL';
}
