import { z } from 'zod';

/** own = the firm's vault; sample = 示例库, invented data to look around in. */
export const VaultKind = z.enum(['own', 'sample']);
export type VaultKind = z.infer<typeof VaultKind>;

export const VaultStatus = z.object({
  ownExists: z.boolean(),
  open: VaultKind.nullable(),
  /** False until the recovery key was typed back; the program asks for it before anything else. */
  recoveryKeyConfirmed: z.boolean(),
});
export type VaultStatus = z.infer<typeof VaultStatus>;
