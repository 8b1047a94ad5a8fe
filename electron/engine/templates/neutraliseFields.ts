import type { Element } from '@xmldom/xmldom';
import { childElements, descendants, removeNode, unwrap } from './wordXml.ts';

/** Fields that fetch something from outside, run something, or tell who and where. */
const REACHING =
  /^\s*(?:INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|DDE|DDEAUTO|IMPORT|DATABASE|MACROBUTTON|RD|AUTOTEXT|AUTOTEXTLIST|EMBED|HTMLCONTROL|ADDIN|FILENAME|TEMPLATE|USERNAME|USERADDRESS|USERINITIALS|AUTHOR|LASTSAVEDBY|DOCPROPERTY|DOCVARIABLE)\b/i;
const TELLING =
  /^\s*(?:FILENAME|TEMPLATE|USER\w*|AUTHOR|LASTSAVEDBY|DOCPROPERTY|DOCVARIABLE|EMBED|AUTOTEXT|ADDIN)/i;

interface OpenField {
  begin: Element;
  codes: Element[];
  instruction: string;
  separate: Element | null;
}

/**
 * Turns fields that reach outside into the text that they show now.
 * @returns whether there was one that fetches something
 */
export function neutraliseFields(root: Element): boolean {
  let reached = false;
  const open: OpenField[] = [];
  for (const element of descendants(root)) {
    const { nodeName } = element;
    if (nodeName === 'w:fldSimple') {
      const instruction = element.getAttribute('w:instr') ?? '';
      if (!REACHING.test(instruction)) continue;
      reached ||= !TELLING.test(instruction);
      unwrap(element);
    } else if (nodeName === 'w:instrText') {
      const field = open.at(-1);
      if (!field || field.separate) continue;
      field.instruction += element.textContent ?? '';
      field.codes.push(element);
    } else if (nodeName === 'w:fldChar') {
      const type = element.getAttribute('w:fldCharType');
      const field = open.at(-1);
      if (type === 'begin')
        open.push({ begin: element, codes: [], instruction: '', separate: null });
      else if (type === 'separate' && field) field.separate = element;
      else if (type === 'end' && field) {
        open.pop();
        if (!REACHING.test(field.instruction)) continue;
        reached ||= !TELLING.test(field.instruction);
        for (const part of [field.begin, ...field.codes, field.separate, element]) dropFrom(part);
      }
    }
  }
  return reached;
}

function dropFrom(element: Element | null): void {
  const run = element?.parentNode;
  if (!element || !run) return;
  removeNode(element);
  const left = childElements(run).filter(({ nodeName }) => nodeName !== 'w:rPr');
  if (run.nodeName === 'w:r' && left.length === 0) removeNode(run);
}
