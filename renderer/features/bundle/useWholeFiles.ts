import { useQuery } from '@tanstack/react-query';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { isPhoneBackup } from '../../../domain/evidence/isPhoneBackup.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import type { DraftGroup } from './bundleDraft.ts';

/** A file that would leave the office with more in it than belongs to the case. */
export interface WholeFile {
  item: EvidenceItem;
  /** Records in it, and how many of them belong to the case; null: nobody has read it yet. */
  counts: { all: number; relevant: number } | null;
}

/**
 * Of what is to go into the bundle, the lists and backups that hold other people's messages, codes and calls: an original
 * goes whole or not at all.
 */
export function useWholeFiles(
  caseId: CaseId,
  groups: readonly DraftGroup[],
  items: readonly EvidenceItem[],
): WholeFile[] {
  const { orpc } = useEngine();
  const matter = { kind: 'case' as const, caseId };
  const reports = useQuery(orpc.import.reports.queryOptions({ input: { matter } })).data;
  if (!reports) return [];
  const placed = new Set(groups.flatMap(({ evidenceIds }) => evidenceIds));
  return items.flatMap((item): WholeFile[] => {
    if (!placed.has(item.id)) return [];
    const report = reports.find(({ evidenceId }) => evidenceId === item.id);
    if (!report) return isPhoneBackup(item) ? [{ item, counts: null }] : [];
    const { imported: all, relevant } = report;
    return all > relevant ? [{ item, counts: { all, relevant } }] : [];
  });
}
