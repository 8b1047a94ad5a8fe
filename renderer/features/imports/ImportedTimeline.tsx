import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { ContactId, EvidenceId } from '../../../domain/ids.ts';
import type { TimelineRow } from '../../../domain/imports/importedRecord.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { importText } from '../../text/importText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { HalfMarkedNote } from './HalfMarkedNote.tsx';
import { MarkBar } from './MarkBar.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { useMarkRelevant } from './useMarkRelevant.ts';
import './imports.css';

const words = importText.timeline;
const pageSize = 200;

interface ImportedTimelineProps {
  matter: MatterRef;
  /** The row that the address points at: the list begins near it. */
  pointed: ContactId | null;
  /** Only the rows of this item. */
  evidenceId?: EvidenceId | null;
}

/** Imported rows of a matter or of one file, newest first; whole counterparts are marked as belonging to it or not. */
export function ImportedTimeline({ matter, pointed, evidenceId = null }: ImportedTimelineProps) {
  const { client, orpc } = useEngine();
  const [filter, setFilter] = useState('');
  const [relevantOnly, setRelevantOnly] = useState(false);
  const text = useDeferredValue(filter.trim());
  const [fromStart, setFromStart] = useState(false);
  const around = fromStart || text !== '' || relevantOnly ? null : pointed;
  const query = useInfiniteQuery({
    queryKey: [
      ...orpc.import.timeline.key(),
      'pages',
      matter,
      evidenceId,
      text,
      relevantOnly,
      around,
    ],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      client.import.timeline(
        {
          matter,
          evidenceId,
          relevantOnly,
          text,
          offset: pageParam,
          limit: pageSize,
          // Later pages follow the first, wherever that one began.
          around: pageParam === 0 ? around : null,
        },
        { signal },
      ),
    getNextPageParam: (last, pages) => {
      const begun = pages[0]?.offset ?? 0;
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, begun);
      return loaded < last.total ? loaded : undefined;
    },
    placeholderData: (before) => before,
  });
  const [selected, setSelected] = useState<readonly TimelineRow[]>([]);
  const marking = useMarkRelevant(matter);
  const markSelected = async (relevant: boolean) => {
    await marking.mark(selected, relevant);
    setSelected([]);
  };
  return (
    <section className="import-timeline" aria-label={words.imported}>
      <div className="ad-filters">
        <Input.Search
          allowClear
          aria-label={words.filter}
          placeholder={words.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <Checkbox
          checked={relevantOnly}
          onChange={(event) => setRelevantOnly(event.target.checked)}
        >
          {words.onlyRelevant}
        </Checkbox>
        <span className="ad-soft ad-number">{words.count(query.data?.pages[0]?.total ?? 0)}</span>
        <span className="ad-faint">{words.order}</span>
      </div>
      <MarkBar selected={selected} busy={marking.pending} onMark={markSelected} />
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          const untouched = text === '' && !relevantOnly;
          return rows.length === 0 ? (
            <EmptyState
              compact
              title={untouched ? (evidenceId ? words.emptyFile : words.empty) : words.noMatch}
              text=""
            />
          ) : (
            <>
              <PointedNote
                rows={rows}
                pointed={around}
                cut={(pages[0]?.offset ?? 0) > 0}
                onFromStart={() => setFromStart(true)}
              />
              <HalfMarkedNote
                rows={rows}
                busy={marking.pending}
                onMark={(left) => void marking.mark(left, true)}
              />
              <TimelineTable
                matter={matter}
                rows={rows}
                marked={pointed}
                onEnd={() => {
                  if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
                }}
                selected={selected}
                onSelect={setSelected}
                onToggle={(row) => void marking.mark([row], !row.relevant)}
              />
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

/** Says that the list does not begin at its beginning, or that the row of the address is gone. */
function PointedNote(props: {
  rows: readonly TimelineRow[];
  pointed: ContactId | null;
  cut: boolean;
  onFromStart: () => void;
}) {
  const { rows, pointed, cut, onFromStart } = props;
  if (pointed === null) return null;
  if (!rows.some(({ contactId }) => contactId === pointed)) {
    return <Alert showIcon type="info" title={words.notThere} />;
  }
  if (!cut) return null;
  return (
    <p className="ad-soft">
      {words.fromHere}
      <Button size="small" type="link" onClick={onFromStart}>
        {words.fromStart}
      </Button>
    </p>
  );
}
