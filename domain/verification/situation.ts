import { type CasePayment, paymentsOut } from '../cases/casePayment.ts';
import type { CollectionFacts, LoggedContact } from '../collection/breach.ts';
import { type DomainMatch, matchDomain } from '../directory/matchDomain.ts';
import { findOrganisation, type OrganisationFinding } from '../directory/matchNumber.ts';
import type { NumberMatch, Organisation } from '../directory/organisation.ts';
import type { ContactRecord, IntakeAnswers, IntakeForm } from '../intake/intakeForm.ts';
import { normalisePhone, type PhoneNumber } from '../phone/normalisePhone.ts';
import { shanghaiDate } from '../time/shanghaiTime.ts';
import {
  type ContactEvidence,
  factsOf,
  readContactEvidence,
  type StandingFact,
} from './contactEvidence.ts';
import type { PhraseId } from './phrases.ts';
import { quote } from './verdictRule.ts';
import type { StepCode, StepResult, VerificationStep } from './verification.ts';

export interface VerdictInput {
  form: Pick<IntakeForm, 'contacts' | 'answers'>;
  steps: readonly VerificationStep[];
  numberMatches: readonly NumberMatch[];
  organisations: readonly Organisation[];
  /** 涉案 payments that imported bills show; absent = none. */
  payments?: readonly CasePayment[];
  /** What the case says of its log; absent = the contacts of the form are the log, and nobody said more. */
  collection?: CollectionView;
  /** 'YYYY-MM-DD', to say which values of the directory were last looked at too long ago; absent = not said. */
  today?: string;
}

/** Every contact that counts, with what a lawyer recorded of agreed hours and of the refusal. */
export interface CollectionView extends Pick<CollectionFacts, 'agreedHours' | 'refusal'> {
  log: readonly LoggedContact[];
}

export interface ClaimedOrganisation extends OrganisationFinding {
  contact: ContactRecord;
}

/** Everything the rules look at. What comes from the contacts is read once; answers and steps can be tried out. */
export interface Situation {
  answers: IntakeAnswers;
  steps: ReadonlyMap<StepCode, StepResult>;
  /** What was written down of a step. */
  notes: ReadonlyMap<StepCode, string>;
  contacts: readonly ContactRecord[];
  incoming: readonly ContactRecord[];
  evidence: ContactEvidence;
  numbers: readonly { contact: ContactRecord; phone: PhoneNumber }[];
  numberMatches: readonly NumberMatch[];
  claimed: readonly ClaimedOrganisation[];
  /** The links of the texts, each with whose domain it is or imitates. */
  links: readonly { link: StandingFact; match: DomainMatch | null }[];
  today: string | null;
  collection: CollectionView | null;
  /** Money that left the client according to bills, whatever she answered. */
  shownPayments: readonly CasePayment[];
  /** Some contact speaks of a debt. */
  debtClaimed: boolean;
}

/** Reads a form, its steps and the directory into what the rules need. */
export function readSituation(input: VerdictInput): Situation {
  const { contacts, answers } = input.form;
  const evidence = readContactEvidence(contacts, input.organisations);
  const claimed = claimedOrganisations(contacts, evidence, input.organisations);
  return {
    answers,
    steps: new Map(input.steps.map((step) => [step.code, step.result])),
    notes: new Map(input.steps.map((step) => [step.code, step.note.trim()])),
    contacts,
    incoming: contacts.filter((contact) => contact.direction === 'incoming'),
    evidence,
    numbers: contacts
      .filter((contact) => contact.channel !== 'email' && contact.from.trim() !== '')
      .map((contact) => ({ contact, phone: normalisePhone(contact.from) })),
    numberMatches: input.numberMatches,
    shownPayments: paymentsOut(input.payments),
    claimed,
    links: linksOf(evidence, input.organisations, claimed),
    today: input.today ?? null,
    collection: input.collection ?? null,
    debtClaimed:
      hasPhrase(evidence, 'debt') ||
      answers.claimedAmountFen !== null ||
      factsOf(evidence, 'overdue_days').length > 0 ||
      factsOf(evidence, 'euphemism').length > 0,
  };
}

/** How a step ended; `not_done` when nobody touched it. */
export function stepResult(situation: Situation, code: StepCode): StepResult {
  return situation.steps.get(code) ?? 'not_done';
}

/** （核实记录：“官方客服确认委托第三方催收”）; empty where nothing was written down. */
export function recordOfStep({ notes }: Situation, code: StepCode): string {
  const note = (notes.get(code) ?? '').replace(/[。；;\s]+$/, '');
  return note === '' ? '' : `（核实记录：${quote(note, 60)}）`;
}

/** Whether a step gave an answer one way or the other. */
export function isSettled(situation: Situation, code: StepCode): boolean {
  const result = stepResult(situation, code);
  return result === 'favourable' || result === 'unfavourable' || result === 'differs';
}

/** Whether the texts hold a wording. */
export function hasPhrase(evidence: ContactEvidence, id: PhraseId): boolean {
  return evidence.phrases.has(id);
}

/** The client admits the debt, or her own account shows it. */
export function debtAdmitted({ answers, steps }: Situation): boolean {
  return (
    answers.borrowed === 'yes' ||
    (answers.borrowed !== 'no' && steps.get('account_query') === 'favourable')
  );
}

/** Money has gone: the client says so, or a bill shows it. */
export function hasPaid({ answers, shownPayments }: Situation): boolean {
  return answers.paid === 'yes' || shownPayments.length > 0;
}

/** Where the number came from that was called back, null when nobody wrote it down: then the answer proves little. */
export function callbackNumberSource({ steps, notes, claimed }: Situation): string | null {
  const looked = steps.get('official_number_in_app');
  if (looked === 'favourable' || looked === 'unfavourable') {
    return '官方号码在官方App或官网查得';
  }
  const note = notes.get('official_callback') ?? '';
  const listed = claimed
    .flatMap(({ organisation }) => organisation.numbers.map((each) => ({ organisation, ...each })))
    .find(({ number, status }) => status === 'verified' && note.includes(number));
  if (listed) {
    return `所拨${listed.number}为目录登记的${listed.organisation.name}号码（${listed.checkedOn}核对）`;
  }
  return /合同|协议|官网|App|APP|公众号|卡背|公布|公示/.test(note) ? '号码出处见核实记录' : null;
}

/** The same as a clause for a reason. */
export function callbackNumberClause(situation: Situation): string {
  return callbackNumberSource(situation) ?? '所拨号码从何处取得没有登记，须补记';
}

/** The institution itself confirmed that it, or an agency of its, made the contact. */
export function officiallyConfirmed(situation: Situation): boolean {
  return stepResult(situation, 'official_callback') === 'favourable';
}

function claimedOrganisations(
  contacts: readonly ContactRecord[],
  evidence: ContactEvidence,
  organisations: readonly Organisation[],
): ClaimedOrganisation[] {
  const claimed: ClaimedOrganisation[] = [];
  const add = (name: string, contact: ContactRecord) => {
    const date = contact.occurredAtMs === null ? undefined : shanghaiDate(contact.occurredAtMs);
    const finding = findOrganisation(name, organisations, date);
    if (!finding) return;
    const known = claimed.some(
      (entry) => entry.organisation.id === finding.organisation.id && entry.by === finding.by,
    );
    if (!known) claimed.push({ ...finding, contact });
  };
  for (const contact of contacts) add(contact.claimedIdentity, contact);
  for (const { fact, text, contact } of factsOf(evidence, 'institution')) {
    // In a note of a talk the desk writes who called in the text itself: 花呗客服来电….
    const noted = contact.channel !== 'sms' && contact.claimedIdentity.trim() === '';
    if (fact.value.position === 'signature' || noted) add(text, contact);
  }
  return claimed;
}

function linksOf(
  evidence: ContactEvidence,
  organisations: readonly Organisation[],
  claimed: readonly ClaimedOrganisation[],
): Situation['links'] {
  const preferred = claimed.map(({ organisation }) => organisation);
  return factsOf(evidence, 'link').map((link) => ({
    link,
    match: matchDomain(link.fact.value.host, organisations, preferred),
  }));
}
