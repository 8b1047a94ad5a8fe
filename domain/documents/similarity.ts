import type { Block, DocumentTree, Run } from './documentTree.ts';
import type { SimilarPaper, SimilarParagraph } from './similarPaper.ts';

/** Length of the pieces that are compared, in characters. */
const SHINGLE = 6;
/** One piece in so many is kept in a sketch, chosen by its own hash, so that two sketches keep the same ones. */
const SAMPLING = 4;
/** A shorter paragraph is alike by nature: 投诉人没有因此向对方付款. */
const SHORTEST_PARAGRAPH = 30;
/** What the template leaves of a paragraph must be worth a comparison. */
const FEWEST_OWN_PIECES = 20;
/** From here on a reader would say that one was copied from the other. */
const PARAGRAPH_ALIKE = 0.6;
/** From here on two papers are alike, not two sentences of them: unlike cases share up to 0.38 (tests). */
const PAPER_ALIKE = 0.45;
/** A sketch is a sample: below this the whole cannot reach PAPER_ALIKE. */
const SKETCH_ALIKE = 0.3;

/** Sections that are alike in every paper because the law is: not what makes a letter individual. */
const COMMON_SECTION = /依据|法律|证据|附件|请求|声明|意见|委托事项|代理权限/;

/** The pieces of a paper's own wording as sorted 32-bit hashes, a sample of them; a few hundred numbers. */
export type PaperSketch = Uint32Array;

/** Hashes of the wording that a template itself brings into every paper. */
export type TemplateWording = ReadonlySet<number>;

/** Reads what a template says by itself, between its tags and fields. */
export function templateWording(body: string): TemplateWording {
  const pieces = body.split(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|\n/);
  return new Set(pieces.flatMap((piece) => shinglesOf(piece.replace(/\s+/g, ''))));
}

/** What of a paper tells its own story, for comparing many papers fast. */
export function sketchPaper(tree: DocumentTree, template: TemplateWording): PaperSketch {
  const kept = new Set<number>();
  for (const paragraph of individualParagraphs(tree)) {
    for (const hash of ownShingles(paragraph, template)) {
      if (hash % SAMPLING === 0) kept.add(hash);
    }
  }
  return Uint32Array.from(kept).sort();
}

/** Whether an earlier paper is worth a comparison paragraph by paragraph; `share` of the first in the second. */
export function sketchShare(own: PaperSketch, earlier: PaperSketch): number {
  if (own.length === 0) return 0;
  let shared = 0;
  let at = 0;
  for (const hash of own) {
    while (at < earlier.length && (earlier[at] ?? 0) < hash) at += 1;
    if (earlier[at] === hash) shared += 1;
  }
  return shared / own.length;
}

/** True where the sketches have enough in common. */
export function mayBeAlike(own: PaperSketch, earlier: PaperSketch): boolean {
  return sketchShare(own, earlier) >= SKETCH_ALIKE;
}

/**
 * What two papers have in common beyond the template, the law and the requests; null when a reader
 * would not call them alike.
 */
export function comparePapers(
  own: DocumentTree,
  earlier: DocumentTree,
  template: TemplateWording,
): Pick<SimilarPaper, 'share' | 'paragraphs'> | null {
  const candidates = individualParagraphs(earlier).map((text) => ({
    text,
    shingles: new Set(shinglesOf(text)),
  }));
  const paragraphs: SimilarParagraph[] = [];
  let all = 0;
  let shared = 0;
  for (const text of individualParagraphs(own)) {
    const shingles = ownShingles(text, template);
    all += shingles.length;
    if (shingles.length < FEWEST_OWN_PIECES) continue;
    const nearest = nearestOf(shingles, candidates);
    if (!nearest || nearest.share < PARAGRAPH_ALIKE) continue;
    shared += shingles.length * nearest.share;
    paragraphs.push({ text, earlier: nearest.text, share: nearest.share });
  }
  if (all === 0 || shared / all < PAPER_ALIKE) return null;
  paragraphs.sort((a, b) => b.share - a.share);
  return { share: shared / all, paragraphs };
}

function ownShingles(text: string, template: TemplateWording): number[] {
  return shinglesOf(text).filter((hash) => !template.has(hash));
}

function nearestOf(
  shingles: readonly number[],
  candidates: readonly { text: string; shingles: ReadonlySet<number> }[],
) {
  let best: { text: string; share: number } | null = null;
  for (const candidate of candidates) {
    const hits = shingles.filter((hash) => candidate.shingles.has(hash)).length;
    const share = shingles.length === 0 ? 0 : hits / shingles.length;
    if (!best || share > best.share) best = { text: candidate.text, share };
  }
  return best;
}

function individualParagraphs(tree: DocumentTree): string[] {
  const found: string[] = [];
  let common = false;
  for (const block of tree.blocks) {
    if (block.type === 'heading' && block.level === 1) {
      common = COMMON_SECTION.test(textOf(block.runs));
    } else if (!common) {
      found.push(...paragraphsOf(block));
    }
  }
  return found.filter((text) => text.length >= SHORTEST_PARAGRAPH);
}

function paragraphsOf(block: Block): string[] {
  if (block.type === 'paragraph') return [textOf(block.runs)];
  if (block.type === 'list') return block.items.map((item) => textOf(item.runs));
  return [];
}

/**
 * Missing values and citations are the same words in every paper; quoted words are the other side's,
 * who sends one text to thousands.
 */
function textOf(runs: readonly Run[]): string {
  return runs
    .filter((run) => run.missingFieldId === undefined && run.evidenceId === undefined)
    .map((run) => run.text)
    .join('')
    .replace(/\s+|“[^”]*”/g, '');
}

function shinglesOf(text: string): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + SHINGLE <= text.length; at += 1) hashes.push(hashOf(text, at));
  return hashes;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + SHINGLE; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
