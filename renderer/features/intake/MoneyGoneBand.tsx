import { Button } from 'antd';
import { takeToldPayment } from '../../../domain/intake/takeToldAnswer.ts';
import { readToldPayment, type ToldPayment } from '../../../domain/intake/toldPayment.ts';
import { formatFen } from '../../../domain/money/fen.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import type { Verdict } from '../../../domain/verification/verification.ts';
import { intakeText } from '../../text/intakeText.ts';
import { StopPaymentBand } from '../verification/StopPaymentBand.tsx';
import type { IntakeDraft } from './useIntakeDraft.ts';

const text = intakeText.moneyGone;

/**
 * 110 above everything else as soon as the words say that money left to a stranger or a suspected fraud: minutes
 * count for 止付, and the question 付过钱吗 comes only in step 3.
 */
export function MoneyGoneBand(props: {
  draft: IntakeDraft;
  verdict: Pick<Verdict, 'stopPayment' | 'outcomes'>;
  onReported(): void;
}) {
  const { draft, verdict } = props;
  const { paid } = draft.form.answers;
  const told = paid === 'no' ? null : firstPayment(draft, verdict.outcomes.includes('A'));
  if (told === null && !verdict.stopPayment) return null;
  const isOpen = told !== null && paid !== 'yes';
  return (
    <StopPaymentBand
      onReported={props.onReported}
      told={isOpen ? <ToldPaymentNote draft={draft} payment={told} /> : undefined}
    />
  );
}

function firstPayment({ form }: IntakeDraft, isFraud: boolean): ToldPayment | null {
  for (const contact of form.contacts) {
    const payment = readToldPayment(contact);
    if (payment && (isFraud || payment.isToStranger)) return payment;
  }
  return null;
}

/** What was read of the payment; one press fills in 付款, another says that nothing was paid. */
function ToldPaymentNote({ draft, payment }: { draft: IntakeDraft; payment: ToldPayment }) {
  const { amountFen, paidTo, time } = payment;
  const parts = [
    [text.amount, amountFen === null ? null : `${formatFen(amountFen)} ${intakeText.money.unit}`],
    [text.to, paidTo === '' ? null : paidTo],
    [text.time, time && formatShanghai(time.atMs, time.dateOnly ? 'date' : 'minute')],
  ] as const;
  return (
    <div className="money-gone">
      <p className="money-gone-words">{text.read(payment.words)}</p>
      <dl>
        {parts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-unread={value === null || undefined}>{value ?? text.unread}</dd>
          </div>
        ))}
      </dl>
      <div className="money-gone-choice">
        <Button
          type="primary"
          danger
          onClick={() => draft.update((form) => takeToldPayment(form, payment))}
        >
          {text.confirm}
        </Button>
        <Button
          onClick={() =>
            draft.update((form) => ({ ...form, answers: { ...form.answers, paid: 'no' } }))
          }
        >
          {text.deny}
        </Button>
      </div>
    </div>
  );
}
