import type { CaseContact } from '../cases/caseRecord.ts';
import type { ContactFlag } from '../collection/breach.ts';
import { pressureKinds } from '../collection/pressureKinds.ts';
import { readContactFlags } from '../collection/readContactFlags.ts';
import { keptReadings } from '../text/keptReadings.ts';
import { readMessage } from '../text/readMessage.ts';
import type { TextFact, ThreatType } from '../text/textFact.ts';
import { shanghaiDate } from '../time/shanghaiTime.ts';
import { negation, type PhraseId, phrases } from '../verification/phrases.ts';
import type { CaseFacts } from './caseFacts.ts';

/** Contacts in whose words or notes a kind of pressure stands; a paper points to them and asks to have them examined. */
export type ConductFindings = {
  insulted: CaseContact[];
  /** Pressure by telling family, employer or other contacts. */
  exposureThreatened: CaseContact[];
  /** Announcements to come to the door. */
  visitThreatened: CaseContact[];
  /** Messages that speak of having told others, or to others. */
  disclosed: CaseContact[];
  /** Threats to body or liberty. */
  bodyThreatened: CaseContact[];
  /** Posting in public or to the whole list of contacts, done or announced. */
  posting: CaseContact[];
  thirdPartyContacted: boolean;
};

const EXPOSURE: readonly ThreatType[] = ['contacts', 'employer', 'family'];
/** As 违规分析 flags the same. */
const EXPOSURE_FLAGS: readonly ContactFlag[] = [
  'threat_contacts',
  'threat_employer',
  'threat_family',
];
const BODY =
  /打死|弄死|杀(?:了|掉|死)?(?:你|他|她|全家)|砍(?:你|死|人|断)|打断|卸(?:你|了|掉)|废了(?:你|他|她)|要你(?:的)?命|见血|放火|人身安全/;
const LIST_BOMBING = /爆(?:了|掉)?(?:你|他|她)?的?通[讯信]录|群发|轰炸通[讯信]录/;

/** A paper asks a dozen times over the same contacts. */
const findings = new WeakMap<CaseFacts['contacts'], Omit<ConductFindings, 'thirdPartyContacted'>>();

export function conductFindings({ contacts, answers }: CaseFacts): ConductFindings {
  const found = findings.get(contacts) ?? findIn(contacts);
  findings.set(contacts, found);
  return { ...found, thirdPartyContacted: answers.thirdPartyContacted === 'yes' };
}

function findIn(all: CaseFacts['contacts']): Omit<ConductFindings, 'thirdPartyContacted'> {
  const contacts = all.filter(
    (contact) => contact.direction === 'incoming' && contact.durationSeconds !== 0,
  );
  return {
    insulted: contacts.filter((contact) => says(contact, 'insult')),
    exposureThreatened: contacts.filter(threatensExposure),
    visitThreatened: contacts.filter((contact) => raises(contact, ['threat_home_visit'])),
    disclosed: contacts.filter((contact) => raises(contact, ['third_party_disclosure'])),
    bodyThreatened: contacts.filter((contact) => BODY.test(wordsOf(contact))),
    posting: contacts.filter(
      (contact) => says(contact, 'public_posting') || LIST_BOMBING.test(wordsOf(contact)),
    ),
  };
}

/** Somebody is pressed by what a collector may not do, or announces to do it. */
export function isPressed(facts: CaseFacts): boolean {
  const found = conductFindings(facts);
  return (
    found.visitThreatened.length > 0 ||
    found.bodyThreatened.length > 0 ||
    found.insulted.length > 0 ||
    showsOthers(found)
  );
}

/** What was done to press the client, as papers name it; of the given contacts alone. */
export function pressureNames(found: ConductFindings, of?: readonly CaseContact[]): string[] {
  const among = (contacts: readonly CaseContact[]) =>
    contacts.filter((contact) => of === undefined || of.includes(contact));
  const exposed = among([...found.exposureThreatened, ...found.posting]);
  const flags = exposed.flatMap(({ content: text, channel }) =>
    readContactFlags({ text, channel }),
  );
  const kinds = pressureKinds(flags.filter((flag) => flag !== 'insult'));
  return [
    ...(among(found.insulted).length > 0 ? ['辱骂'] : []),
    ...(among(found.bodyThreatened).length > 0 ? ['威胁人身安全'] : []),
    ...(exposed.length > 0 && kinds.length === 0 ? ['以告知他人施压'] : kinds),
    ...(among(found.disclosed).length > 0 ? ['向他人透露款项'] : []),
  ];
}

/** Others were told, or are to be told. */
export function reachesOthers(facts: CaseFacts): boolean {
  return showsOthers(conductFindings(facts));
}

function showsOthers(found: ConductFindings): boolean {
  return (
    found.thirdPartyContacted ||
    found.exposureThreatened.length > 0 ||
    found.posting.length > 0 ||
    found.disclosed.length > 0
  );
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

/** Who is called an emergency contact is not yet threatened with; somebody has to speak of telling them. */
const MERELY_NAMED =
  /(?<!(?:通知|联系|致电|告知|告诉|打给|打电话|拨打|发给|群发|骚扰)[^。；！？\n]{0,6})紧急联系人(?![^。；！？\n]{0,3}(?:知道|收到|那里))/g;

/** As a person reviewed it, else as the program reads it; what was rejected is left out. */
function threatensExposure(contact: CaseContact): boolean {
  if (contact.reviewedFacts.length === 0) {
    const content = contact.content.replace(MERELY_NAMED, '');
    const demand = contact.demand.replace(MERELY_NAMED, '');
    const aimed = { ...contact, content, demand };
    return readsExposure(wordsOf(aimed)) || raises(aimed, EXPOSURE_FLAGS);
  }
  return contact.reviewedFacts.some(({ state, fact }) => state !== 'rejected' && isExposure(fact));
}

/** One paper asks many times over the same contacts. */
const exposures = keptReadings<boolean>(20_000);

function readsExposure(text: string): boolean {
  return exposures(text, () => readMessage(text).facts.some(isExposure));
}

function isExposure(fact: TextFact): boolean {
  return fact.kind === 'threat' && EXPOSURE.includes(fact.value.type);
}

function raises(contact: CaseContact, flags: readonly ContactFlag[]): boolean {
  const { channel } = contact;
  return readContactFlags({ text: contact.content, channel }).some((flag) => flags.includes(flag));
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
