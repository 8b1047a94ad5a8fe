import { useInfiniteQuery } from '@tanstack/react-query';
import { App, Checkbox, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import type { TimelineRow } from '../../../domain/imports/importedRecord.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { importText } from '../../text/importText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import './imports.css';

const words = importText.timeline;
const pageSize = 200;

/** Every imported row of a matter, newest first; whole counterparts are marked as belonging to it or not. */
export function ImportedTimeline({ matter }: { matter: MatterRef }) {
  const { client, orpc } = useEngine();
  const { message } = App.useApp();
  const [filter, setFilter] = useState('');
  const [relevantOnly, setRelevantOnly] = useState(false);
  const text = useDeferredValue(filter.trim());
  const query = useInfiniteQuery({
    queryKey: [...orpc.import.timeline.key(), 'pages', matter, text, relevantOnly],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      client.import.timeline(
        { matter, evidenceId: null, relevantOnly, text, offset: pageParam, limit: pageSize },
        { signal },
      ),
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return loaded < last.total ? loaded : undefined;
    },
    placeholderData: (before) => before,
  });
  const mark = useChange((engine) => engine.import.markRelevant, {
    onDone: ({ changed }) => void message.success(words.marked(changed)),
  });
  const toggle = ({ counterpart, counterpartKey, relevant }: TimelineRow) =>
    void mark.run({ matter, counterpart: counterpartKey ?? counterpart, relevant: !relevant });
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
      </div>
      <QueryView query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          const untouched = text === '' && !relevantOnly;
          return rows.length === 0 ? (
            <EmptyState compact title={untouched ? words.empty : words.noMatch} text="" />
          ) : (
            <TimelineTable
              matter={matter}
              rows={rows}
              onEnd={() => {
                if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
              }}
              onToggle={toggle}
            />
          );
        }}
      </QueryView>
    </section>
  );
}
