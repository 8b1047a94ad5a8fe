import type { WriteTx } from '../../../db/databaseHandle.ts';
import { putSearchRow } from '../../../db/searchQueries.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { evidenceKindNames } from '../../../domain/glossary.ts';

/** Makes an item findable by what people wrote about it, its file name and its hash. */
export function putEvidenceSearchRow(
  tx: WriteTx,
  item: Omit<
    EvidenceItem,
    | 'contactIds'
    | 'integrity'
    | 'integrityCheckedAtMs'
    | 'withdrawnAtMs'
    | 'withdrawnReason'
    | 'supersedesId'
    | 'supersededById'
    | 'destroyedAtMs'
    | 'destroyedReason'
  >,
): void {
  putSearchRow(tx, {
    kind: 'evidence',
    entityId: item.id,
    caseId: item.caseId,
    intakeId: item.intakeId,
    title: `证据${item.number} ${item.title}`,
    body: [
      evidenceKindNames[item.kind],
      item.originalName,
      item.origin,
      item.collector,
      item.purpose,
      item.note,
      item.sha256,
    ]
      .filter((text) => text !== '')
      .join('\n'),
  });
}
