import { Button, Modal, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Breach, LoggedContact } from '../../../domain/collection/breach.ts';
import { breakingContacts, isOrderKnown } from '../../../domain/collection/breakingContacts.ts';
import { channelNames } from '../../../domain/glossary.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { collectionText } from '../../text/collectionText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { ruleName } from './BreachTable.tsx';
import { evidenceOf, shownNumber } from './shownContact.ts';

const words = collectionText.detail;

/** One breach: its sentence, what the rule rests on, and each contact with the place it was read from. */
export function BreachDialog(props: { caseId: CaseId; breach: Breach; onClose: () => void }) {
  const { caseId, breach, onClose } = props;
  const { contacts, count, bases } = breach;
  return (
    <Modal
      open
      centered
      width={840}
      title={words.title(ruleName(breach.ruleId), breach.date)}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{words.close}</Button>}
    >
      <p>{breach.sentence}</p>
      <h3 className="breach-basis-title">{words.basis}</h3>
      <ul className="breach-bases">
        {bases.map(({ source, status }) => (
          <li key={source}>
            {source} {status === 'unverified' ? <Tag tone="warning">{words.unverified}</Tag> : null}
          </li>
        ))}
      </ul>
      <Table<LoggedContact>
        size="small"
        rowKey="id"
        columns={columnsFor(caseId, breach)}
        dataSource={contacts}
        pagination={false}
        scroll={{ y: 280 }}
      />
      {contacts.length < count ? (
        <p className="ad-faint">{words.cut(contacts.length, count)}</p>
      ) : null}
    </Modal>
  );
}

function columnsFor(caseId: CaseId, breach: Breach): TableColumnsType<LoggedContact> {
  return [
    ...placeColumn(breach),
    {
      title: words.columns.time,
      width: 170,
      render: (_, { atMs, dateOnly }) => (
        <span className="ad-number">{formatShanghai(atMs, dateOnly ? 'date' : 'second')}</span>
      ),
    },
    { title: words.columns.channel, width: 80, render: (_, { channel }) => channelNames[channel] },
    {
      title: words.columns.number,
      render: (_, { number }) => (
        <span className="ad-number breach-whole">{shownNumber(number)}</span>
      ),
    },
    {
      title: words.columns.duration,
      width: 100,
      render: (_, contact) => durationText(contact),
    },
    {
      title: words.columns.evidence,
      width: 170,
      render: (_, contact) => <PlacesCell caseId={caseId} contact={contact} />,
    },
  ];
}

/** Of a day with a limit: which one it was, and whether it is one too many. */
function placeColumn(breach: Breach): TableColumnsType<LoggedContact> {
  if (breach.limit === null || breach.certainty === 'possible' || !isOrderKnown(breach)) return [];
  const breaking = new Set(breakingContacts(breach));
  return [
    {
      title: words.columns.place,
      width: 116,
      render: (_, contact, index) => (
        <>
          <span className="ad-number">{words.nth(index + 1)}</span>{' '}
          {breaking.has(contact) ? <Tag tone="warning">{words.beyond}</Tag> : null}
        </>
      ),
    },
  ];
}

function PlacesCell({ caseId, contact }: { caseId: CaseId; contact: LoggedContact }) {
  const items = evidenceOf([contact]);
  if (items.length === 0) return <span className="ad-faint">{collectionText.noEvidence}</span>;
  return items.map(({ id, number }) => (
    <Link key={id} className="breach-evidence" to={paths.case(caseId, 'evidence', { item: id })}>
      {words.place(number, id === contact.evidenceId ? contact.rowRef : '')}
    </Link>
  ));
}

function durationText({ channel, durationSeconds }: LoggedContact): string {
  if (channel !== 'call') return '';
  if (durationSeconds === null) return words.unknownDuration;
  return durationSeconds === 0 ? words.missed : words.seconds(durationSeconds);
}
