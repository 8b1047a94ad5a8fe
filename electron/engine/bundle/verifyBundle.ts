import { open } from 'node:fs/promises';
import type { BundleCheckEvent } from '../../../domain/contract/bundleContract.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { GrantId } from '../../../domain/ids.ts';
import { signingKey } from '../custody/signingKey.ts';
import { startParser } from '../parsers/parserProcess.ts';
import type { VaultContext } from '../vaultContext.ts';
import { readerOf } from './writeZipFile.ts';

/**
 * Checks a bundle that was given as a file, in a process of its own: a zip from a stranger is not
 * to be trusted. Reads only.
 * @throws AnDunError GRANT_INVALID, FILE_UNREADABLE, PARSER_STOPPED, CANCELLED
 */
export async function* verifyBundle(
  engine: VaultContext,
  { grantId }: { grantId: GrantId },
  signal?: AbortSignal,
): AsyncGenerator<BundleCheckEvent, void> {
  await engine.grants.arrived(grantId);
  const { path, displayName } = engine.grants.redeem(grantId, 'read');
  const handle = await open(path, 'r').catch(() => {
    throw new AnDunError('FILE_UNREADABLE');
  });
  try {
    const { size } = await handle.stat();
    const events = startParser(engine.parsers, 'bundle', {
      source: { sizeBytes: size, readRange: readerOf(handle) },
      fileName: displayName,
      options: {},
      signal: AbortSignal.any([engine.closing, ...(signal ? [signal] : [])]),
    });
    for await (const event of events) {
      if (event.type === 'progress') {
        yield event;
      } else if (event.type === 'checked') {
        const ownKey = event.check.keyFingerprint === signingKey(engine.store).fingerprint;
        yield { type: 'done', check: { ...event.check, ownKey } };
      }
    }
  } catch (error) {
    // A folder, or a stick that was pulled out.
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') {
      throw new AnDunError('FILE_UNREADABLE');
    }
    throw error;
  } finally {
    await handle.close();
  }
}
