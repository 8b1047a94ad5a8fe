import { useEffect, useRef } from 'react';
import { institutionNames } from '../../../domain/directory/institutionNames.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { channelNames } from '../../../domain/glossary.ts';
import { emptyContact } from '../../../domain/intake/intakeForm.ts';
import { newId } from '../../rpc/newId.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import { guessChannel } from './guessChannel.ts';
import { MessageReader } from './MessageReader.tsx';
import { readContent } from './readContent.ts';
import { reviewFact } from './reviewFact.ts';
import { ToldOffers } from './ToldOffers.tsx';
import type { IntakeDraft } from './useIntakeDraft.ts';

/** Where an intake starts: one box. The first words make the first contact, its channel guessed from them. */
export function OpeningBox(props: { draft: IntakeDraft; organisations: readonly Organisation[] }) {
  const { draft, organisations } = props;
  const names = institutionNames(organisations);
  const box = useRef<HTMLTextAreaElement>(null);
  const wasPasted = useRef(false);
  const contact = draft.form.contacts[0];
  useEffect(() => box.current?.focus(), []);
  const write = (content: string, pasted: boolean) => {
    if (pasted) wasPasted.current = true;
    draft.update((form) => {
      if (content === '') return { ...form, contacts: [] };
      const channel = guessChannel(content, wasPasted.current);
      const first = form.contacts[0] ?? emptyContact(newId(), channel);
      return { ...form, contacts: [readContent({ ...first, channel }, content, names)] };
    });
  };
  return (
    <section className="opening-box" aria-labelledby="opening-title">
      <h2 id="opening-title">
        <label htmlFor="opening-text">{text.openingTitle}</label>
      </h2>
      <p id="opening-help">{text.openingHelp}</p>
      <MessageReader
        id="opening-text"
        describedBy="opening-help"
        inputRef={box}
        text={contact?.content ?? ''}
        reviewedFacts={contact?.reviewedFacts ?? []}
        placeholder={text.openingPlaceholder}
        minRows={8}
        disabled={draft.readOnly}
        triage={{
          occurredAtMs: contact?.occurredAtMs ?? null,
          names,
          isSpoken: contact?.channel === 'call' || contact?.channel === 'visit',
        }}
        onText={write}
        onReview={(factId, review) =>
          contact && draft.update((form) => reviewFact(form, contact.id, factId, review))
        }
      />
      {contact && <ToldOffers draft={draft} contacts={[contact]} />}
      {contact && (
        <p className="opening-guess">{text.openingGuess(channelNames[contact.channel])}</p>
      )}
    </section>
  );
}
