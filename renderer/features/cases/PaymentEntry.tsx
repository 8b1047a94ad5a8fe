import { useEffect, useRef } from 'react';
import { type CasePayment, payeeText } from '../../../domain/cases/casePayment.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { formatFen } from '../../../domain/money/fen.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { caseText } from '../../text/caseText.ts';
import { uiText } from '../../text/uiText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { EvidenceLinks } from './ContactEntry.tsx';

const words = caseText.contacts;

/** A payment of a bill on the timeline: when, how much, to whom, and the evidence that shows it. */
export function PaymentEntry(props: { caseId: CaseId; payment: CasePayment; marked: boolean }) {
  const { caseId, payment, marked } = props;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (marked) ref.current?.scrollIntoView({ block: 'center' });
  }, [marked]);
  const { amountFen, purpose, detail } = payment;
  return (
    <article ref={ref} className={marked ? 'case-contact case-contact-marked' : 'case-contact'}>
      <header className="case-contact-head">
        <span className="case-contact-line">
          <strong className="ad-number">{timeOf(payment)}</strong>
          <Tag tone="warning" title={words.paymentNote}>
            {kindOf(amountFen)}
          </Tag>
          {amountFen === null ? null : (
            <strong className="ad-number">{uiText.yuan(formatFen(Math.abs(amountFen)))}</strong>
          )}
          <span>{partyOf(payment)}</span>
        </span>
      </header>
      {purpose ? <p className="case-contact-text">{purpose}</p> : null}
      {detail ? <p className="case-contact-text ad-soft">{detail}</p> : null}
      <EvidenceLinks caseId={caseId} evidenceIds={payment.evidenceIds} />
    </article>
  );
}

function kindOf(amountFen: number | null): string {
  if (amountFen === null) return words.payment.none;
  return amountFen > 0 ? words.payment.out : words.payment.in;
}

function partyOf(payment: CasePayment): string {
  const payee = payeeText(payment) || words.unknownPayee;
  return (payment.amountFen ?? 0) < 0 ? words.fromPayee(payee) : words.toPayee(payee);
}

function timeOf({ occurredAtMs, dateOnly }: CasePayment): string {
  if (occurredAtMs === null) return words.unknownTime;
  return formatShanghai(occurredAtMs, dateOnly ? 'date' : 'minute');
}
