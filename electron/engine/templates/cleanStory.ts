import type { Document, Element } from '@xmldom/xmldom';
import { acceptChanges } from './acceptChanges.ts';
import type { Braces } from './findTags.ts';
import { mergeFieldsToTags } from './mergeFields.ts';
import { neutraliseFields } from './neutraliseFields.ts';
import { dropOutsidePicture } from './outsidePictures.ts';
import { childElements, childNamed, descendants, removeNode, unwrap } from './wordXml.ts';

/** Marks of reviewing and proofing, and what names the person or the editing session. */
const REMOVED = new Set([
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:annotationRef',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:lastRenderedPageBreak',
  'w:dataBinding',
  'w15:dataBinding',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:noProof',
]);
const UNWRAPPED = new Set(['w:smartTag', 'w:customXml']);
const TRACE =
  /^(?:w:rsid\w*|w14:paraId|w14:textId|w15:restartNumberingAfterBreak|w16du:dateUtc|o:gfxdata)$/;
/** What cannot stand without the part it points to. */
const NEEDS_PART = new Set([
  'w:altChunk',
  'w:subDoc',
  'w:control',
  'o:OLEObject',
  'w:headerReference',
  'w:footerReference',
  'w:movie',
  'w:contentPart',
  'c:chart',
  'v:imagedata',
  'a:blip',
  'pic:pic',
]);
const RELATION_ATTRIBUTE = /^(?:r:\w+|o:relid)$/;

/**
 * Takes out of a part what must not go out with a paper, in place.
 * @param relationIds ids that still lead somewhere
 * @returns what to tell the lawyer
 */
export function cleanStory(
  document: Document,
  relationIds: ReadonlySet<string>,
  braces: Braces,
): string[] {
  const root = document.documentElement;
  if (!root) return [];
  const warnings: string[] = [];
  if (acceptChanges(root)) {
    warnings.push('模板里有修订痕迹，已按全部接受处理；请打开成品核对');
  }
  for (const element of descendants(root)) cleanElement(element, relationIds);
  dropEmptyRuns(root);
  dropEmptyControls(root);
  for (const name of mergeFieldsToTags(root, braces)) {
    const tag = `${braces.open}${name}${braces.close}`;
    warnings.push(`邮件合并域“${name}”按 ${tag} 填写，不再读取邮件合并的数据源`);
  }
  if (neutraliseFields(root)) {
    warnings.push(
      '模板里有读取外部文件或数据的域（INCLUDETEXT、LINK、DDE 等），成品中只保留其现有文字',
    );
  }
  return warnings;
}

function cleanElement(element: Element, relationIds: ReadonlySet<string>): void {
  for (const attribute of Array.from(element.attributes)) {
    if (TRACE.test(attribute.name)) element.removeAttribute(attribute.name);
  }
  dropOutsidePicture(element);
  const { nodeName } = element;
  if (REMOVED.has(nodeName)) removeNode(element);
  else if (UNWRAPPED.has(nodeName)) unwrap(element);
  else if (nodeName === 'w:bookmarkStart' && element.getAttribute('w:name') === '_GoBack') {
    removeNode(element);
  } else checkRelations(element, relationIds);
}

function checkRelations(element: Element, relationIds: ReadonlySet<string>): void {
  for (const attribute of Array.from(element.attributes)) {
    const isRelation = RELATION_ATTRIBUTE.test(attribute.name);
    if (!isRelation || attribute.value === '' || relationIds.has(attribute.value)) continue;
    element.removeAttribute(attribute.name);
    if (element.nodeName === 'w:hyperlink' && !element.getAttribute('w:anchor')) unwrap(element);
    else if (element.nodeName === 'a:hlinkClick' || element.nodeName === 'a:hlinkHover') {
      removeNode(element);
    } else if (element.nodeName === 'a:blip') dropPicture(element);
    else if (NEEDS_PART.has(element.nodeName) && !leadsSomewhere(element, relationIds)) {
      removeNode(element);
    }
  }
}

/** A picture may be embedded and linked at once. */
function leadsSomewhere(element: Element, relationIds: ReadonlySet<string>): boolean {
  return Array.from(element.attributes).some(
    ({ name, value }) => RELATION_ATTRIBUTE.test(name) && relationIds.has(value),
  );
}

/** A picture without its file: Word shows a red cross, so the whole drawing goes. */
function dropPicture(blip: Element): void {
  if (blip.getAttribute('r:embed')) return;
  for (let node = blip.parentNode; node; node = node.parentNode) {
    if (node.nodeName === 'w:drawing' || node.nodeName === 'w:pict') {
      removeNode(node);
      return;
    }
  }
}

/** A run that held nothing but the mark of a comment. */
function dropEmptyRuns(root: Element): void {
  for (const run of descendants(root)) {
    if (run.nodeName !== 'w:r') continue;
    const children = childElements(run);
    const properties = childNamed(run, 'w:rPr');
    if (children.length === (properties ? 1 : 0)) removeNode(run);
  }
}

/** A content control around nothing but such a mark: no reader expects one without content. */
function dropEmptyControls(root: Element): void {
  for (const control of descendants(root).toReversed()) {
    if (control.nodeName !== 'w:sdt') continue;
    const content = childNamed(control, 'w:sdtContent');
    if (!content || childElements(content).length === 0) removeNode(control);
  }
}
