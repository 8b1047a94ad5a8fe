import { isEnclosure } from '../../../domain/documents/dispatch.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import type { PackRow } from '../../../domain/packs/packRecord.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';

export interface AlongPaper {
  row: DocumentRow;
  /** Whether it lay in the same pack, or is an enclosure where the paper lay in none. */
  usual: boolean;
}

/** What else could have gone in the parcel of a paper: unsent, to the same addressee. An enclosure draws nothing along. */
export function parcelOf(
  row: DocumentRow,
  rows: readonly DocumentRow[],
  packs: readonly PackRow[],
): AlongPaper[] {
  if (isEnclosure(row.templateId)) return [];
  const pack = packs.find(({ documentIds }) => documentIds.includes(row.id));
  return rows
    .filter(
      ({ id, recipientKind, superseded, sent }) =>
        id !== row.id && recipientKind === row.recipientKind && !superseded && !sent,
    )
    .map((other) => ({
      row: other,
      usual: pack ? pack.documentIds.includes(other.id) : isEnclosure(other.templateId),
    }));
}

/** The ticked ones of a parcel that were there on the day of sending. */
export function sentAlong(
  along: readonly AlongPaper[],
  byHand: ReadonlyMap<DocumentId, boolean>,
  sentOn: string,
): DocumentId[] {
  return along
    .filter(({ row, usual }) => (byHand.get(row.id) ?? usual) && wasThere(row, sentOn))
    .map(({ row }) => row.id);
}

/** Nothing leaves before it is made. */
export function wasThere({ createdAtMs }: DocumentRow, sentOn: string): boolean {
  return shanghaiDate(createdAtMs) <= sentOn;
}
