import { composedName, namedPerson, nearestPart, withoutOrigin } from './composedName.ts';
import type { KnownField } from './knownField.ts';
import { knownFields } from './knownFields.ts';
import { likeness, NEAR_ENOUGH } from './likeness.ts';
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
  const loose = looseName(name);
  if (list !== undefined) return itemsByList.get(list)?.get(loose) ?? null;
  const listed = fieldsByName.get(loose) ?? fieldsByName.get(withoutOrigin(loose));
  if (listed) return listed;
  const composed = composedName(name);
  return composed === null ? null : (fieldsByName.get(looseName(composed)) ?? null);
}

/** 日期, 金额, 名称: what rows of lists are made of, so that a block around them repeats. */
export function isRowWord(name: string): boolean {
  const loose = looseName(name);
  return [...itemsByList.values()].some((items) => items.has(loose));
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
  const hint = list === undefined ? HINTS.get(wanted) : undefined;
  if (hint !== undefined) return hint;
  // Whoever is named in it: a field of somebody else would be worse than none.
  if (list === undefined && namedPerson(name)) return nearestPart(name);
  const fields = list === undefined ? knownFields : [...(findKnownField(list)?.items ?? [])];
  let best: { name: string; score: number } | null = null;
  for (const field of fields) {
    if (NEVER_GUESSED.has(field.alias)) continue;
    for (const spelling of [field.name, field.alias, ...field.synonyms]) {
      const score = likeness(wanted, looseName(spelling));
      if (score > (best?.score ?? NEAR_ENOUGH)) best = { name: field.name, score };
    }
  }
  return best?.name ?? null;
}

/** A day or a number that looks right and is wrong: today for the day of the deed, the row for the item. */
const NEVER_GUESSED: ReadonlySet<string> = new Set([
  'paper.date',
  'paper.dateInChinese',
  'paper.year',
  'paper.month',
  'paper.day',
  'number',
]);

/** What may mean either of two people or sums: offered, never filled in unasked. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['金额', '案件.涉案金额'],
  ['数额', '案件.涉案金额'],
  ['欠款', '陈述.对方所称金额'],
  ['乙方', '律所.名称'],
  ['乙方名称', '律所.名称'],
  ['乙方姓名', '律所.名称'],
  ['丙方', '对方.名称'],
  ['借款人', '当事人.姓名'],
  ['借款人姓名', '当事人.姓名'],
  ['债务人', '当事人.姓名'],
  ['债务人姓名', '当事人.姓名'],
  ['欠款人', '当事人.姓名'],
  ['被催收人', '当事人.姓名'],
  ['债权人', '对方.名称'],
  ['债权人名称', '对方.名称'],
  ['贷款人', '对方.名称'],
  ['贷款机构', '对方.名称'],
  ['出借人', '对方.名称'],
  ['平台', '对方.名称'],
  ['平台名称', '对方.名称'],
  ['内容', '正文.事实'],
  ['正文', '正文.事实'],
]);

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
