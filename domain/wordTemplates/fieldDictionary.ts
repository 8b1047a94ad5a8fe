import { type KnownField, knownFields } from './knownFields.ts';
import { looseName } from './tagName.ts';

/** All spellings of a field of the case, by loose name. */
const fieldsByName = namesOf(knownFields);
const itemsByList = new Map(
  knownFields.flatMap((field) =>
    field.items ? [[field.name, namesOf(field.items)] as const] : [],
  ),
);

/** The field of the case that a name means. @param list known name of the list around it */
export function findKnownField(name: string, list?: string): KnownField | null {
  const fields = list === undefined ? fieldsByName : itemsByList.get(list);
  return fields?.get(looseName(name)) ?? null;
}

/**
 * All spellings that mean the same as this one: its own name, the English one, what firms call it.
 * Empty for a name that the dictionary does not know.
 */
export function equalNames(name: string, list?: string): string[] {
  const field = findKnownField(name, list);
  return field ? [field.name, field.alias, ...field.synonyms] : [];
}

/** The known name nearest to an unknown one, null when none is near. */
export function suggestField(name: string, list?: string): string | null {
  const wanted = looseName(name);
  const fields = list === undefined ? knownFields : [...(findKnownField(list)?.items ?? [])];
  let best: { name: string; score: number } | null = null;
  for (const field of fields) {
    for (const spelling of [field.name, field.alias, ...field.synonyms]) {
      const score = likeness(wanted, looseName(spelling));
      if (score > (best?.score ?? NEAR_ENOUGH)) best = { name: field.name, score };
    }
  }
  return best?.name ?? null;
}

const NEAR_ENOUGH = 0.49;

/** Share of common pairs of characters (Dice), which takes 委托人的姓名 for 委托人姓名. */
function likeness(one: string, other: string): number {
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  if (pairs.length === 0 || others.length === 0) return 0;
  const left = [...others];
  let common = 0;
  for (const pair of pairs) {
    const at = left.indexOf(pair);
    if (at === -1) continue;
    left.splice(at, 1);
    common += 1;
  }
  return (2 * common) / (pairs.length + others.length);
}

function pairsOf(text: string): string[] {
  const characters = [...text.replace(/\./g, '')].slice(0, 60);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function namesOf(fields: readonly KnownField[]): Map<string, KnownField> {
  const names = new Map<string, KnownField>();
  for (const field of fields) {
    for (const spelling of [field.name, field.alias, ...field.synonyms]) {
      const key = looseName(spelling);
      if (!names.has(key)) names.set(key, field);
    }
  }
  return names;
}
