import type { SearchRow } from '../../../db/searchQueries.ts';
import { channelNames } from '../../../domain/glossary.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { joinLines, numberText } from './searchText.ts';

/** What a contact is found by, with a row of its own. */
export function contactSearchRow(
  contact: ContactRecord,
  clientName: string,
  ids: Pick<SearchRow, 'caseId' | 'intakeId'>,
  kindName: string = channelNames[contact.channel],
): SearchRow {
  const when =
    contact.occurredAtMs === null
      ? ''
      : formatShanghai(contact.occurredAtMs, contact.dateOnly ? 'date' : 'minute');
  return {
    kind: 'contact',
    entityId: contact.id,
    caseId: ids.caseId,
    intakeId: ids.intakeId,
    title: [clientName, kindName, when].filter(Boolean).join(' · '),
    body: contactText(contact),
  };
}

/** The texts of a contact, one a line. */
export function contactText(contact: ContactRecord): string {
  return joinLines([
    contact.content,
    contact.claimedIdentity,
    numberText(contact.from),
    contact.demand,
  ]);
}
