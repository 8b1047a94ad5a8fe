import { findCollection } from '../../../db/collectionQueries.ts';
import { listCustodyEvents } from '../../../db/custodyChain.ts';
import { findEvidence } from '../../../db/evidenceQueries.ts';
import { findFacts } from '../../../db/mediaQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { ClaimedFacts, CollectionRecord } from '../../../domain/evidence/collectionRecord.ts';
import type { CustodyEvent, EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { CommandId, type EvidenceId } from '../../../domain/ids.ts';
import type { VaultContext } from '../vaultContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { recordCustody } from './recordCustody.ts';

/**
 * One item with its custody chain. Opening it is a custody event, once a session and item.
 * @throws AnDunError NOT_FOUND
 */
export function getEvidence(
  engine: VaultContext,
  { evidenceId }: { evidenceId: EvidenceId },
): {
  item: EvidenceItem;
  custody: CustodyEvent[];
  collection: CollectionRecord | null;
  facts: ClaimedFacts | null;
} {
  const item = engine.store.read((db) => findEvidence(db, evidenceId));
  if (!item) throw new AnDunError('NOT_FOUND');
  if (!engine.viewedEvidence.has(evidenceId)) {
    recordViewed(engine, item);
    engine.viewedEvidence.add(evidenceId);
  }
  return engine.store.read((db) => ({
    item,
    custody: listCustodyEvents(db, evidenceId),
    collection: findCollection(db, evidenceId),
    facts: findFacts(db, evidenceId),
  }));
}

function recordViewed(engine: VaultContext, item: EvidenceItem): void {
  const command = writeCommand(engine, CommandId.parse(engine.newId()), 'evidence.get');
  engine.store.write(command, (tx) => {
    const note = { evidenceId: item.id, action: 'viewed' as const, sha256Before: item.sha256 };
    recordCustody(engine, tx, note, command.atMs);
    return { result: null, audit: [] };
  });
}
