import type { Element } from '@xmldom/xmldom';
import { readTagName } from '../../../domain/wordTemplates/tagName.ts';
import type { Braces } from './findTags.ts';
import { setText } from './paragraphText.ts';
import {
  ancestorNamed,
  childElements,
  descendants,
  insertAfter,
  isElement,
  removeNode,
  unwrap,
} from './wordXml.ts';

interface OpenField {
  instruction: string;
  begin: Element;
  separated: boolean;
  /** Runs of the field from its beginning to its end, by the part that they play. */
  codes: Element[];
  result: Element[];
}

const MERGE = /^\s*MERGEFIELD\s+(?:"([^"]+)"|(\S+))([\s\S]*)$/i;
const PARAGRAPH = new Set(['w:p']);

/**
 * Turns the fields of a mail merge into tags, in place, where each stands by itself in a paragraph; fields within
 * fields (IF …) stay as they are.
 * @returns the names of the fields
 */
export function mergeFieldsToTags(root: Element, braces: Braces): string[] {
  const names: string[] = [];
  const open: OpenField[] = [];
  for (const element of descendants(root)) {
    if (element.nodeName === 'w:fldSimple') {
      const tag = tagOf(element.getAttribute('w:instr') ?? '', braces);
      const runs = childElements(element).filter(({ nodeName }) => nodeName === 'w:r');
      if (!tag || open.length > 0 || !printIn(runs, tag.text)) continue;
      unwrap(element);
      names.push(tag.name);
    } else if (element.nodeName === 'w:r') {
      const name = takeRun(element, open, braces);
      if (name !== null) names.push(name);
    }
  }
  return names;
}

/** @returns the name of the field that ends with this run and became a tag */
function takeRun(run: Element, open: OpenField[], braces: Braces): string | null {
  const mark = childElements(run).find(({ nodeName }) => nodeName === 'w:fldChar');
  const type = mark?.getAttribute('w:fldCharType') ?? null;
  const field = open.at(-1);
  if (type === 'begin') {
    open.push({ instruction: '', begin: run, separated: false, codes: [run], result: [] });
    return null;
  }
  if (!field) return null;
  if (type === null && field.separated) field.result.push(run);
  else field.codes.push(run);
  if (type === 'separate') field.separated = true;
  field.instruction += childElements(run)
    .filter(({ nodeName }) => nodeName === 'w:instrText')
    .map(({ textContent }) => textContent ?? '')
    .join('');
  if (type !== 'end') return null;
  open.pop();
  return open.length === 0 ? replaceField(field, run, braces) : null;
}

function replaceField(field: OpenField, end: Element, braces: Braces): string | null {
  const tag = tagOf(field.instruction, braces);
  const inOne = ancestorNamed(field.begin, PARAGRAPH) === ancestorNamed(end, PARAGRAPH);
  if (!tag || !inOne) return null;
  if (!printIn(field.result, tag.text)) {
    const run = field.begin.cloneNode(true) as Element;
    for (const child of childElements(run)) if (child.nodeName !== 'w:rPr') removeNode(child);
    insertAfter(run, end);
    appendText(run, tag.text);
  }
  for (const run of field.codes) removeNode(run);
  return tag.name;
}

/** A date format (\\@) goes along; other switches are for other programs. */
function tagOf(instruction: string, braces: Braces): { name: string; text: string } | null {
  const [, quoted, plain, switches = ''] = MERGE.exec(instruction) ?? [];
  const name = quoted ?? plain ?? '';
  if (name === '' || readTagName(name) === null) return null;
  const format = /\\@\s*(?:"([^"]+)"|(\S+))/.exec(switches);
  const filter = format ? `|日期:"${format[1] ?? format[2]}"` : '';
  return { name, text: `${braces.open}${name}${filter}${braces.close}` };
}

/** Puts the tag into the first of these runs and empties the others. */
function printIn(runs: readonly Element[], text: string): boolean {
  const [first, ...others] = runs;
  if (!first) return false;
  for (const child of childElements(first)) if (child.nodeName !== 'w:rPr') removeNode(child);
  appendText(first, text);
  for (const run of others) if (isElement(run.parentNode)) removeNode(run);
  return true;
}

function appendText(run: Element, text: string): void {
  const element = run.ownerDocument?.createElement('w:t');
  if (!element) return;
  run.appendChild(element);
  setText(element, text);
}
