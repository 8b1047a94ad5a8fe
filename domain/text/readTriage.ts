import { institutionNames } from '../directory/institutionNames.ts';
import { shippedOrganisations } from '../directory/shippedOrganisations.ts';
import { formatShanghai } from '../time/shanghaiTime.ts';
import { distinctInstitutions } from './distinctInstitutions.ts';
import { addFactSignals } from './factSignals.ts';
import { findSignals, type Span } from './findSignals.ts';
import { joinBrokenWords } from './joinBrokenWords.ts';
import { type FlagWords, type KindReason, MessageFlag, type MessageKind } from './messageKind.ts';
import { viewMessage } from './messageView.ts';
import { officialHosts } from './officialHosts.ts';
import { readFlags } from './readFlags.ts';
import type { InstitutionName } from './readInstitutions.ts';
import { type KindReading, readKind } from './readKind.ts';
import { placedFacts, readFacts } from './readMessage.ts';
import type { TextFact, TextFactKind, TextFactOf } from './textFact.ts';

export type MessageTriage = {
  kind: MessageKind;
  /** Why it was taken for its kind, the weightiest reason first. */
  kindReasons: () => KindReason[];
  /** Each flag once, in the order of the closed list. */
  flags: MessageFlag[];
  /** Every place that raised a flag, in the order of the text. */
  flagWords: () => FlagWords[];
  institutions: string[];
  /** Each sum once, in 分. */
  amountsFen: number[];
  overdueDays: number | null;
  /** ISO in +08:00, or YYYY-MM-DD where only a day is meant; what cannot be worked out is left out. */
  deadlines: string[];
  /** Normalised, without extension. */
  phones: string[];
  /** As written, without the punctuation behind. */
  urls: string[];
  facts: () => TextFact[];
};

/**
 * Reads what a message is, what in it should make one look twice, and every fact it states.
 *
 * @param receivedAtMs when it came (UTC ms); relative deadlines count from it.
 * @param names institutions to look for; the shipped directory where none are given.
 */
export function readTriage(
  text: string,
  receivedAtMs?: number,
  names: readonly InstitutionName[] = institutionNames(shippedOrganisations),
): MessageTriage {
  const { text: joined, origin } = joinBrokenWords(text);
  const view = viewMessage(joined, receivedAtMs);
  const facts = readFacts(view, names);
  const found = findSignals(view);
  const isOfficial = officialHosts(facts, names);
  addFactSignals(view, facts, found, isOfficial);
  const reading = readKind(found, view.half);
  const places = readFlags(view, facts, found, reading.kind, isOfficial);
  const words = (span: Span) => wordsAt(text, span, origin);
  return {
    kind: reading.kind,
    kindReasons: () => reasonsFor(reading, words),
    flags: MessageFlag.options.filter((flag) => places.some((place) => place.flag === flag)),
    flagWords: () => places.map((place) => ({ flag: place.flag, ...words(place) })),
    institutions: distinctInstitutions(of(facts, 'institution').map(({ value }) => value.name)),
    amountsFen: distinct(of(facts, 'amount').map(({ value }) => value.fen)),
    overdueDays:
      of(facts, 'overdue_days').find(({ value }) => value.days !== null)?.value.days ?? null,
    deadlines: deadlineTexts(of(facts, 'deadline'), receivedAtMs),
    phones: distinct(of(facts, 'phone').map(({ value }) => value.normalised)),
    urls: distinct(of(facts, 'link').map((link) => view.half.slice(link.start, link.end))),
    facts: () => placedFacts(facts, text, origin),
  };
}

function of<K extends TextFactKind>(facts: readonly TextFact[], kind: K): TextFactOf<K>[] {
  return facts.filter((fact): fact is TextFactOf<K> => fact.kind === kind);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** 今日到期, 请于今日22点前: the hour says more than the day. */
function deadlineTexts(
  deadlines: readonly TextFactOf<'deadline'>[],
  receivedAtMs: number | undefined,
): string[] {
  // 应于11月1日归还, said on the 9th: nobody can act by then any more.
  const today = receivedAtMs === undefined ? '' : formatShanghai(receivedAtMs, 'date');
  const texts = distinct(deadlines.flatMap(deadlineText)).filter((text) => text >= today);
  return texts.filter(
    (text) => text.length > 10 || !texts.some((other) => other.length > 10 && isOn(other, text)),
  );
}

/** Whether an instant belongs to a day; 24:00 is the end of it. */
function isOn(instant: string, day: string): boolean {
  return instant.startsWith(day) || formatShanghai(Date.parse(instant) - 1, 'date') === day;
}

function deadlineText({ value }: TextFactOf<'deadline'>): string[] {
  if (value.atMs === null) return [];
  if (value.dateOnly) return [formatShanghai(value.atMs, 'date')];
  return [`${formatShanghai(value.atMs, 'second').replace(' ', 'T')}+08:00`];
}

function reasonsFor(
  { kind, reasons: rules, typical }: KindReading,
  words: (span: Span) => { text: string; start: number; end: number },
): KindReason[] {
  const reasons: KindReason[] = [];
  for (const { rule, places } of rules()) {
    const weight = rule.weights[kind] ?? 0;
    reasons.push({
      ruleId: rule.id,
      kind,
      sentence: rule.sentence,
      weight,
      words: places.map(words),
    });
  }
  reasons.sort((a, b) => b.weight - a.weight);
  const usual = typical();
  if (usual.length > 0) {
    const sentence = '这类消息常有的用词';
    reasons.push({ ruleId: 'wording', kind, sentence, weight: 0, words: usual.map(words) });
  }
  return reasons;
}

/** A place of the joined text in the message as it was pasted. */
function wordsAt(text: string, { start, end }: Span, origin: Int32Array | null) {
  const from = origin === null ? start : (origin[start] ?? 0);
  const to = origin === null ? end : end === 0 ? from : (origin[end - 1] ?? 0) + 1;
  return { text: text.slice(from, to), start: from, end: to };
}
