import type { Element } from '@xmldom/xmldom';
import { AnDunError } from '../../../domain/errors.ts';
import type {
  WordField,
  WordGap,
  WordNote,
  WordReport,
} from '../../../domain/wordTemplates/wordReport.ts';
import { arrangeBlocks, type BlockRuns, rowProblems } from './arrangeBlocks.ts';
import { type CleanPackage, cleanPackage } from './cleanPackage.ts';
import { type FilledTag, FillSession } from './fillSession.ts';
import { type Braces, doubleBraces } from './findTags.ts';
import { fillAddresses, LINK, taggedAddresses } from './linkAddresses.ts';
import { blockKinds, listFields } from './listFields.ts';
import { type Block, type MatchedStory, matchBlocks, type PlacedTag } from './matchBlocks.ts';
import { numberedStyles } from './numberedStyles.ts';
import { otherNotations } from './otherNotations.ts';
import {
  DRAWING,
  drawnParagraphs,
  fillDrawn,
  type OutsideTag,
  outsideFields,
  outsideTags,
} from './outsideTags.ts';
import { MARK_CLOSE, MARK_OPEN, replaceText } from './paragraphText.ts';
import { renderParts } from './renderParts.ts';
import { readRunLook } from './runLook.ts';
import { type ScannedStory, scanStory } from './scanStory.ts';
import { storyNames } from './storyNames.ts';
import { readWordParts, writeWordParts } from './wordPackage.ts';
import { descendants, removeNode, serialisePart } from './wordXml.ts';

/** A firm's Word file, read: what it asks for and what is wrong with it. */
export interface WordTemplate {
  report: WordReport;
  package: CleanPackage;
  stories: ReadStory[];
  braces: Braces;
}

interface ReadStory {
  scanned: ScannedStory;
  matched: MatchedStory;
}

const MOST_TAGS = 5_000;
const MOST_NOTES = 200;

/**
 * Reads a .docx, .dotx or .docm. Faults of its tags stand in the report, all of them at once.
 * @throws AnDunError TEMPLATE_OLD_FORMAT, TEMPLATE_PROTECTED, TEMPLATE_NOT_WORD, TEMPLATE_HOSTILE,
 *   TEMPLATE_TOO_LARGE
 */
export function readWordTemplate(bytes: Uint8Array, braces: Braces = doubleBraces): WordTemplate {
  const opened = cleanPackage(readWordParts(bytes), braces);
  const names = storyNames(opened);
  const stories = [...opened.stories]
    .sort(([a], [b]) => Number(b === opened.main) - Number(a === opened.main) || (a < b ? -1 : 1))
    .map(([part, document]): ReadStory => {
      const scanned = scanStory(document, names.get(part) ?? '', braces);
      return { scanned, matched: matchBlocks(scanned.events) };
    });
  const tags = stories.reduce((sum, { scanned }) => sum + scanned.events.length, 0);
  if (tags > MOST_TAGS * 4) throw new AnDunError('TEMPLATE_TOO_LARGE');
  const outside = readOutside(opened, braces);
  const fields = withOutside(listFields(stories.map(({ matched }) => matched)), outside.tags);
  const errors = unique(stories.flatMap(errorsOf));
  const warnings = unique([
    ...opened.warnings.map((text) => ({ where: '', text })),
    ...stories.flatMap(wideBraces),
    ...outside.notes,
    ...otherNotations([...opened.stories.values()], fields.length > 0 || errors.length > 0),
  ]);
  return {
    report: {
      fields: fields.slice(0, MOST_TAGS),
      errors: errors.slice(0, MOST_NOTES),
      warnings: warnings.slice(0, MOST_NOTES),
    },
    package: opened,
    stories,
    braces,
  };
}

/** The tags of drawings and of the addresses of links. */
function readOutside(opened: CleanPackage, braces: Braces) {
  const drawn = [...opened.drawings.values()].flatMap((document) =>
    drawnParagraphs(document).map(({ text }) => outsideTags(text, DRAWING, braces)),
  );
  const linked = taggedAddresses(opened).map((text) => outsideTags(text, LINK, braces));
  const read = [...drawn, ...linked];
  return { tags: read.flatMap(({ tags }) => tags), notes: read.flatMap(({ notes }) => notes) };
}

function withOutside(fields: readonly WordField[], tags: readonly OutsideTag[]): WordField[] {
  const all = new Map(fields.map((field) => [`${field.within ?? ''}>${field.name}`, field]));
  for (const field of outsideFields(tags)) {
    const same = all.get(`>${field.name}`);
    all.set(
      `>${field.name}`,
      same ? { ...same, where: [...new Set([...same.where, ...field.where])] } : field,
    );
  }
  return [...all.values()];
}

/**
 * Fills a template that was read, once: its document is used up. The same template and data give the
 * same bytes.
 * @throws AnDunError TEMPLATE_FAULTY when the report has errors
 */
export function fillWordTemplate(
  template: WordTemplate,
  data: unknown,
): { bytes: Uint8Array; gaps: WordGap[] } {
  if (template.report.errors.length > 0) throw new AnDunError('TEMPLATE_FAULTY');
  const session = new FillSession(data);
  const { package: opened, stories } = template;
  const numbered = numberedStyles(opened);
  for (const story of stories) isolate(story, session, numbered);
  for (const document of opened.stories.values()) {
    const root = document.documentElement;
    if (root) releasePlaceholders(root);
  }
  const print = (tag: OutsideTag) => session.textOutside(tag);
  fillAddresses(opened, template.braces, print);
  for (const document of opened.drawings.values()) fillDrawn(document, template.braces, print);
  for (const [name, document] of [...opened.stories, ...opened.drawings]) {
    opened.parts.set(name, serialisePart(document));
  }
  const parts = render(opened, session);
  return { bytes: writeWordParts(parts), gaps: session.gaps() };
}

/** What the checks of the report let through and docxtemplater still cannot expand. */
function render(opened: CleanPackage, session: FillSession) {
  try {
    return renderParts(opened, session.root, session);
  } catch (error) {
    const isTemplate = error instanceof Error && error.name === 'TemplateError';
    throw isTemplate ? new AnDunError('TEMPLATE_FAULTY') : error;
  }
}

/** Puts every tag into a run of its own, as a mark that leads to it. */
function isolate(
  { scanned, matched }: ReadStory,
  session: FillSession,
  numbered: ReadonlySet<string>,
): void {
  const runs = new Map<object, Element>();
  for (const { paragraph, tags } of scanned.paragraphs) {
    for (const tag of tags.toReversed()) {
      const run = replaceText(paragraph.element, tag, `${MARK_OPEN}${MARK_CLOSE}`);
      if (run) runs.set(tag, run);
    }
  }
  const runOf = (placed: PlacedTag) => runs.get(placed.found);
  const kinds = blockKinds(matched);
  for (const placed of matched.comments) {
    const run = runOf(placed);
    if (run) removeNode(run);
  }
  const arranged: BlockRuns[] = [];
  const ids = new Map<Block, string>();
  for (const block of matched.blocks) {
    const id = session.addBlock(block, kinds.get(block) === 'loop');
    ids.set(block, id);
    const found = markBlock(block, id, runOf, kinds.get(block) === 'loop');
    if (found) arranged.push(found);
  }
  for (const placed of matched.values) {
    const run = runOf(placed);
    if (!run || placed.found.tag.kind !== 'value') continue;
    const isAlone =
      placed.in.paragraph.text.trim() ===
      placed.in.paragraph.text.slice(placed.found.start, placed.found.end);
    const filled: FilledTag = {
      tag: placed.found.tag,
      placed,
      look: readRunLook(run, isAlone),
    };
    setMark(run, session.addValue(filled));
  }
  arrangeBlocks(arranged, numbered);
}

function markBlock(
  block: Block,
  id: string,
  runOf: (placed: PlacedTag) => Element | undefined,
  repeats: boolean,
): BlockRuns | null {
  const open = runOf(block.open);
  const close = runOf(block.close);
  if (!open || !close) return null;
  const sign = block.tag.inverted ? '^' : '#';
  setMark(open, block.tag.expand ? `-${block.tag.expand} ${id}` : `${sign}${id}`);
  setMark(close, `/${id}`);
  const end = block.otherwise && runOf(block.otherwise);
  if (!end) return { block, repeats, open, close, otherwise: null };
  const begin = end.cloneNode(true) as Element;
  setMark(end, `/${id}`);
  setMark(begin, `${sign === '#' ? '^' : '#'}${id}`);
  end.parentNode?.insertBefore(begin, end.nextSibling);
  return { block, repeats, open, close, otherwise: { end, begin } };
}

function setMark(run: Element, mark: string): void {
  const text = descendants(run).find(
    ({ nodeName, textContent }) => nodeName === 'w:t' && textContent?.includes(MARK_OPEN),
  );
  if (!text?.ownerDocument) return;
  while (text.firstChild) text.removeChild(text.firstChild);
  text.appendChild(text.ownerDocument.createTextNode(`${MARK_OPEN}${mark}${MARK_CLOSE}`));
}

/** A content control that shows its hint counts as empty; with a value in it, it is not. */
function releasePlaceholders(root: Element): void {
  for (const control of descendants(root)) {
    if (control.nodeName !== 'w:sdt' || !control.textContent?.includes(MARK_OPEN)) continue;
    for (const element of descendants(control)) {
      if (element.nodeName === 'w:showingPlcHdr') removeNode(element);
    }
  }
}

function errorsOf({ scanned, matched }: ReadStory): WordNote[] {
  const places = new Map(scanned.paragraphs.map(({ where }, index) => [where, index]));
  const braces = scanned.paragraphs.flatMap(({ where, problems }) =>
    problems.map((text) => ({ where, text })),
  );
  const all: WordNote[] = [...braces, ...matched.errors, ...rowProblems(matched.blocks)];
  return all
    .map(({ where, text }) => ({ where, text }))
    .sort((a, b) => (places.get(a.where) ?? 0) - (places.get(b.where) ?? 0));
}

function wideBraces({ scanned }: ReadStory): WordNote[] {
  return scanned.paragraphs.flatMap(({ where, tags }) =>
    tags
      .filter(({ wide }) => wide)
      .map(({ raw }) => ({ where, text: `${raw} 用了全角大括号，已按 {{ }} 处理` })),
  );
}

/** Text boxes stand twice in a file, for new and for old Word. */
function unique(notes: readonly WordNote[]): WordNote[] {
  const seen = new Set<string>();
  return notes
    .map(({ where, text }) => ({ where: where.slice(0, 200), text: text.slice(0, 600) }))
    .filter(({ where, text }) => {
      const key = `${where}\n${text}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}
