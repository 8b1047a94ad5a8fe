import type { InstitutionName } from '../text/readInstitutions.ts';
import { readMessage } from '../text/readMessage.ts';
import { readTriage } from '../text/readTriage.ts';
import type { ThreatType } from '../text/textFact.ts';
import { saysPhrase } from '../verification/phrases.ts';
import type { ContactFlag, LoggedContact } from './breach.ts';

const phraseFlags = ['insult', 'public_posting', 'refuses_identity'] as const;
const CACHE_LIMIT = 5_000;
/** Collectors send one text many times. */
const cache = new Map<string, ContactFlag[]>();

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
  const key = `${isTalk} ${text}`;
  const known = cache.get(key);
  if (known) return known;
  const said = phraseFlags.filter((id) => saysPhrase(text, id));
  const threats = readMessage(text).facts.flatMap((fact) =>
    fact.kind === 'threat' ? (threatFlag(fact.value.type) ?? []) : [],
  );
  const flags = [...new Set([...readTriage(text, undefined, names).flags, ...threats, ...said])];
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, flags);
  return flags;
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
