import { bundlePaths } from '../../../domain/bundle/bundlePaths.ts';
import type { CustodyLog } from '../custody/custodyLog.ts';
import type { SigningKey } from '../custody/signingKey.ts';
import { bytesOf, type ZipEntry } from './zipStream.ts';

/** The custody log with what proves it. */
export function custodyEntries(log: CustodyLog, key: SigningKey): ZipEntry[] {
  const contents: [string, Uint8Array | string][] = [
    [bundlePaths.custodyCsv, log.csv],
    [bundlePaths.custodyLines, log.jsonl],
    [bundlePaths.checkpoint, log.checkpoint],
    [bundlePaths.checkpointSignature, log.checkpointSignature],
    [bundlePaths.publicKey, key.publicKeyPem],
  ];
  return contents.map(([path, bytes]) => ({ path, compress: true, open: () => bytesOf(bytes) }));
}
