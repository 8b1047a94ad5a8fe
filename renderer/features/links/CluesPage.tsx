import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { csvLine } from '../../../domain/bundle/csvLine.ts';
import { outcomeNames } from '../../../domain/glossary.ts';
import type { RecurringIdentifier } from '../../../domain/links/clue.ts';
import { IdentifierKind } from '../../../domain/links/matterIdentifier.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { OutcomeCode } from '../../../domain/verification/verification.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { linkText } from '../../text/linkText.ts';
import { copyText } from '../../ui/copyText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useRemainingHeight } from '../../ui/useRemainingHeight.ts';
import './links.css';

const words = linkText.clues;

/** 线索: what comes back in the firm's matters, how often and with what result. */
export function CluesPage() {
  const { orpc } = useEngine();
  const query = useQuery(
    orpc.link.recurring.queryOptions({
      input: { kind: null, days: null, find: '', order: 'matters' },
    }),
  );
  return (
    <section className="ad-page ad-page-fill">
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <QueryView query={query}>
        {({ clues }) =>
          clues.length === 0 ? (
            <EmptyState title={words.empty} text={words.emptyText} />
          ) : (
            <Clues clues={clues} />
          )
        }
      </QueryView>
    </section>
  );
}

function Clues({ clues }: { clues: RecurringIdentifier[] }) {
  const { message } = App.useApp();
  const { ref, height } = useRemainingHeight();
  const [kind, setKind] = useState<IdentifierKind | 'all'>('all');
  const [text, setText] = useState('');
  const shown = clues.filter(
    (clue) => (kind === 'all' || clue.kind === kind) && clue.shown.includes(text.trim()),
  );
  const copy = () => {
    if (copyText(asTable(shown))) void message.success(words.copied(shown.length));
    else void message.error(words.notCopied);
  };
  return (
    <>
      <div className="clues-bar">
        <Segmented
          aria-label={words.kindFilter}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'all' as const, label: words.all },
            ...IdentifierKind.options.map((value) => ({ value, label: linkText.kinds[value] })),
          ]}
        />
        <Input.Search
          allowClear
          aria-label={words.find}
          placeholder={words.find}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button onClick={copy}>{words.copy}</Button>
      </div>
      <div ref={ref}>
        <Table<RecurringIdentifier>
          virtual
          size="small"
          rowKey={({ kind: kindOf, value }) => `${kindOf} ${value}`}
          columns={columns}
          dataSource={shown}
          pagination={false}
          scroll={{ x: 900, y: height }}
        />
      </div>
    </>
  );
}

const columns: TableColumnsType<RecurringIdentifier> = [
  { title: words.columns.kind, width: 80, render: (_, { kind }) => linkText.kinds[kind] },
  { title: words.columns.value, dataIndex: 'shown', ellipsis: true },
  {
    title: words.columns.matters,
    width: 96,
    sorter: (a, b) => a.matterCount - b.matterCount,
    render: (_, { matterCount }) => <span className="ad-number">{matterCount}</span>,
  },
  {
    title: words.columns.outcomes,
    width: 260,
    render: (_, clue) => (
      <span className="ad-tags">
        {outcomesOf(clue).map((line) => (
          <Tag key={line} tone="neutral">
            {line}
          </Tag>
        ))}
      </span>
    ),
  },
  {
    title: words.columns.closed,
    width: 88,
    sorter: (a, b) => closedOf(a) - closedOf(b),
    render: (_, clue) => <span className="ad-number">{closedOf(clue)}</span>,
  },
  {
    title: words.columns.last,
    width: 120,
    sorter: (a, b) => (a.lastAtMs ?? 0) - (b.lastAtMs ?? 0),
    render: (_, clue) => <span className="ad-number">{lastOf(clue)}</span>,
  },
  { title: words.columns.muted, width: 200, ellipsis: true, render: (_, clue) => mutedOf(clue) },
];

function outcomesOf({ outcomes }: RecurringIdentifier): string[] {
  return OutcomeCode.options.flatMap((code) => {
    const count = outcomes[code];
    return count ? [words.outcome(outcomeNames[code], count)] : [];
  });
}

function closedOf({ statuses }: RecurringIdentifier): number {
  return statuses.closed ?? 0;
}

function lastOf({ lastAtMs }: RecurringIdentifier): string {
  return lastAtMs === null ? '' : formatShanghai(lastAtMs, 'date');
}

function mutedOf({ muted, mutedReason }: RecurringIdentifier): string {
  if (muted === null) return words.links;
  return muted === 'directory' ? words.byDirectory(mutedReason) : words.byFirm(mutedReason);
}

/** For a spreadsheet; cells that a spreadsheet would run as a formula are defused (csvLine). */
function asTable(clues: readonly RecurringIdentifier[]): string {
  const { columns: names } = words;
  const lines = clues.map((clue) => [
    linkText.kinds[clue.kind],
    clue.shown,
    String(clue.matterCount),
    outcomesOf(clue).join('；'),
    String(closedOf(clue)),
    lastOf(clue),
    mutedOf(clue),
  ]);
  return [Object.values(names), ...lines].map((cells) => csvLine(cells)).join('');
}
