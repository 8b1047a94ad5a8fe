import { Button } from 'antd';
import { disclosureNames } from '../../../domain/glossary.ts';
import type { ContactRecord, IntakeAnswers } from '../../../domain/intake/intakeForm.ts';
import { takeToldAnswer } from '../../../domain/intake/takeToldAnswer.ts';
import { readToldAnswers, type ToldAnswer } from '../../../domain/intake/toldAnswers.ts';
import { formatFen } from '../../../domain/money/fen.ts';
import type { SpokenTime } from '../../../domain/time/parseSpokenTime.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { newId } from '../../rpc/newId.ts';
import { intakeText } from '../../text/intakeText.ts';
import type { IntakeDraft } from './useIntakeDraft.ts';

const text = intakeText.told;

/** What the client said of herself in the words of the contacts: one press takes it over, nothing is filled in unasked. */
export function ToldOffers(props: {
  draft: IntakeDraft;
  contacts: readonly ContactRecord[];
  /** Only what answers these questions; absent = everything. */
  fields?: readonly (keyof IntakeAnswers)[];
}) {
  const { draft, fields } = props;
  if (draft.readOnly) return null;
  const offers = new Map<string, ToldAnswer>();
  for (const told of props.contacts.flatMap((contact) => readToldAnswers(contact, draft.form))) {
    // The red band above asks it already.
    if (told.kind === 'payment' && told.payment.isToStranger) continue;
    const field = fieldOf(told);
    if (fields !== undefined && (field === null || !fields.includes(field))) continue;
    const label = labelOf(told);
    if (!offers.has(label)) offers.set(label, told);
  }
  if (offers.size === 0) return null;
  return (
    <section className="told-offers" aria-label={text.label}>
      <span className="told-offers-label">{text.label}</span>
      <ul>
        {[...offers].map(([label, told]) => (
          <li key={label}>
            <Button
              size="small"
              title={text.from(told.words)}
              onClick={() => draft.update((form) => takeToldAnswer(form, told, newId))}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function fieldOf(told: ToldAnswer): keyof IntakeAnswers | null {
  if (told.kind === 'payment') return 'paid';
  if (told.kind === 'disclosed') return 'disclosed';
  return told.kind === 'answer' ? told.field : null;
}

function labelOf(told: ToldAnswer): string {
  switch (told.kind) {
    case 'payment': {
      const { amountFen, paidTo, time } = told.payment;
      const amount = amountFen === null ? null : `${formatFen(amountFen)} ${intakeText.money.unit}`;
      return text.payment(amount, paidTo, time && timeText(time));
    }
    case 'answer':
      return text.answers[told.field][told.value];
    case 'disclosed':
      return text.disclosed(told.items.map((item) => disclosureNames[item]));
    case 'time':
      return text.time(timeText(told.time));
    case 'furtherContacts':
      return text.further(timeText(told.time), told.count);
  }
}

function timeText(time: SpokenTime): string {
  return formatShanghai(time.atMs, time.dateOnly ? 'date' : 'minute');
}
