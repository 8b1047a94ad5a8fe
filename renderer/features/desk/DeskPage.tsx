import { PhoneOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { DeskSummary } from '../../../domain/dashboard/deskSummary.ts';
import { caseStatusNames, outcomeNames } from '../../../domain/glossary.ts';
import { formatShanghai, SHANGHAI_OFFSET_MS } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { useNewIntake } from '../../app/useNewIntake.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { deskText } from '../../text/deskText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { BarList } from './BarList.tsx';
import { EvidenceDue } from './EvidenceDue.tsx';
import { OpenIntakes } from './OpenIntakes.tsx';
import { QuietCases } from './QuietCases.tsx';
import { RepliesDue } from './RepliesDue.tsx';
import { StopPaymentBlock } from './StopPaymentBlock.tsx';
import { WeekColumns } from './WeekColumns.tsx';
import './desk.css';

const text = deskText.plots;

/** 工作台: what must be done now, what has gone quiet, and four plots that open their lists. */
export function DeskPage() {
  const { orpc } = useEngine();
  const summary = useQuery(orpc.desk.summary.queryOptions());
  return (
    <div className="ad-page">
      <PageHeader
        title={deskText.title}
        tags={<span className="ad-soft">{today(Date.now())}</span>}
      />
      <QueryView query={summary}>{(data) => <Desk summary={data} />}</QueryView>
    </div>
  );
}

function Desk(props: { summary: DeskSummary }) {
  const { summary } = props;
  if (isEmpty(summary)) return <EmptyDesk />;
  const replies = summary.repliesDue ?? [];
  const urgent = summary.openIntakes.filter((row) => row.stopPayment);
  return (
    <>
      {urgent.length > 0 && <StopPaymentBlock intakes={urgent} />}
      <div className="ad-desk-work">
        <div className="ad-desk-side">
          {replies.length > 0 ? <RepliesDue replies={replies} /> : null}
          <OpenIntakes intakes={summary.openIntakes} />
          {replies.length > 0 ? null : <RepliesDue replies={replies} />}
        </div>
        <div className="ad-desk-side">
          <QuietCases cases={summary.quietCases} nowMs={Date.now()} />
          <EvidenceDue
            undescribed={summary.evidenceWithoutPurpose}
            damaged={summary.evidenceDamaged}
            unchecked={summary.evidenceUnchecked ?? 0}
          />
        </div>
      </div>
      <div className="ad-desk-plots">
        <BarList
          title={text.status}
          unit={text.cases}
          bars={summary.casesByStatus.map(({ status, count }) => ({
            label: caseStatusNames[status],
            count,
            to: paths.casesWhere({ status }),
          }))}
        />
        <BarList
          title={text.outcome}
          note={text.outcomeNote}
          unit={text.cases}
          bars={summary.casesByOutcome.map(({ outcome, count }) => ({
            label: outcomeNames[outcome],
            count,
            to: paths.casesWhere({ outcome }),
          }))}
        />
        <WeekColumns weeks={summary.intakesByWeek} />
        <BarList
          title={text.identities}
          unit={text.times}
          bars={summary.claimedIdentities.slice(0, 7).map(({ name, count }) => ({
            label: name,
            count,
            to: paths.search(name),
          }))}
        />
      </div>
    </>
  );
}

function EmptyDesk() {
  const newIntake = useNewIntake();
  return (
    <div className="ad-sheet">
      <EmptyState
        icon={<PhoneOutlined aria-hidden />}
        title={deskText.emptyTitle}
        text={deskText.emptyText}
        action={
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            loading={newIntake.pending}
            onClick={newIntake.begin}
          >
            {deskText.newIntake}
          </Button>
        }
      />
    </div>
  );
}

function isEmpty(summary: DeskSummary): boolean {
  const cases = summary.casesByStatus.reduce((sum, { count }) => sum + count, 0);
  const intakes = summary.intakesByWeek.reduce((sum, { count }) => sum + count, 0);
  return cases + intakes + summary.openIntakes.length === 0;
}

function today(nowMs: number): string {
  const weekday = new Date(nowMs + SHANGHAI_OFFSET_MS).getUTCDay();
  return `${formatShanghai(nowMs, 'chineseDate')} ${deskText.weekdays[weekday]}`;
}
