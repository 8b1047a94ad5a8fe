import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { CaseContact } from '../../../domain/cases/caseRecord.ts';
import { isQuietHour } from '../../../domain/collection/quietHours.ts';
import type { CaseId, EvidenceId } from '../../../domain/ids.ts';
import { formatPhone, normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { paths } from '../../app/paths.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { caseText } from '../../text/caseText.ts';
import { Tag } from '../../ui/Tag.tsx';

interface ContactEntryProps {
  caseId: CaseId;
  contact: CaseContact;
  /** The address points at this one. */
  marked: boolean;
  /** Another call looks like the same one, told the other way round. */
  isTwin: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

const words = caseText.contacts;

/** One contact on the timeline: when, from where, what was said, and the evidence that proves it. */
export function ContactEntry(props: ContactEntryProps) {
  const { caseId, contact, marked, isTwin, onEdit, onRemove } = props;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (marked) ref.current?.scrollIntoView({ block: 'center' });
  }, [marked]);
  return (
    <article ref={ref} className={marked ? 'case-contact case-contact-marked' : 'case-contact'}>
      <header className="case-contact-head">
        <span className="case-contact-line">
          <strong className="ad-number">{timeOf(contact)}</strong>
          <Tag tone={contact.direction === 'incoming' ? 'info' : 'neutral'}>
            {words.directions[contact.channel][contact.direction]}
          </Tag>
          {isTwin ? <Tag tone="warning">{words.twin}</Tag> : null}
          {cameInQuietHours(contact) ? <Tag tone="warning">{words.quietHours}</Tag> : null}
          <span className="ad-number">{sourceOf(contact)}</span>
          {contact.shownName ? (
            <span>{words.shownName(contact.channel, contact.shownName)}</span>
          ) : null}
          {contact.claimedIdentity ? <span>{words.claims(contact.claimedIdentity)}</span> : null}
          {contact.durationSeconds === null ? null : (
            <span className="ad-soft">
              {contact.durationSeconds === 0
                ? words.missed
                : words.duration(contact.durationSeconds)}
            </span>
          )}
        </span>
        <span className="case-contact-actions">
          <Button size="small" type="text" onClick={onEdit}>
            {words.edit}
          </Button>
          <Button size="small" type="text" onClick={onRemove}>
            {words.remove}
          </Button>
        </span>
      </header>
      {contact.content ? <p className="case-contact-text">{contact.content}</p> : null}
      {contact.demand ? (
        <p className="case-contact-text">
          {words.demand}：{contact.demand}
        </p>
      ) : null}
      <EvidenceLinks caseId={caseId} evidenceIds={contact.evidenceIds} />
    </article>
  );
}

/** 证据3, 证据5: each leads to the item. */
export function EvidenceLinks(props: { caseId: CaseId; evidenceIds: readonly EvidenceId[] }) {
  const { caseId, evidenceIds } = props;
  const { orpc } = useEngine();
  const items = useQuery(
    orpc.evidence.list.queryOptions({ input: { matter: { kind: 'case', caseId } } }),
  ).data;
  const proving = (items ?? []).filter(
    (item) => item.withdrawnAtMs === null && evidenceIds.includes(item.id),
  );
  if (proving.length === 0) {
    return <Link to={paths.case(caseId, 'evidence')}>{words.noEvidence}</Link>;
  }
  return (
    <span className="ad-tags">
      {proving.map((item) => (
        <Link
          key={item.id}
          to={paths.case(caseId, 'evidence', { item: item.id })}
          title={item.title}
        >
          {words.evidenceTag(item.number)}
        </Link>
      ))}
    </span>
  );
}

function timeOf({ occurredAtMs, dateOnly }: CaseContact): string {
  if (occurredAtMs === null) return words.unknownTime;
  return formatShanghai(occurredAtMs, dateOnly ? 'date' : 'minute');
}

function sourceOf(contact: CaseContact): string {
  if (!contact.from) return words.unknownNumber;
  if (contact.channel !== 'call' && contact.channel !== 'sms') return contact.from;
  const phone = normalisePhone(contact.from);
  return phone.kind === 'unknown' || phone.kind === 'hidden' ? contact.from : formatPhone(phone);
}

/** 22:00–8:00 (GB/T 45251-2025, recommended standard; 银行业协会指引): marked, the verdict says what follows from it. */
function cameInQuietHours({ occurredAtMs, dateOnly, direction }: CaseContact): boolean {
  return (
    occurredAtMs !== null && !dateOnly && direction === 'incoming' && isQuietHour(occurredAtMs)
  );
}
