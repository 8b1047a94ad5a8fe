import { institutionNames } from '../../../domain/directory/institutionNames.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { readMessage } from '../../../domain/text/readMessage.ts';
import type { TextFactKind, TextFactOf } from '../../../domain/text/textFact.ts';
import { SHANGHAI_OFFSET_MS } from '../../../domain/time/shanghaiTime.ts';
import type { Reading } from './loadLabelled.ts';

const names = institutionNames(shippedOrganisations);

/** What the program reads in one message. */
export function readWithProgram(text: string, receivedAtMs: number): Reading {
  const { facts } = readMessage(text, receivedAtMs, names);
  const of = <K extends TextFactKind>(kind: K) =>
    facts.filter((fact): fact is TextFactOf<K> => fact.kind === kind);
  return {
    kind: 'other',
    flags: [],
    institutions: of('institution').map(({ value }) => value.name),
    amountsFen: of('amount').map(({ value }) => value.fen),
    overdueDays: of('overdue_days').find(({ value }) => value.days !== null)?.value.days ?? null,
    deadlines: of('deadline').flatMap(({ value }) => deadline(value)),
    phones: of('phone').map(({ value }) => value.normalised),
    urls: of('link').map(({ value }) => value.url),
  };
}

function deadline({ atMs, dateOnly }: TextFactOf<'deadline'>['value']): string[] {
  if (atMs === null) return [];
  const local = new Date(atMs + SHANGHAI_OFFSET_MS).toISOString();
  return [dateOnly ? local.slice(0, 10) : `${local.slice(0, 19)}+08:00`];
}
