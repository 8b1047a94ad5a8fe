import { Button, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Breach } from '../../../domain/collection/breach.ts';
import { breakingContacts, excessOf } from '../../../domain/collection/breakingContacts.ts';
import { collectionRules } from '../../../domain/collection/collectionRules.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { paths } from '../../app/paths.ts';
import { collectionText } from '../../text/collectionText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useRemainingHeight } from '../../ui/useRemainingHeight.ts';
import { evidenceOf, shownClock, shownNumber } from './shownContact.ts';

const words = collectionText;
const LISTED_CONTACTS = 3;
const LISTED_EVIDENCE = 4;

interface BreachTableProps {
  caseId: CaseId;
  breaches: Breach[];
  onOpen: (breach: Breach) => void;
}

/** One line a rule and day; only the lines in sight are drawn. */
export function BreachTable({ caseId, breaches, onOpen }: BreachTableProps) {
  const { ref, height } = useRemainingHeight();
  return (
    <div ref={ref}>
      <Table<Breach>
        virtual
        size="small"
        rowKey={breachKey}
        columns={columnsFor(caseId, onOpen)}
        dataSource={breaches}
        pagination={false}
        scroll={{ x: 560, y: height }}
        locale={{ emptyText: words.noMatch }}
      />
    </div>
  );
}

/** Calls of two unknown numbers may break one rule on one day, each number for itself. */
export function breachKey({ date, ruleId, certainty, creditor, contacts }: Breach): string {
  return [date, ruleId, certainty, creditor, contacts[0]?.id].join(' ');
}

export function ruleName(ruleId: Breach['ruleId']): string {
  return collectionRules.find(({ id }) => id === ruleId)?.name ?? '';
}

function columnsFor(caseId: CaseId, onOpen: (breach: Breach) => void): TableColumnsType<Breach> {
  return [
    {
      title: words.columns.date,
      width: 96,
      render: (_, { date }) => <span className="ad-number">{date}</span>,
    },
    {
      title: words.columns.rule,
      width: 156,
      render: (_, breach) => <RuleCell breach={breach} onOpen={onOpen} />,
    },
    {
      title: words.columns.count,
      width: 108,
      render: (_, breach) => <CountCell breach={breach} />,
    },
    {
      title: words.columns.contacts,
      ellipsis: true,
      render: (_, breach) => <ContactsCell breach={breach} />,
    },
    {
      title: words.columns.evidence,
      width: 84,
      render: (_, breach) => <EvidenceLinks caseId={caseId} breach={breach} />,
    },
  ];
}

function RuleCell({ breach, onOpen }: { breach: Breach; onOpen: (breach: Breach) => void }) {
  const { ruleId, date, certainty, creditor } = breach;
  const name = ruleName(ruleId);
  return (
    <>
      <Button
        type="link"
        className="breach-rule"
        aria-label={words.open(name, date)}
        onClick={() => onOpen(breach)}
      >
        {name}
      </Button>
      {certainty === 'possible' ? <Tag tone="warning">{words.possible}</Tag> : null}
      {creditor === '' ? null : <div className="ad-faint breach-creditor">{creditor}</div>}
    </>
  );
}

/** What breaks the rule, and below it all of the day: the first ones may be lawful. */
function CountCell({ breach }: { breach: Breach }) {
  const { count, limit, certainty } = breach;
  const excess = certainty === 'found' ? excessOf(breach) : null;
  if (limit === null || excess === null) return <span className="ad-number">{count}</span>;
  return (
    <>
      <span className="ad-number">{words.excess(excess)}</span>
      <div className="ad-number ad-faint breach-creditor">{words.ofDay(count, limit)}</div>
    </>
  );
}

/** The first times of those that break the rule, and below them who it was. */
function ContactsCell({ breach }: { breach: Breach }) {
  const contacts = breach.certainty === 'found' ? breakingContacts(breach) : breach.contacts;
  const times = contacts.slice(0, LISTED_CONTACTS).map(shownClock).filter(Boolean).join('、');
  const numbers = [...new Set(contacts.map(({ number }) => shownNumber(number)))].join('、');
  return (
    <>
      <div className="ad-number">
        {times}
        {contacts.length > LISTED_CONTACTS ? words.andMore : ''}
      </div>
      <div className="ad-number ad-faint breach-numbers" title={numbers}>
        {numbers}
      </div>
    </>
  );
}

function EvidenceLinks({ caseId, breach }: { caseId: CaseId; breach: Breach }) {
  const items = evidenceOf(breach.contacts);
  if (items.length === 0) return <span className="ad-faint">{words.noEvidence}</span>;
  return items.slice(0, LISTED_EVIDENCE).map(({ id, number }) => (
    <Link key={id} className="breach-evidence" to={paths.case(caseId, 'evidence', { item: id })}>
      {words.evidence(number)}
    </Link>
  ));
}
