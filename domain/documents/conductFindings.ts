import type { CaseContact } from '../cases/caseRecord.ts';
import { readMessage } from '../text/readMessage.ts';
import type { ThreatType } from '../text/textFact.ts';
import { shanghaiDate } from '../time/shanghaiTime.ts';
import { negation, type PhraseId, phrases } from '../verification/phrases.ts';
import type { CaseFacts } from './caseFacts.ts';

/** Contacts in whose words or notes a kind of pressure stands; a paper points to them and asks to have them examined. */
export type ConductFindings = {
  insulted: CaseContact[];
  /** Pressure by telling family, employer or other contacts. */
  exposureThreatened: CaseContact[];
  /** Threats to body or liberty. */
  bodyThreatened: CaseContact[];
  /** Posting in public or to the whole list of contacts, done or announced. */
  posting: CaseContact[];
  thirdPartyContacted: boolean;
};

const EXPOSURE: readonly ThreatType[] = ['contacts', 'employer', 'family'];
const BODY =
  /打死|弄死|杀(?:了|掉|死)?(?:你|他|她|全家)|砍(?:你|死|人|断)|打断|卸(?:你|了|掉)|废了(?:你|他|她)|要你(?:的)?命|见血|放火|人身安全/;
const LIST_BOMBING = /爆(?:了|掉)?(?:你|他|她)?的?通[讯信]录|群发|轰炸通[讯信]录/;

export function conductFindings(facts: CaseFacts): ConductFindings {
  const contacts = facts.contacts.filter(
    (contact) => contact.direction === 'incoming' && contact.durationSeconds !== 0,
  );
  return {
    insulted: contacts.filter((contact) => says(contact, 'insult')),
    exposureThreatened: contacts.filter(threatensExposure),
    bodyThreatened: contacts.filter((contact) => BODY.test(wordsOf(contact))),
    posting: contacts.filter(
      (contact) => says(contact, 'public_posting') || LIST_BOMBING.test(wordsOf(contact)),
    ),
    thirdPartyContacted: facts.answers.thirdPartyContacted === 'yes',
  };
}

/** The days ('YYYY-MM-DD', Beijing) of the contacts, without repeats. */
export function daysOf(contacts: readonly CaseContact[]): string[] {
  const days = contacts.flatMap((contact) =>
    contact.occurredAtMs === null ? [] : [shanghaiDate(contact.occurredAtMs)],
  );
  return [...new Set(days)].sort();
}

function wordsOf(contact: CaseContact): string {
  return `${contact.content}\n${contact.demand}`;
}

/** As a person reviewed it, else as the program reads it; what was rejected is left out. */
function threatensExposure(contact: CaseContact): boolean {
  const reviewed = contact.reviewedFacts.filter(({ state }) => state !== 'rejected');
  const facts =
    contact.reviewedFacts.length > 0
      ? reviewed.map(({ fact }) => fact)
      : readMessage(wordsOf(contact)).facts;
  return facts.some((fact) => fact.kind === 'threat' && EXPOSURE.includes(fact.value.type));
}

function says(contact: CaseContact, id: PhraseId): boolean {
  const text = wordsOf(contact);
  const phrase = phrases.find((candidate) => candidate.id === id);
  if (phrase === undefined) return false;
  return [...text.matchAll(phrase.pattern)].some((match) => {
    const before = text.slice(Math.max(0, match.index - 10), match.index);
    return !negation.test(before.slice(before.search(/[^。；，,！？\n]*$/)));
  });
}
