import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { AuditEntry } from '../../../domain/audit/auditEntry.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { settingsText } from '../../text/settingsText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { PageLoading } from '../../ui/PageLoading.tsx';
import { TimeText } from '../../ui/TimeText.tsx';
import { SectionHeading } from './SectionHeading.tsx';

const text = settingsText.audit;
const pageSize = 200;

/** The audit log, newest first, read page by page as it is scrolled. */
export function AuditSection() {
  const { orpc } = useEngine();
  const log = useInfiniteQuery(
    orpc.audit.list.infiniteOptions({
      input: (beforeSeq: number | null) => ({ beforeSeq, limit: pageSize }),
      initialPageParam: null as number | null,
      getNextPageParam: (page) => (page.length < pageSize ? undefined : (page.at(-1)?.seq ?? null)),
    }),
  );
  const entries = log.data?.pages.flat();
  return (
    <div className="ad-audit">
      <SectionHeading title={text.title} text={text.text} />
      <VerifyChain />
      {log.isError && !entries && (
        <ErrorNotice error={log.error} onRetry={() => void log.refetch()} />
      )}
      {!entries && !log.isError && <PageLoading />}
      {entries?.length === 0 && <EmptyState title={text.empty} text={text.text} />}
      {entries && entries.length > 0 && (
        <AuditList
          entries={entries}
          hasMore={log.hasNextPage}
          onMore={() => {
            if (!log.isFetchingNextPage) void log.fetchNextPage();
          }}
        />
      )}
    </div>
  );
}

function VerifyChain() {
  const { client } = useEngine();
  const verify = useMutation({ mutationFn: () => client.audit.verify(), networkMode: 'always' });
  return (
    <div className="ad-audit-verify">
      <Button onClick={() => verify.mutate()} loading={verify.isPending}>
        {text.verify}
      </Button>
      {verify.isError && <ErrorNotice error={verify.error} />}
      {verify.data && (
        <Alert
          type={verify.data.whole ? 'success' : 'error'}
          showIcon
          title={
            verify.data.whole
              ? text.whole(verify.data.entries)
              : text.broken(verify.data.firstBrokenSeq ?? 0)
          }
        />
      )}
    </div>
  );
}

function AuditList(props: { entries: AuditEntry[]; hasMore: boolean; onMore: () => void }) {
  const { entries, hasMore, onMore } = props;
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => 38,
    overscan: 12,
    initialRect: { width: 900, height: 500 },
  });
  const items = rows.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastShown >= entries.length - 20) onMore();
  }, [hasMore, lastShown, entries.length, onMore]);
  return (
    <>
      <div className="ad-audit-row ad-audit-head" aria-hidden>
        <span>{text.columns.seq}</span>
        <span>{text.columns.at}</span>
        <span>{text.columns.actor}</span>
        <span>{text.columns.summary}</span>
        <span>{text.columns.hash}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by keyboard */}
      <div className="ad-audit-list" ref={box} tabIndex={0}>
        <ul className="ad-virtual" aria-label={text.title} style={{ height: rows.getTotalSize() }}>
          {items.map((item) => {
            const entry = entries[item.index];
            return entry ? <AuditRow key={entry.seq} entry={entry} top={item.start} /> : null;
          })}
        </ul>
      </div>
      <p className="ad-faint">
        {text.loaded(entries.length)} · {hasMore ? text.more : text.all}
      </p>
    </>
  );
}

function AuditRow(props: { entry: AuditEntry; top: number }) {
  const { entry } = props;
  return (
    <li className="ad-audit-row" style={{ transform: `translateY(${props.top}px)` }}>
      <span className="ad-number">{entry.seq}</span>
      <TimeText atMs={entry.atMs} format="second" />
      <span>{entry.actor}</span>
      <span title={entry.operation}>{entry.summary}</span>
      <span className="ad-hash ad-soft" title={entry.hash}>
        {entry.hash.slice(0, 10)}
      </span>
    </li>
  );
}
