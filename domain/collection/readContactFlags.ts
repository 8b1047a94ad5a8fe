import { keptReadings } from '../text/keptReadings.ts';
import type { InstitutionName } from '../text/readInstitutions.ts';
import { readMessage } from '../text/readMessage.ts';
import { readTriage } from '../text/readTriage.ts';
import type { ThreatType } from '../text/textFact.ts';
import { saysPhrase } from '../verification/phrases.ts';
import type { ContactFlag, LoggedContact } from './breach.ts';

const phraseFlags = ['insult', 'public_posting', 'refuses_identity'] as const;
/** Collectors send one text many times, and the papers of a long case ask for thousands of them again and again. */
const flagsOf = keptReadings<ContactFlag[]>(20_000);

/**
 * What the words of a contact raise.
 * @param names institutions to look for; the shipped directory where none are given
 */
export function readContactFlags(
  { text, channel }: Pick<LoggedContact, 'text' | 'channel'>,
  names?: readonly InstitutionName[],
): ContactFlag[] {
  if (text.trim() === '') return [];
  const isTalk = channel === 'call' || channel === 'visit';
  return flagsOf(`${isTalk} ${text}`, () => {
    const said = phraseFlags.filter((id) => saysPhrase(text, id));
    const threats = readMessage(text).facts.flatMap((fact) =>
      fact.kind === 'threat' ? (threatFlag(fact.value.type) ?? []) : [],
    );
    return [...new Set([...readTriage(text, undefined, names).flags, ...threats, ...said])];
  });
}

/** Pressure by telling others counts in a matter of collection whatever kind of message it stands in. */
export function threatFlag(type: ThreatType): ContactFlag | null {
  switch (type) {
    case 'contacts':
      return 'threat_contacts';
    case 'employer':
      return 'threat_employer';
    case 'family':
      return 'threat_family';
    default:
      return null;
  }
}
