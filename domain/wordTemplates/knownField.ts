import type { WordFieldKind } from './wordReport.ts';

/** A field that a case can fill. */
export interface KnownField {
  /** As documentation and the field picker write it, e.g. 当事人.姓名; inside a list without its name. */
  name: string;
  /** English name for the same, e.g. client.name. */
  alias: string;
  kind: WordFieldKind;
  /** What it prints, for people. */
  label: string;
  /** What firms call it. Each name belongs to one field only (a test holds to it). */
  synonyms: readonly string[];
  /** Of a list: the fields of one row. */
  items?: readonly KnownField[];
}

/** One field as the tables of known fields write it: synonyms in one text, a space between. */
export type FieldRow = readonly [name: string, alias: string, label: string, synonyms?: string];

export function fieldOf(
  kind: WordFieldKind,
  [name, alias, label, synonyms = '']: FieldRow,
): KnownField {
  return { name, alias, kind, label, synonyms: synonyms.split(' ').filter(Boolean) };
}
