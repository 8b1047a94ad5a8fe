import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { ContactId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { importText } from '../../text/importText.ts';
import { matterOf } from './EarlierReport.tsx';
import { ImportedTimeline } from './ImportedTimeline.tsx';

const words = importText.timeline;

/**
 * A file whose rows were read can be looked at row by row, which is the only way to see a spreadsheet, or as it stands.
 * The row that the address names (?row=) is marked.
 */
export function RowsOrOriginal({ item, children }: { item: EvidenceItem; children: ReactNode }) {
  const { orpc } = useEngine();
  const [params] = useSearchParams();
  const row = ContactId.safeParse(params.get('row')).data ?? null;
  const matter = matterOf(item);
  const [chosen, setChosen] = useState<'rows' | 'original' | null>(null);
  const reports = useQuery({
    ...orpc.import.reports.queryOptions({ input: { matter: matter ?? nobody } }),
    enabled: matter !== null,
  });
  const isRead = reports.data?.some(({ evidenceId }) => evidenceId === item.id) ?? false;
  if (matter === null || !isRead) return children;
  const view = chosen ?? (row !== null || item.viewer === 'none' ? 'rows' : 'original');
  return (
    <div className="import-file-rows">
      <Segmented<'rows' | 'original'>
        aria-label={words.fileView}
        value={view}
        onChange={setChosen}
        options={[
          { value: 'rows', label: words.fileRows },
          { value: 'original', label: words.fileOriginal },
        ]}
      />
      {view === 'rows' ? (
        <ImportedTimeline key={row} matter={matter} pointed={row} evidenceId={item.id} />
      ) : (
        children
      )}
    </div>
  );
}

/** Stands in a query that never runs. */
const nobody = { kind: 'case', caseId: '00000000-0000-7000-8000-000000000000' } as never;
