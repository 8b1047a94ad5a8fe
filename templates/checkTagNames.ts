import { type DocumentValue, isMissing, isRich } from '../domain/documents/documentValue.ts';
import type { DocumentValues } from '../domain/documents/documentValues.ts';
import { nearestName } from '../domain/paperTemplates/nearestName.ts';
import type { TemplateFault } from '../domain/paperTemplates/paperTemplate.ts';
import { bodyTagNames, singleTagNames } from './paperTags.ts';
import type { ScannedTag } from './scanTags.ts';

const BLOCKS = ['if', 'unless', 'case', 'for', 'capture', 'comment', 'raw', ...bodyTagNames];
const SINGLES = ['assign', 'break', 'continue', 'cycle', 'echo', ...singleTagNames];
/** Middle parts, and the blocks that they can stand in. */
const MIDDLES: Readonly<Record<string, readonly string[]>> = {
  else: ['if', 'unless', 'case', 'for'],
  elsif: ['if', 'unless'],
  when: ['case'],
};
const REFUSED = ['include', 'render', 'layout', 'block'];
const KNOWN = [
  ...BLOCKS,
  ...BLOCKS.map((name) => `end${name}`),
  ...SINGLES,
  ...Object.keys(MIDDLES),
];
/** Words of Liquid itself, and what every list and text has. */
const WORDS = new Set(
  'and or not contains in true false nil null empty blank limit offset reversed forloop'.split(' '),
);
const EVERY_VALUE_HAS = new Set(['size', 'first', 'last']);
const PATH = /[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*/gu;

/** Tags that do not exist, that are not allowed, and blocks whose ends do not fit. */
export function checkTags(tags: readonly ScannedTag[]): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const open: ScannedTag[] = [];
  for (const tag of tags.filter(({ kind }) => kind === 'tag')) {
    const { name } = tag;
    if (REFUSED.includes(name)) {
      faults.push(faultAt(tag, `模板不能引用其他文件，{% ${name} %} 不能使用。`));
    } else if (!KNOWN.includes(name)) {
      faults.push(faultAt(tag, `没有“${name}”这个标签${meant(name, KNOWN)}。`));
    } else if (BLOCKS.includes(name)) {
      open.push(tag);
    } else if (name.startsWith('end') && BLOCKS.includes(name.slice(3))) {
      closeBlock(tag, open, faults);
    } else if (MIDDLES[name] && !MIDDLES[name].includes(open.at(-1)?.name ?? '')) {
      const around = MIDDLES[name].map((block) => `{% ${block} %}`).join('、');
      faults.push(faultAt(tag, `{% ${name} %} 只能放在 ${around} 里面。`));
    }
  }
  return [
    ...faults,
    ...open.map((tag) =>
      faultAt(tag, `{% ${tag.name} %} 没有结束标记，请在后面加上 {% end${tag.name} %}。`),
    ),
  ];
}

function closeBlock(tag: ScannedTag, open: ScannedTag[], faults: TemplateFault[]): void {
  const wanted = tag.name.slice(3);
  const last = open.at(-1);
  if (last?.name === wanted) {
    open.pop();
  } else if (open.some(({ name }) => name === wanted)) {
    while (open.at(-1)?.name !== wanted) {
      const inner = open.pop();
      if (!inner) break;
      const text = `{% ${inner.name} %} 没有结束标记，请在第 ${tag.line} 行之前加上 {% end${inner.name} %}。`;
      faults.push(faultAt(inner, text));
    }
    open.pop();
  } else {
    faults.push(faultAt(tag, `{% ${tag.name} %} 前面没有对应的 {% ${wanted} %}。`));
  }
}

/**
 * Names that no paper of this kind knows.
 * @param samples the values of this kind of paper for each of its addressees
 */
export function checkFields(
  tags: readonly ScannedTag[],
  samples: readonly DocumentValues[],
): TemplateFault[] {
  const own = new Set(tags.flatMap(namesMade));
  const known = new Set([...own, ...samples.flatMap(Object.keys)]);
  return tags.flatMap((tag) =>
    pathsIn(tag).flatMap((path) => {
      const [root = '', part] = path.split('.');
      if (WORDS.has(root) || own.has(root)) return [];
      if (!known.has(root)) {
        return [faultAt(tag, `没有“${root}”这个字段${meant(root, known)}。`)];
      }
      const parts = samples.map((values) => partsOf(values[root] ?? null));
      if (part === undefined || EVERY_VALUE_HAS.has(part)) return [];
      if (parts.some((names) => names === null || names.includes(part))) return [];
      const names = parts.flatMap((list) => list ?? []).map((name) => `${root}.${name}`);
      return [faultAt(tag, `没有“${root}.${part}”这个字段${meant(`${root}.${part}`, names)}。`)];
    }),
  );
}

/** null: what it holds cannot be told from the sample. */
function partsOf(value: DocumentValue): string[] | null {
  const isOpen = value === null || typeof value !== 'object' || Array.isArray(value);
  return isOpen || isMissing(value) || isRich(value) ? null : Object.keys(value);
}

/** Names that a template gives itself. */
function namesMade({ kind, name, rest }: ScannedTag): string[] {
  if (kind === 'output' || !['for', 'assign', 'capture'].includes(name)) return [];
  return rest.match(PATH)?.slice(0, 1) ?? [];
}

function pathsIn({ kind, name, rest }: ScannedTag): string[] {
  const makesName = kind === 'tag' && ['for', 'assign', 'capture'].includes(name);
  const isSpoken =
    kind === 'output' || [...BLOCKS, ...SINGLES, ...Object.keys(MIDDLES)].includes(name);
  if (!isSpoken || name === 'comment' || name === 'raw') return [];
  const plain = rest.replace(/"[^"]*"|'[^']*'/g, "''").replace(/\|\s*[\p{L}\p{N}_-]+/gu, ' ');
  const paths = plain.match(PATH) ?? [];
  return makesName ? paths.slice(1) : paths;
}

function faultAt({ line, raw }: ScannedTag, text: string): TemplateFault {
  return { line, tag: raw.slice(0, 120), text: text.slice(0, 600) };
}

function meant(name: string, names: Iterable<string>): string {
  const near = nearestName(name, names);
  return near === null ? '' : `，是否想写“${near}”`;
}
