import type { WriteTx } from '../../../db/databaseHandle.ts';
import { findEvidence } from '../../../db/evidenceQueries.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { CommandId, EvidenceId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { writeCommand } from '../writeCommand.ts';
import { type CustodyNote, recordCustody } from './recordCustody.ts';

export interface EvidenceChange {
  commandId: CommandId;
  operation: string;
  evidenceId: EvidenceId;
  custody: Omit<CustodyNote, 'evidenceId'>;
  /** One Chinese sentence about the change. */
  summary(item: EvidenceItem): string;
  change(tx: WriteTx, item: EvidenceItem, atMs: number): void;
}

/**
 * The one shape of a change to an item: change, custody link and audit entry in one write.
 * @returns the item as it is then, also to a retry
 * @throws AnDunError NOT_FOUND
 */
export function changeEvidence(engine: EngineContext, request: EvidenceChange): EvidenceItem {
  const { commandId, operation, evidenceId } = request;
  const command = writeCommand(engine, commandId, operation);
  engine.store.write(command, (tx) => {
    const item = findEvidence(tx, evidenceId);
    if (!item) throw new AnDunError('NOT_FOUND');
    request.change(tx, item, command.atMs);
    recordCustody(engine, tx, { ...request.custody, evidenceId }, command.atMs);
    return {
      result: null,
      audit: [
        {
          entityKind: 'evidence',
          entityId: evidenceId,
          caseId: item.caseId,
          summary: request.summary(item),
        },
      ],
    };
  });
  const changed = engine.store.read((db) => findEvidence(db, evidenceId));
  if (!changed) throw new AnDunError('NOT_FOUND');
  return changed;
}
