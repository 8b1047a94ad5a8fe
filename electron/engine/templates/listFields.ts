import {
  findKnownField,
  isRowWord,
  suggestField,
} from '../../../domain/wordTemplates/fieldDictionary.ts';
import { withoutCall } from '../../../domain/wordTemplates/fieldLookup.ts';
import { knownFields } from '../../../domain/wordTemplates/knownFields.ts';
import { namesIn } from '../../../domain/wordTemplates/tagCondition.ts';
import type { WordField, WordFieldKind } from '../../../domain/wordTemplates/wordReport.ts';
import type { Block, MatchedStory, PlacedTag } from './matchBlocks.ts';

/** The fields that a template asks for, in reading order, each name once for each list around it. */
export function listFields(stories: readonly MatchedStory[]): WordField[] {
  const fields = new Map<string, WordField>();
  for (const story of stories) {
    const kinds = blockKinds(story);
    for (const use of usesOf(story, kinds)) addUse(fields, use, kinds);
  }
  return [...fields.values()];
}

/** Known name of the list that a loop runs over, undefined for any other. */
export function knownListOf({ tag }: Block): string | undefined {
  const field = tag.subject === null ? null : findKnownField(tag.subject);
  return field?.items ? field.name : undefined;
}

/** How a row is called inside of its loop. */
export function rowCalls({ tag }: Pick<Block, 'tag'>): string[] {
  return [tag.subject, tag.variable].filter((name) => name !== null);
}

interface FieldUse {
  name: string;
  kind: WordFieldKind;
  placed: PlacedTag;
}

function usesOf(story: MatchedStory, kinds: Map<Block, WordFieldKind>): FieldUse[] {
  const uses: FieldUse[] = story.values.flatMap((placed) => {
    const { tag } = placed.found;
    return tag.kind === 'value' ? [{ name: tag.name, kind: 'value', placed }] : [];
  });
  for (const block of story.blocks) {
    const kind = kinds.get(block) ?? 'condition';
    for (const name of new Set(namesIn(block.tag.condition))) {
      uses.push({ name, kind, placed: block.open });
    }
  }
  const order = new Map(orderOf(story).map((placed, index) => [placed, index]));
  return uses.sort((a, b) => (order.get(a.placed) ?? 0) - (order.get(b.placed) ?? 0));
}

function orderOf(story: MatchedStory): PlacedTag[] {
  return [...story.values, ...story.blocks.map(({ open }) => open)].sort(
    (a, b) => a.order - b.order,
  );
}

function addUse(
  fields: Map<string, WordField>,
  { name, kind, placed }: FieldUse,
  kinds: Map<Block, WordFieldKind>,
): void {
  if (name.startsWith('@')) return;
  const loops = placed.within.filter((block) => kinds.get(block) === 'loop');
  const meaning = meaningOf(name, loops);
  if (meaning === 'counter') return;
  const within = meaning.atRoot ? [] : loops.map(({ tag }) => tag.subject ?? '');
  const key = `${within.join('>')}>${name}>${kind}`;
  const where = placed.in.where;
  const field = fields.get(key);
  if (field) {
    if (!field.where.includes(where)) field.where.push(where);
    return;
  }
  fields.set(key, {
    name,
    label: meaning.label ?? name,
    kind,
    known: meaning.known,
    where: [where],
    ...(within.length > 0 ? { within } : {}),
    ...(meaning.means && meaning.means !== name ? { means: meaning.means } : {}),
    ...(meaning.suggestion ? { suggestion: meaning.suggestion } : {}),
  });
}

interface Meaning {
  known: boolean;
  atRoot: boolean;
  label?: string;
  means?: string;
  suggestion?: string | undefined;
}

/** What a name means inside of these loops. */
function meaningOf(name: string, loops: readonly Block[]): Meaning | 'counter' {
  if (name === '.') return wholeRow(loops);
  for (const loop of loops.toReversed()) {
    const list = knownListOf(loop);
    const own = withoutCall(name, rowCalls(loop)) ?? name;
    if (own === '.') return 'counter';
    const field = list ? findKnownField(own, list) : null;
    if (field) {
      return { known: true, atRoot: false, label: field.label, means: `${list}.${field.name}` };
    }
  }
  if (loops.length > 0 && (name === '序号' || name === '编号')) return 'counter';
  const field = findKnownField(name);
  if (field) return { known: true, atRoot: true, label: field.label, means: field.name };
  if (isGroup(name)) return { known: true, atRoot: true };
  const list = loops.map(knownListOf).findLast((one) => one !== undefined);
  const suggestion = (list && suggestField(name, list)) || suggestField(name);
  return { known: false, atRoot: loops.length === 0, suggestion: suggestion ?? undefined };
}

/** {{.}} in a list of the case: the main text of a row; in a list of its own there is nothing to name. */
function wholeRow(loops: readonly Block[]): Meaning | 'counter' {
  const loop = loops.at(-1);
  const list = loop && knownListOf(loop);
  const rows = list === undefined ? [] : (findKnownField(list)?.items ?? []);
  const main = MAIN_TEXTS.flatMap((text) => rows.filter((row) => row.name === text))[0];
  if (!main) return 'counter';
  return { known: true, atRoot: false, label: main.label, means: `${list}.${main.name}` };
}

/** What a row prints as a whole, in the order of printValue.ts. */
const MAIN_TEXTS = ['名称', '标题', '内容', '收款方'];

/** 当事人 of 当事人.姓名: prints the name, and as a block opens its fields. */
function isGroup(name: string): boolean {
  return knownFields.some((field) => field.name.startsWith(`${name}.`));
}

/** Whether a block repeats its content or only shows it: asked of the dictionary, else of what is in it. */
export function blockKinds({ blocks, values }: MatchedStory): Map<Block, WordFieldKind> {
  const kinds = new Map<Block, WordFieldKind>();
  const inner = [
    ...values.map((placed) => ({ placed, name: valueName(placed) })),
    ...blocks.map(({ open, tag }) => ({ placed: open, name: tag.subject ?? '' })),
  ];
  const byStart = blocks.toSorted((a, b) => a.open.order - b.open.order);
  for (const block of byStart) {
    const names = inner
      .filter(({ placed }) => placed.within.includes(block))
      .map(({ name }) => name);
    kinds.set(block, kindOf(block, names));
  }
  return kinds;
}

function kindOf(block: Block, inside: readonly string[]): WordFieldKind {
  const { tag, otherwise } = block;
  if (tag.word === 'each') return 'loop';
  if (tag.word !== null || tag.inverted || tag.subject === null) return 'condition';
  if (knownListOf(block)) return 'loop';
  if (findKnownField(tag.subject) || isGroup(tag.subject) || otherwise) return 'condition';
  const repeats = inside.some(
    (name) =>
      name === '.' ||
      name.startsWith('@') ||
      (name !== '' && (!findKnownField(name) || isRowWord(name))),
  );
  return repeats ? 'loop' : 'condition';
}

function valueName({ found }: PlacedTag): string {
  return found.tag.kind === 'value' ? found.tag.name : '';
}
