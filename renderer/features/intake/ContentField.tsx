import { institutionNames } from '../../../domain/directory/institutionNames.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { intakeText } from '../../text/intakeText.ts';
import { AddresseeWarning } from './AddresseeWarning.tsx';
import { Field } from './Field.tsx';
import { MessageReader } from './MessageReader.tsx';
import { readContent } from './readContent.ts';
import { reviewFact } from './reviewFact.ts';
import { ToldOffers } from './ToldOffers.tsx';
import type { IntakeDraft } from './useIntakeDraft.ts';

const text = intakeText.contacts;

/** The words of one contact, read while they are typed. */
export function ContentField(props: {
  contact: ContactRecord;
  draft: IntakeDraft;
  organisations: readonly Organisation[];
  problemOf(field: string): string | null;
  minRows: number;
}) {
  const { contact, draft, organisations } = props;
  const names = institutionNames(organisations);
  const field = `contacts.${contact.id}.content`;
  const isSpoken = contact.channel === 'call' || contact.channel === 'visit';
  const write = (content: string) =>
    draft.update((form) => ({
      ...form,
      contacts: form.contacts.map((each) =>
        each.id === contact.id ? readContent(each, content, names) : each,
      ),
    }));
  return (
    <Field
      label={isSpoken ? text.content.spoken : text.content.message}
      field={field}
      problem={props.problemOf(field)}
      wide
    >
      {({ id, hintId }) => (
        <>
          <MessageReader
            id={id}
            describedBy={hintId}
            text={contact.content}
            reviewedFacts={contact.reviewedFacts}
            placeholder={text.contentPlaceholder}
            minRows={props.minRows}
            disabled={draft.readOnly}
            triage={{ occurredAtMs: contact.occurredAtMs, names, isSpoken }}
            onText={write}
            onReview={(factId, review) =>
              draft.update((form) => reviewFact(form, contact.id, factId, review))
            }
          />
          <ToldOffers draft={draft} contacts={[contact]} />
          <AddresseeWarning contact={contact} draft={draft} />
        </>
      )}
    </Field>
  );
}
