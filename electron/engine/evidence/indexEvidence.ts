import type { WriteTx } from '../../../db/databaseHandle.ts';
import { findEvidence } from '../../../db/evidenceQueries.ts';
import { findReading } from '../../../db/ocrQueries.ts';
import { putSearchRow } from '../../../db/searchQueries.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { evidenceKindNames } from '../../../domain/glossary.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { readingText } from '../../../domain/ocr/readingText.ts';

/**
 * Makes an item findable as it stands in this write: by what people wrote about it, its file name and
 * its hash, and a picture by the text that was read from it for as long as it is in use.
 */
export function indexEvidence(tx: WriteTx, evidenceId: EvidenceId): void {
  const item = findEvidence(tx, evidenceId);
  if (!item) return;
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
      pictureText(tx, item),
    ]
      .filter((text) => text !== '')
      .join('\n'),
  });
}

function pictureText(tx: WriteTx, { id, withdrawnAtMs }: EvidenceItem): string {
  const result = withdrawnAtMs === null ? findReading(tx, id)?.result : null;
  return result ? readingText(result) : '';
}
