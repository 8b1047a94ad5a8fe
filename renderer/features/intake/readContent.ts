import type { InstitutionName } from '../../../domain/directory/institutionNames.ts';
import { findOrganisation } from '../../../domain/directory/matchNumber.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { readMessage } from '../../../domain/text/readMessage.ts';
import { mergeReviewedFacts } from './mergeReviewedFacts.ts';

/** Takes new words for a contact and reads them anew, keeping what a person reviewed already. */
export function readContent(
  contact: ContactRecord,
  content: string,
  names: readonly InstitutionName[],
): ContactRecord {
  const { facts } = readMessage(content, contact.occurredAtMs ?? undefined, names);
  return { ...contact, content, reviewedFacts: mergeReviewedFacts(contact.reviewedFacts, facts) };
}

/** The sentence data for a claimed name that is no longer in use. */
export function formerNameOf(claimed: string, organisations: readonly Organisation[]) {
  const finding = findOrganisation(claimed, organisations);
  if (finding?.by !== 'former') return null;
  const former = finding.organisation.formerNames.find(({ name }) => name === finding.matchedName);
  return { old: finding.matchedName, now: finding.organisation.name, until: former?.until ?? null };
}
