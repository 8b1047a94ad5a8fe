import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { replyOutcomeNames } from '../../../domain/documents/reply.ts';
import { intakeStatusNames } from '../../../domain/glossary.ts';
import type { ClueMatter } from '../../../domain/links/clue.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { linkText } from '../../text/linkText.ts';
import { CaseStatusTag } from '../../ui/CaseStatusTag.tsx';
import { OutcomeTags } from '../../ui/OutcomeTags.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { pathOfMatter } from './linkGraphs.ts';

const words = linkText.clue;

/** Every matter that a clue stands in; a row opens it at the newest contact in question. */
export function ClueMatterTable(props: { matters: readonly ClueMatter[]; hidesClients: boolean }) {
  return (
    <Table<ClueMatter>
      size="small"
      rowKey="intakeId"
      columns={props.hidesClients ? anonymousColumns : columns}
      dataSource={props.matters}
      pagination={props.matters.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
      scroll={{ x: 760 }}
    />
  );
}

const PAGE = 20;

const columns: TableColumnsType<ClueMatter> = [
  {
    title: words.columns.matter,
    width: 190,
    render: (_, matter) => (
      <Link to={pathOfMatter(matter)}>{matter.caseNumber ?? words.intake}</Link>
    ),
  },
  { key: 'client', title: words.columns.client, dataIndex: 'clientName', width: 90 },
  { title: words.columns.seen, width: 180, render: (_, matter) => seenOf(matter) },
  {
    title: words.columns.times,
    width: 64,
    render: (_, { times }) => <span className="ad-number">{times}</span>,
  },
  { title: words.columns.status, width: 84, render: (_, matter) => statusOf(matter) },
  {
    title: words.columns.outcomes,
    width: 150,
    render: (_, { outcomes }) => <OutcomeTags outcomes={outcomes} />,
  },
  {
    key: 'result',
    title: words.columns.result,
    render: (_, matter) => [...resultOf(matter), ...closedBecause(matter)].join('；'),
  },
];

/** For the eyes of others: no client, and no reason of closing, which may tell of one. */
const anonymousColumns = columns
  .filter(({ key }) => key !== 'client')
  .map((column) =>
    column.key === 'result'
      ? { ...column, render: (_: unknown, matter: ClueMatter) => resultOf(matter).join('；') }
      : column,
  );

function seenOf({ firstAtMs, lastAtMs }: ClueMatter): string {
  if (firstAtMs === null || lastAtMs === null) return words.noDate;
  const [first, last] = [formatShanghai(firstAtMs, 'date'), formatShanghai(lastAtMs, 'date')];
  return first === last ? first : `${first} – ${last}`;
}

function statusOf({ caseStatus, intakeStatus }: ClueMatter) {
  if (caseStatus !== null) return <CaseStatusTag status={caseStatus} />;
  return <Tag>{intakeStatusNames[intakeStatus]}</Tag>;
}

function resultOf({ complainedOn, repliedOn, replyOutcome }: ClueMatter): string[] {
  const said = replyOutcome === null ? '' : replyOutcomeNames[replyOutcome];
  return [
    ...(complainedOn ? [words.complainedOn(complainedOn)] : []),
    ...(repliedOn ? [words.repliedOn(repliedOn, said)] : []),
  ];
}

function closedBecause({ closedReason }: ClueMatter): string[] {
  return closedReason ? [words.closedBecause(closedReason)] : [];
}
