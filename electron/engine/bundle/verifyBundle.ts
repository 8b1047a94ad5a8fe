import type { BundleCheck } from '../../../domain/bundle/bundle.ts';
import type { BundleCheckEvent } from '../../../domain/contract/bundleContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { GrantId } from '../../../domain/ids.ts';
import { signingKey } from '../custody/signingKey.ts';
import type { VaultContext } from '../vaultContext.ts';
import { checkBundleFile } from './checkBundleFile.ts';

/**
 * Checks a bundle that was given as a file, and says whether this vault signed it. Reads only.
 * @throws AnDunError GRANT_INVALID, FILE_UNREADABLE, PARSER_STOPPED, CANCELLED
 */
export async function* verifyBundle(
  engine: VaultContext,
  { grantId }: { grantId: GrantId },
  signal?: AbortSignal,
): AsyncGenerator<BundleCheckEvent, void> {
  await engine.grants.arrived(grantId);
  const { path, displayName } = engine.grants.redeem(grantId, 'read');
  const stop = AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]);
  let check: BundleCheck | null = null;
  for await (const event of checkBundleFile(engine.parsers, path, displayName, stop)) {
    if (event.type === 'progress') {
      yield event;
    } else {
      const ownKey = event.check.keyFingerprint === signingKey(engine.store).fingerprint;
      check = { ...event.check, ownKey };
    }
  }
  if (!check) throw new AnDunError('PARSER_STOPPED');
  yield { type: 'done', check };
}
