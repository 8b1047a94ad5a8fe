import type { InstitutionName } from '../../../domain/directory/institutionNames.ts';
import {
  type ContactRecord,
  emptyContact,
  emptyIntakeForm,
} from '../../../domain/intake/intakeForm.ts';
import type { Box, ScreenshotReading } from '../../../domain/ocr/screenshotReading.ts';
import { textPlaces, wordsPlaces } from '../../../domain/ocr/textPlaces.ts';
import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { readContent } from '../intake/readContent.ts';
import { type FactReview, reviewFact } from '../intake/reviewFact.ts';

/** A message of a screen on its way to become a contact. */
export interface BubbleDraft {
  /** Index into the bubbles of the reading. */
  bubble: number;
  chosen: boolean;
  contact: ContactRecord;
}

export type ScreenChannel = 'sms' | 'wechat';

/** Below this the engine itself is not sure (domain/ocr/screenshotReading.ts). */
export const doubtfulBelow = 0.8;

/** What a screen most likely is: a number in its title bar means SMS. */
export function guessScreenChannel({ titleText }: ScreenshotReading): ScreenChannel {
  return titleText === null || isNumber(titleText) ? 'sms' : 'wechat';
}

/**
 * One draft a message, all chosen: half a conversation would be read as the whole of it. Lines in the middle of the
 * screen are nobody's words.
 * @param ids makes the id of each contact
 */
export function draftBubbles(
  reading: ScreenshotReading,
  names: readonly InstitutionName[],
  ids: () => string,
): BubbleDraft[] {
  const from = reading.titleText && isNumber(reading.titleText) ? reading.titleText : '';
  // The title bar shows what the client's own phone calls the other side: nobody claimed it.
  const shownName = from === '' ? (reading.titleText ?? '').slice(0, 120) : '';
  return reading.bubbles.flatMap(({ side, text, claimedAtMs }, bubble) => {
    if (side === 'centre') return [];
    const contact: ContactRecord = {
      ...emptyContact(ids(), guessScreenChannel(reading)),
      direction: side === 'own' ? 'outgoing' : 'incoming',
      occurredAtMs: claimedAtMs,
      from,
      ...(shownName === '' ? {} : { shownName }),
    };
    // What was gone over stands on the timeline already: nothing is offered a second time.
    const chosen = reading.confirmedAtMs === null;
    return [{ bubble, chosen, contact: readContent(contact, text, names) }];
  });
}

/** Records how a person reviewed a fact of a message; what it says of number and name fills empty fields. */
export function reviewDraft(
  contact: ContactRecord,
  factId: string,
  review: FactReview,
): ContactRecord {
  const form = reviewFact({ ...emptyIntakeForm, contacts: [contact] }, contact.id, factId, review);
  return form.contacts[0] ?? contact;
}

/** Says who wrote a message; what the client wrote claims nobody's identity. */
export function turnSide(draft: BubbleDraft, direction: ContactRecord['direction']): BubbleDraft {
  const { contact } = draft;
  const claimedIdentity = direction === 'outgoing' ? '' : contact.claimedIdentity;
  return { ...draft, contact: { ...contact, direction, claimedIdentity } };
}

/** Takes all that was read from the chosen messages as right, at one stroke. */
export function confirmFacts(draft: BubbleDraft): BubbleDraft {
  if (!draft.chosen) return draft;
  const open = draft.contact.reviewedFacts.filter(({ state }) => state === 'unreviewed');
  const contact = open.reduce(
    (now, { fact }) => reviewDraft(now, fact.id, { state: 'confirmed', correctedText: null }),
    draft.contact,
  );
  return { ...draft, contact };
}

/** How many readings of facts nobody has looked at yet. */
export function countUnreviewed(contacts: readonly ContactRecord[]): number {
  return contacts
    .flatMap(({ reviewedFacts }) => reviewedFacts)
    .filter(({ state }) => state === 'unreviewed').length;
}

/** Where on the picture a fact of a message was read; nothing when the words were typed by a person. */
export function placesOfFact(
  reading: ScreenshotReading,
  { bubble: index, contact }: BubbleDraft,
  factId: string,
): Box[] {
  const bubble = reading.bubbles[index];
  const fact = contact.reviewedFacts.find((reviewed) => reviewed.fact.id === factId)?.fact;
  if (!bubble || !fact) return [];
  return contact.content === bubble.text
    ? textPlaces(reading.lines, bubble, fact.start, fact.end)
    : wordsPlaces(reading.lines, bubble, fact.text);
}

function isNumber(title: string): boolean {
  const { kind } = normalisePhone(title);
  return kind !== 'unknown' && kind !== 'hidden';
}
