import { Button, Modal, Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Breach, LoggedContact } from '../../../domain/collection/breach.ts';
import { channelNames } from '../../../domain/glossary.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { collectionText } from '../../text/collectionText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { ruleName } from './BreachTable.tsx';
import { shownNumber } from './shownContact.ts';

const words = collectionText.detail;

/** One breach: its sentence, what the rule rests on, and each contact with the place it was read from. */
export function BreachDialog(props: { caseId: CaseId; breach: Breach; onClose: () => void }) {
  const { caseId, breach, onClose } = props;
  const { contacts, count, bases } = breach;
  return (
    <Modal
      open
      centered
      width={760}
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
        columns={columnsFor(caseId)}
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

function columnsFor(caseId: CaseId): TableColumnsType<LoggedContact> {
  return [
    {
      title: words.columns.time,
      width: 170,
      render: (_, { atMs, dateOnly }) => (
        <span className="ad-number">{formatShanghai(atMs, dateOnly ? 'date' : 'second')}</span>
      ),
    },
    { title: words.columns.channel, width: 80, render: (_, { channel }) => channelNames[channel] },
    { title: words.columns.number, render: (_, { number }) => shownNumber(number) },
    {
      title: words.columns.duration,
      width: 100,
      render: (_, contact) => durationText(contact),
    },
    {
      title: words.columns.evidence,
      width: 170,
      render: (_, { evidenceId, evidenceNumber, rowRef }) =>
        evidenceId === null || evidenceNumber === null ? (
          <span className="ad-faint">{collectionText.noEvidence}</span>
        ) : (
          <Link to={paths.case(caseId, 'evidence', { item: evidenceId })}>
            {words.place(evidenceNumber, rowRef)}
          </Link>
        ),
    },
  ];
}

function durationText({ channel, durationSeconds }: LoggedContact): string {
  if (channel !== 'call') return '';
  if (durationSeconds === null) return words.unknownDuration;
  return durationSeconds === 0 ? words.missed : words.seconds(durationSeconds);
}
