import type { WriteTx } from '../../../db/databaseHandle.ts';
import type { LabelledItem } from '../../../domain/bundle/bundleLabels.ts';
import type { EngineContext } from '../engineContext.ts';
import { recordCustody } from '../evidence/recordCustody.ts';

/** Puts into the custody of every item that it left in a 证据包, and in which. */
export function noteBundled(
  engine: EngineContext,
  tx: WriteTx,
  bundle: { items: readonly LabelledItem[]; sha256: string; atMs: number },
): void {
  for (const { item, label } of bundle.items) {
    const reason = `证据包中编号${label}；证据包 SHA-256 ${bundle.sha256}`;
    const hashes = { sha256Before: item.sha256, sha256After: item.sha256 };
    const note = { evidenceId: item.id, action: 'bundled' as const, reason, ...hashes };
    recordCustody(engine, tx, note, bundle.atMs);
  }
}
