import type { EvidenceRow } from '../../../domain/contract/evidenceContract.ts';
import type { EvidenceItem, EvidenceKind } from '../../../domain/evidence/evidenceItem.ts';
import { evidenceText } from '../../text/evidenceText.ts';

/** What a list shows; `damaged` and `undescribed` count as the desk counts them. */
export type EvidenceShow = 'all' | 'undescribed' | 'damaged';

export interface EvidenceFilter {
  show: EvidenceShow;
  kind: EvidenceKind | null;
  words: string;
  withWithdrawn: boolean;
}

/** Lets everything through that is in use. */
export const unfiltered = { show: 'all', kind: null, words: '' } as const;

/** The items that a filter lets through, in their order. */
export function filterEvidence<Item extends EvidenceItem | EvidenceRow>(
  items: readonly Item[],
  filter: EvidenceFilter,
): Item[] {
  const words = filter.words.trim().toLowerCase();
  return items.filter(
    (item) =>
      isShown(item, filter) &&
      (filter.kind === null || item.kind === filter.kind) &&
      (words === '' || searchable(item).includes(words)),
  );
}

function isShown(item: EvidenceItem, { show, withWithdrawn }: EvidenceFilter): boolean {
  // A damaged file matters even when the item is out of use.
  if (show === 'damaged') return isDamaged(item);
  if (item.withdrawnAtMs !== null) return show === 'all' && withWithdrawn;
  return show === 'all' || item.purpose === '';
}

/** The stored file is not what was taken in, or is gone. */
export function isDamaged({ integrity }: EvidenceItem): boolean {
  return integrity === 'changed' || integrity === 'missing';
}

/** ?show= of an address. */
export function readShow(value: string | null): EvidenceShow {
  return value === 'undescribed' || value === 'damaged' ? value : 'all';
}

function searchable(item: EvidenceItem | EvidenceRow): string {
  const number = evidenceText.list.number(item.number);
  const matter = 'clientName' in item ? `${item.caseNumber ?? ''}\n${item.clientName}` : '';
  return `${number}\n${item.title}\n${item.originalName}\n${item.purpose}\n${matter}`.toLowerCase();
}
