import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { paidSum, paidSumText } from '../../../domain/cases/casePayment.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { countContacts } from '../../../domain/cases/countContacts.ts';
import { caseCauseNames, idTypeNames } from '../../../domain/glossary.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { caseText } from '../../text/caseText.ts';
import { TimeText } from '../../ui/TimeText.tsx';
import { AnswersSummary } from './AnswersSummary.tsx';
import { CaseFieldEditor } from './CaseFieldEditor.tsx';
import { OpenPoints } from './OpenPoints.tsx';

const words = caseText.overview;

/** 概览: facts at a glance at the left, what is still open at the right. */
export function OverviewTab({ record }: { record: CaseRecord }) {
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <div className="case-overview">
      <div className="case-overview-facts">
        <FactSheet title={words.facts} onEdit={() => setEditing('case.opponentName')}>
          <Fact label={words.cause}>{caseCauseNames[record.cause]}</Fact>
          <Fact label={words.opponent}>{record.opponentName}</Fact>
          <Fact label={words.lawyer}>{record.lawyerName}</Fact>
          <Fact label={words.policeStation}>{record.policeStation}</Fact>
          <Fact label={words.openedAt}>
            <TimeText atMs={record.openedAtMs} /> ·{' '}
            <Link to={paths.intake(record.intakeId)}>{words.intakeLink}</Link>
          </Fact>
          <ContactFacts record={record} />
        </FactSheet>
        <FactSheet title={words.clientCard} onEdit={() => setEditing('client.name')}>
          <Fact label={words.name}>{record.client.name}</Fact>
          <Fact label={words.idNumber}>{documentOf(record)}</Fact>
          <Fact label={words.phone}>{record.client.phone}</Fact>
          <Fact label={words.address}>{record.client.address}</Fact>
        </FactSheet>
        <FactSheet title={words.answersCard} onEdit={() => setEditing('answers.borrowed')}>
          <AnswersSummary
            contacts={record.contacts}
            answers={record.answers}
            shownPayment={shownPaymentOf(record)}
          />
          <Fact label={words.note}>{record.note}</Fact>
        </FactSheet>
      </div>
      <OpenPointsOf record={record} />
      <CaseFieldEditor record={record} fieldId={editing} onClose={() => setEditing(null)} />
    </div>
  );
}

function FactSheet(props: { title: string; onEdit: () => void; children: ReactNode }) {
  return (
    <section className="ad-sheet ad-sheet-padded" aria-label={props.title}>
      <header className="case-sheet-head">
        <h2 className="ad-sheet-title">{props.title}</h2>
        <Button
          size="small"
          type="text"
          onClick={props.onEdit}
          aria-label={`${caseText.page.edit}${props.title}`}
        >
          {caseText.page.edit}
        </Button>
      </header>
      <dl className="case-facts">{props.children}</dl>
    </section>
  );
}

/** One labelled value; what is not there says so instead of leaving a hole. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const blank = children === '' || children === null;
  return (
    <>
      <dt>{label}</dt>
      <dd className={blank ? 'ad-faint' : undefined}>{blank ? words.blank : children}</dd>
    </>
  );
}

function ContactFacts({ record }: { record: CaseRecord }) {
  const { contacts } = record;
  const shown = shownPaymentOf(record);
  const times = contacts
    .filter(({ direction }) => direction === 'incoming')
    .flatMap(({ occurredAtMs }) => (occurredAtMs === null ? [] : [occurredAtMs]))
    .sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  return (
    <>
      <Fact label={words.contacts}>
        <Link to={paths.case(record.id, 'contacts')}>
          {words.contactCounts(countContacts(contacts))}
        </Link>
      </Fact>
      <Fact label={words.firstContact}>
        {first === undefined ? null : <TimeText atMs={first} />}
      </Fact>
      <Fact label={words.lastContact}>{last === undefined ? null : <TimeText atMs={last} />}</Fact>
      {shown === null ? null : (
        <Fact label={words.payments}>
          <Link to={paths.case(record.id, 'contacts')}>{shown}</Link>
        </Fact>
      )}
    </>
  );
}

function shownPaymentOf({ paid, payments }: CaseRecord): string | null {
  return paidSumText(paid ?? paidSum(payments));
}

function OpenPointsOf({ record }: { record: CaseRecord }) {
  const { orpc } = useEngine();
  const state = useQuery(
    orpc.verification.get.queryOptions({ input: { matter: { kind: 'case', caseId: record.id } } }),
  ).data;
  return state ? <OpenPoints caseId={record.id} verdict={state.verdict} /> : null;
}

function documentOf({ client }: CaseRecord): string {
  return client.idNumber ? `${idTypeNames[client.idType]} ${client.idNumber}` : '';
}
