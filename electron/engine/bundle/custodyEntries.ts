import { bundlePaths } from '../../../domain/bundle/bundlePaths.ts';
import type { CustodyLog } from '../custody/custodyLog.ts';
import type { SigningKey } from '../custody/signingKey.ts';
import { bytesOf, type ZipEntry } from './zipStream.ts';

/** The custody log with what proves it. */
export function custodyEntries(log: CustodyLog, key: SigningKey): ZipEntry[] {
  const entry = (path: string, open: ZipEntry['open']): ZipEntry => ({
    path,
    compress: true,
    open,
  });
  return [
    entry(bundlePaths.custodyCsv, log.csv),
    entry(bundlePaths.custodyLines, log.jsonl),
    entry(bundlePaths.checkpoint, () => bytesOf(log.checkpoint)),
    entry(bundlePaths.checkpointSignature, () => bytesOf(log.checkpointSignature)),
    entry(bundlePaths.publicKey, () => bytesOf(key.publicKeyPem)),
  ];
}
