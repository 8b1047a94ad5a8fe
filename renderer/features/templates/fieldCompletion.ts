import type { PaperField } from '../../../domain/paperTemplates/paperTemplate.ts';

/** A place in a template where the name of a field is being written. */
export interface OpenName {
  /** Where the name begins, and the cursor. */
  from: number;
  to: number;
  /** What is written of it. */
  typed: string;
  /** In `{{ … }}`, which is to be closed behind the name; else in a tag. */
  isField: boolean;
}

export interface Completion {
  name: string;
  sample: string;
}

const MOST_SHOWN = 50;
/** `{{ 当事`, not behind a bar or a quote: what stands there are filters and texts. */
const IN_FIELD = /\{\{-?[ \t]*([^{}|'"\n]*)$/;
/** `{% if 控`, `{% for 项 in 证`, `{% 证据表 证`. */
const IN_TAG =
  /\{%-?[ \t]*(?:(?:if|elsif|unless|assign \S+ =|for \S+ in)|[\p{Script=Han}]+)[ \t]+(?:[^{}%\n]*[ \t])?([^{}%\s'"|:]*)$/u;

/** The name that is being written at the cursor, null where none is. */
export function openName(text: string, cursor: number): OpenName | null {
  const before = text.slice(Math.max(0, cursor - 200), cursor);
  const field = IN_FIELD.exec(before);
  const typed = field ? field[1] : IN_TAG.exec(before)?.[1];
  if (typed === undefined) return null;
  return { from: cursor - typed.length, to: cursor, typed, isField: field !== null };
}

/** Names that what is written may become: those that begin so first. */
export function completionsFor(
  fields: readonly PaperField[],
  { typed, isField }: OpenName,
): Completion[] {
  const wanted = typed.trim();
  const offered = [
    ...fields.filter(({ insert }) => !isField || insert.startsWith('{{')),
    ...rowFields(fields),
  ];
  const fitting = offered.filter(({ name }) => name.includes(wanted) && name !== wanted);
  return [
    ...fitting.filter(({ name }) => name.startsWith(wanted)),
    ...fitting.filter(({ name }) => !name.startsWith(wanted)),
  ]
    .slice(0, MOST_SHOWN)
    .map(({ name, sample }) => ({ name, sample }));
}

/** What to put in place of `from` to `to` so that the name stands there and, in `{{`, is closed. */
export function completedText(text: string, { to, isField, from }: OpenName, name: string): string {
  if (!isField) return name;
  const space = /\s$/.test(text.slice(0, from)) ? '' : ' ';
  const closing = /^[ \t]*\}\}/.exec(text.slice(to))?.[0];
  if (closing === undefined) return `${space}${name} }}`;
  return `${space}${name}${closing.startsWith('}') ? ' ' : ''}`;
}

/** 项.标题 of what the lists insert. */
function rowFields(fields: readonly PaperField[]): Completion[] {
  const found = new Map<string, Completion>();
  for (const { name: list, insert } of fields) {
    for (const [, name = ''] of insert.matchAll(/\{\{ (项\.\S+) \}\}/g)) {
      if (!found.has(name)) found.set(name, { name, sample: list });
    }
  }
  return [...found.values()];
}
