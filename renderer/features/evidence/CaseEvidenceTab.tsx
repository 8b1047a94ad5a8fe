import { FileSearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { evidenceText } from '../../text/evidenceText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { BundleButton } from '../bundle/BundleButton.tsx';
import { AttachDropZone } from './AttachDropZone.tsx';
import { CustodyButton } from './CustodyButton.tsx';
import { EvidenceDrawer } from './EvidenceDrawer.tsx';
import { EvidenceFilters } from './EvidenceFilters.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { filterEvidence, unfiltered } from './filterEvidence.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useEvidenceFilter } from './useEvidenceFilter.ts';
import { useOpenItem } from './useOpenItem.ts';
import { useVerifyEvidence } from './useVerifyEvidence.ts';
import { VerifyButton } from './VerifyButton.tsx';
import { VerifyReport } from './VerifyReport.tsx';
import './evidence.css';

const words = evidenceText.list;
const none: never[] = [];

/** 证据 of one case: add, look, describe, check. */
export function CaseEvidenceTab({ record }: { record: CaseRecord }) {
  const { orpc } = useEngine();
  const matter = useMemo<MatterRef>(() => ({ kind: 'case', caseId: record.id }), [record.id]);
  const query = useQuery(orpc.evidence.list.queryOptions({ input: { matter } }));
  const [filter, change] = useEvidenceFilter(record.id);
  const [opened, open] = useOpenItem();
  const verify = useVerifyEvidence(matter);
  const all = query.data ?? none;
  const [ticked, setTicked] = useState<EvidenceId[]>([]);
  const chosen = all.filter(({ id }) => ticked.includes(id));
  const rowsOf = useMemo(() => countRowsOf(record), [record]);
  const shown = useMemo(() => filterEvidence(all, filter), [all, filter]);
  return (
    <div className="evidence-tab">
      <AttachDropZone
        matter={matter}
        // What came in just now is not to be hidden by a filter.
        onAttached={() => change(unfiltered)}
      />
      <VerifyReport verify={verify} items={all} onOpen={open} />
      <QueryView query={query}>
        {() =>
          all.length === 0 ? (
            <EmptyState
              icon={<FileSearchOutlined />}
              title={words.emptyCaseTitle}
              text={words.emptyCaseText}
            />
          ) : (
            <>
              <div className="evidence-bar">
                <EvidenceFilters
                  filter={filter}
                  shownCount={shown.length}
                  allCount={filterEvidence(all, { ...filter, ...unfiltered }).length}
                  placeholder={words.filterPlaceholder}
                  onChange={change}
                />
                <div className="evidence-bar-actions">
                  <VerifyButton verify={verify} />
                  <CustodyButton matter={matter} name={record.caseNumber} />
                  <BundleButton record={record} items={all} only={null} />
                </div>
              </div>
              {chosen.length > 0 ? (
                <SelectionBar
                  record={record}
                  items={all}
                  chosen={chosen}
                  onClear={() => setTicked([])}
                />
              ) : null}
              <EvidenceTable
                items={shown}
                rowsOf={rowsOf}
                onOpen={open}
                selection={{ chosen: ticked, onChange: setTicked }}
              />
            </>
          )
        }
      </QueryView>
      <EvidenceDrawer evidenceId={opened} among={shown} onOpen={open} />
    </div>
  );
}

/** What stands on the timeline out of each item. */
function countRowsOf({ contacts, payments }: CaseRecord): Map<EvidenceId, number> {
  const counts = new Map<EvidenceId, number>();
  for (const { source } of [...contacts, ...(payments ?? [])]) {
    if (source) counts.set(source.evidenceId, (counts.get(source.evidenceId) ?? 0) + 1);
  }
  return counts;
}
