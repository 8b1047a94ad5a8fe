import { institutionNames } from '../directory/institutionNames.ts';
import type { Organisation } from '../directory/organisation.ts';
import { channelNames } from '../glossary.ts';
import type { ContactRecord } from '../intake/intakeForm.ts';
import type { KindReason } from '../text/messageKind.ts';
import { readMessage } from '../text/readMessage.ts';
import { readTriage } from '../text/readTriage.ts';
import type { TextFact, TextFactKind, TextFactOf } from '../text/textFact.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import { isNegated, type PhraseId, phrases } from './phrases.ts';

/** confirmed = a person at the desk confirmed it; read = the program read it and nobody has looked yet. */
export type Standing = 'confirmed' | 'read';

export interface StandingFact {
  fact: TextFact;
  /** As corrected by a person, else as it stands in the message. */
  text: string;
  standing: Standing;
  contact: ContactRecord;
}

export interface PhraseHit {
  text: string;
  contact: ContactRecord;
}

/** A written message that its wording makes look like fraud, with the weightiest reason. */
export interface SuspectedScam {
  contact: ContactRecord;
  reason: KindReason | undefined;
}

export interface ContactEvidence {
  facts: readonly StandingFact[];
  byKind: ReadonlyMap<TextFactKind, readonly StandingFact[]>;
  phrases: ReadonlyMap<PhraseId, readonly PhraseHit[]>;
  suspected: readonly SuspectedScam[];
}

/** Everything the texts of the contacts say, rejected facts left out. What the client wrote herself is not read. */
export function readContactEvidence(
  contacts: readonly ContactRecord[],
  organisations: readonly Organisation[],
): ContactEvidence {
  const all = contacts.filter(saysSomething).map((contact) => evidenceOf(contact, organisations));
  const merged = new Map<PhraseId, PhraseHit[]>();
  for (const evidence of all) {
    for (const [id, hits] of evidence.phrases) {
      const known = merged.get(id);
      if (known) known.push(...hits);
      else merged.set(id, [...hits]);
    }
  }
  const facts = all.flatMap((evidence) => evidence.facts);
  const suspected = all.flatMap((evidence) => evidence.suspected);
  return { facts, byKind: groupByKind(facts), phrases: merged, suspected };
}

function groupByKind(facts: readonly StandingFact[]): Map<TextFactKind, StandingFact[]> {
  const groups = new Map<TextFactKind, StandingFact[]>();
  for (const entry of facts) {
    const group = groups.get(entry.fact.kind);
    if (group) group.push(entry);
    else groups.set(entry.fact.kind, [entry]);
  }
  return groups;
}

/** The facts of one kind. */
export function factsOf<K extends TextFactKind>(
  evidence: ContactEvidence,
  kind: K,
): readonly (StandingFact & { fact: TextFactOf<K> })[] {
  return (evidence.byKind.get(kind) ?? []) as (StandingFact & { fact: TextFactOf<K> })[];
}

/** The words around a fact, from the start of its clause: "将联系您的家人" for the fact "家人". */
export function clauseOf(entry: StandingFact): string {
  const { fact, text } = entry;
  const whole = wordsAround(entry);
  if (whole === null) return text;
  const before = whole.slice(Math.max(0, fact.start - 16), fact.start);
  return before.slice(before.search(/[^。；;！!？?，,\n]*$/)) + text;
}

/** The same to the end of the clause, for quoting. */
export function wholeClauseOf(entry: StandingFact): string {
  const after = wordsAround(entry)?.slice(entry.fact.end, entry.fact.end + 16) ?? '';
  const stop = after.search(/[。；;！!？?，,\n]/);
  return othersPart(clauseOf(entry) + (stop < 0 ? after : after.slice(0, stop)));
}

/** 我说不要再打了他骂我老赖 → 他骂我老赖: what the client said is not the other side's. */
function othersPart(clause: string): string {
  return clause.replace(
    /^(?:我|当事人)[^。；，,\n]{0,20}?(?=(?:他们?|她们?|对方)(?:又|还|就|反而)?(?:骂|说|称|威胁|吼|讲))/,
    '',
  );
}

/** Null where a person corrected the words, or they stand nowhere. */
function wordsAround({ fact, text, contact }: StandingFact): string | null {
  if (text !== fact.text) return null;
  const stands = (words: string) => words.slice(fact.start, fact.end) === fact.text;
  return [contact.content, contact.demand].find(stands) ?? null;
}

/** "11月2日的短信": how a sentence names a contact. */
export function contactName(
  contact: Pick<ContactRecord, 'channel' | 'occurredAtMs' | 'dateOnly'>,
): string {
  const channel = channelNames[contact.channel];
  if (contact.occurredAtMs === null) return `未注明时间的${channel}`;
  const date = formatShanghai(contact.occurredAtMs, 'chineseDate');
  if (contact.dateOnly) return `${date}的${channel}`;
  return `${date}${formatShanghai(contact.occurredAtMs, 'minute').slice(11)}的${channel}`;
}

function saysSomething(contact: ContactRecord): boolean {
  return (
    contact.direction === 'incoming' || contact.channel === 'call' || contact.channel === 'visit'
  );
}

type Evidence = Pick<ContactEvidence, 'facts' | 'phrases' | 'suspected'>;
type Cached = { signature: unknown[]; evidence: Evidence };
// The screen computes on every keystroke, and all contacts but one are then the same objects as before.
const cache = new WeakMap<ContactRecord, Cached>();

function evidenceOf(contact: ContactRecord, organisations: readonly Organisation[]): Evidence {
  const signature = [
    contact.content,
    contact.demand,
    contact.occurredAtMs,
    contact.reviewedFacts,
    contact.reviewedFacts.map((reviewed) => reviewed.state).join(),
    organisations,
  ];
  const cached = cache.get(contact);
  if (cached?.signature.every((value, position) => value === signature[position])) {
    return cached.evidence;
  }
  const evidence = {
    facts: readFacts(contact, organisations),
    phrases: readPhrases(contact),
    suspected: readSuspicion(contact, organisations),
  };
  cache.set(contact, { signature, evidence });
  return evidence;
}

function readFacts(contact: ContactRecord, organisations: readonly Organisation[]): StandingFact[] {
  const read = (text: string): StandingFact[] =>
    readMessage(text, contact.occurredAtMs ?? undefined, institutionNames(organisations)).facts.map(
      (fact) => ({ fact, text: fact.text, standing: 'read', contact }),
    );
  const fromDemand = contact.demand.trim() === '' ? [] : read(contact.demand);
  if (contact.reviewedFacts.length === 0) return [...read(contact.content), ...fromDemand];
  const reviewed = contact.reviewedFacts
    .filter(({ state }) => state !== 'rejected')
    .map(
      ({ fact, state, correctedText }): StandingFact => ({
        fact,
        text: state === 'corrected' && correctedText !== null ? correctedText : fact.text,
        standing: state === 'unreviewed' ? 'read' : 'confirmed',
        contact,
      }),
    );
  return [...reviewed, ...fromDemand];
}

function readSuspicion(
  contact: ContactRecord,
  organisations: readonly Organisation[],
): SuspectedScam[] {
  const isWritten = contact.channel !== 'call' && contact.channel !== 'visit';
  if (!isWritten || contact.content.trim() === '') return [];
  const at = contact.occurredAtMs ?? undefined;
  const triage = readTriage(contact.content, at, institutionNames(organisations));
  if (triage.kind !== 'scam_suspected') return [];
  return [{ contact, reason: triage.kindReasons().find(({ words }) => words.length > 0) }];
}

function readPhrases(contact: ContactRecord): Map<PhraseId, PhraseHit[]> {
  const found = new Map<PhraseId, PhraseHit[]>();
  const rejected = contact.reviewedFacts
    .filter(({ state }) => state === 'rejected')
    .map(({ fact }) => fact);
  for (const [text, spans] of [
    [contact.content, rejected],
    [contact.demand, []],
  ] as const) {
    if (text === '') continue;
    for (const { id, pattern, negatable } of phrases) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (spans.some((span) => span.start < end && match.index < span.end)) continue;
        if (negatable && isNegated(text, match.index)) continue;
        const hits = found.get(id);
        const hit = { text: clauseAround(text, match.index, end), contact };
        if (hits) hits.push(hit);
        else found.set(id, [hit]);
      }
    }
  }
  return found;
}

/** The clause in which a hit stands, so that a sentence never quotes half a word; at most 40 characters round it. */
function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 20);
  const stop = after.search(/[。；;！!？?，,\n]/);
  const head = before.slice(before.search(/[^。；;！!？?，,\n]*$/));
  return othersPart(head + text.slice(start, end) + (stop < 0 ? after : after.slice(0, stop)));
}
