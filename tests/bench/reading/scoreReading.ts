import { comparable, FIELDS, type Field } from './comparable.ts';
import { KINDS, type LabelledMessage, type Reading } from './loadLabelled.ts';
import { addToTally, f1, type Tally } from './tally.ts';

/** `confusion` counts by labelled kind and then by the kind read. */
export type Score = {
  messages: number;
  fields: Map<Field, Tally>;
  kinds: Map<string, Tally>;
  macroF1: number;
  confusion: Map<string, Map<string, number>>;
  /** Share of collection and authority messages that were called a scam. */
  genuineCalledScam: number;
};

/** Compares the readings of labelled messages, in the same order, with their labels. */
export function scoreReading(
  messages: readonly LabelledMessage[],
  readings: readonly Reading[],
): Score {
  const fields = new Map<Field, Tally>(FIELDS.map((field) => [field, emptyTally()]));
  const confusion = new Map<string, Map<string, number>>(KINDS.map((kind) => [kind, new Map()]));
  for (const [index, message] of messages.entries()) {
    const reading = readings[index];
    if (!reading) throw new Error(`${message.id} was not read`);
    for (const [field, tally] of fields) {
      const either = comparable(message.either ?? {}, field);
      addToTally(tally, comparable(message, field), comparable(reading, field), either);
    }
    const row = confusion.get(message.kind);
    row?.set(reading.kind, (row.get(reading.kind) ?? 0) + 1);
  }
  const kinds = tallyKinds(confusion);
  const scores = [...kinds.values()].map((tally) => f1(tally) ?? 0);
  return {
    messages: messages.length,
    fields,
    kinds,
    macroF1: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    confusion,
    genuineCalledScam: genuineCalledScam(messages, readings),
  };
}

function emptyTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

function tallyKinds(confusion: Score['confusion']): Map<string, Tally> {
  const kinds = new Map<string, Tally>(KINDS.map((kind) => [kind, emptyTally()]));
  for (const [labelled, row] of confusion) {
    for (const [read, count] of row) {
      const wanted = kinds.get(labelled);
      const found = kinds.get(read);
      if (labelled === read && wanted) wanted.right += count;
      else {
        if (wanted) wanted.missed += count;
        if (found) found.wrong += count;
      }
    }
  }
  return kinds;
}

function genuineCalledScam(
  messages: readonly LabelledMessage[],
  readings: readonly Reading[],
): number {
  let genuine = 0;
  let called = 0;
  for (const [index, { kind }] of messages.entries()) {
    if (kind !== 'collection' && kind !== 'authority_notice') continue;
    genuine += 1;
    if (readings[index]?.kind === 'scam_suspected') called += 1;
  }
  return genuine === 0 ? 0 : called / genuine;
}
