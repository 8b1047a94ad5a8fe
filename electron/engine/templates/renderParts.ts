import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { CleanPackage } from './cleanPackage.ts';
import { escapeXml } from './packageRelations.ts';
import { MARK_CLOSE, MARK_OPEN } from './paragraphText.ts';
import type { PrintedRun } from './printValue.ts';
import type { RunLook } from './runLook.ts';
import type { WordParts } from './wordPackage.ts';

/** Where docxtemplater is while it renders: the rows that it is inside of, outermost first. */
export interface RenderPlace {
  scopeList: readonly unknown[];
  /** Ids of the blocks around. */
  scopePath: readonly string[];
  scopePathItem: readonly number[];
  scopePathLength: readonly number[];
}

export interface Renderer {
  /** What a block repeats over: rows, or true and false. */
  block(id: string, place: RenderPlace): unknown;
  value(id: string, place: RenderPlace): { printed: PrintedRun[]; look: RunLook };
}

/** Content types that docxtemplater knows parts by; the rest of the file it need not see. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|.*\.rels)$/;

/**
 * Expands the blocks and prints the values with docxtemplater. Its tags are our own marks, one in a
 * run, so that neither a value nor the rest of the template is ever read as a tag.
 */
export function renderParts(source: CleanPackage, data: unknown, renderer: Renderer): WordParts {
  const names = [...source.stories.keys()];
  const zip = new PizZip();
  for (const [name, bytes] of source.parts) {
    if (NEEDED.test(name) || names.includes(name)) zip.file(name, bytes);
  }
  const document = new Docxtemplater(zip, {
    delimiters: { start: MARK_OPEN, end: MARK_CLOSE },
    paragraphLoop: true,
    errorLogging: false,
    syntax: { changeDelimiterPrefix: null },
    fileTypeConfig: fileTypeConfig(names),
    parser: (id: string) => ({
      get: (_scope: unknown, context) => renderer.block(id, context),
    }),
    modules: [printModule(renderer)],
  });
  document.render(data);
  const rendered = document.getZip() as PizZip;
  const parts = new Map(source.parts);
  const tidy = makeTidy();
  for (const name of names) {
    const text = rendered.file(name)?.asText();
    if (text !== undefined) parts.set(name, new TextEncoder().encode(tidy(text)));
  }
  return parts;
}

/** Takes the printing of values from docxtemplater: gaps on yellow, lines, nothing read twice. */
function printModule(renderer: Renderer): Docxtemplater.DXT.Module {
  return {
    name: 'AnDunPrint',
    priority: 10,
    render(part, options) {
      if (part.type !== 'placeholder' || part.module) return null;
      const { printed, look } = renderer.value(part.value, options.scopeManager);
      return { value: printedXml(printed, look), errors: [] };
    },
  };
}

function printedXml(printed: readonly PrintedRun[], look: RunLook): string {
  const open = (properties: string) => `<w:r>${properties}<w:t xml:space="preserve">`;
  const close = '</w:t></w:r>';
  const lineBreak =
    look.paragraph === null
      ? '</w:t><w:br/><w:t xml:space="preserve">'
      : `${close}</w:p><w:p>${look.paragraph}${open(look.plain)}`;
  const pieces = printed.map(({ text, gap }) => {
    const lines = text.replace(/\n+$/, '').split('\n').map(lineXml);
    if (!gap) return lines.join(lineBreak);
    return `${close}${open(look.gap)}${lines.join('</w:t><w:br/><w:t xml:space="preserve">')}${close}${open(look.plain)}`;
  });
  return pieces.join('');
}

function lineXml(line: string): string {
  return line.split('\t').map(escapeXml).join('</w:t><w:tab/><w:t xml:space="preserve">');
}

/** The part of docxtemplater's settings that its types leave out. */
interface DocxConfig {
  tagsXmlLexedArray: string[];
  tagShouldContain: { tag: string; shouldContain: string[]; value?: string; drop?: boolean }[];
}

/** docxtemplater's own, told which parts to read and what besides may not be left empty. */
function fileTypeConfig(names: string[]) {
  const base = (
    Docxtemplater as unknown as { FileTypeConfig: { docx(): DocxConfig } }
  ).FileTypeConfig.docx();
  const paragraph = (tag: string) => ({ tag, shouldContain: ['w:p'], value: '<w:p></w:p>' });
  const holders = ['w:txbxContent', 'w:footnote', 'w:endnote', 'w:hdr', 'w:ftr'];
  return {
    ...base,
    getTemplatedFiles: () => [...names],
    templatedNs: [],
    tagsXmlLexedArray: [...new Set([...base.tagsXmlLexedArray, ...holders])],
    // Their text is our marks' alone: properties of the file are not filled.
    tagsXmlTextArray: ['w:t'],
    tagShouldContain: [...base.tagShouldContain, ...holders.map(paragraph)],
  };
}

/** What repeating leaves behind that may stand only once in a file. */
function makeTidy(): (xml: string) => string {
  const drawings = new Set<string>();
  const bookmarks = new Set<string>();
  const controls = new Set<string>();
  const shapes = new Set<string>();
  let last = 100_000;
  const uniqueShape = (_whole: string, head: string, id: string, tail: string) => {
    if (shapes.has(id)) last += 1;
    const own = shapes.has(id) ? `${id}_${last}` : id;
    shapes.add(own);
    return `${head}${own}${tail}`;
  };
  return (xml) => {
    return xml
      .replace(/(<wp:docPr\b[^>]*?\bid=")(\d+)(")/g, (_whole, head, id, tail) => {
        if (drawings.has(id)) last += 1;
        const own = drawings.has(id) ? String(last) : id;
        drawings.add(own);
        return `${head}${own}${tail}`;
      })
      .replace(
        /(<v:(?:shape|rect|group|line|oval|roundrect)\b[^>]*?\bid=")([^"]+)(")/g,
        uniqueShape,
      )
      .replace(/<w:bookmarkStart\b[^>]*\/>/g, (whole) => {
        const name = /w:name="([^"]*)"/.exec(whole)?.[1] ?? '';
        if (!bookmarks.has(name)) {
          bookmarks.add(name);
          return whole;
        }
        return '';
      })
      .replace(/<w:bookmarkEnd\b[^>]*\/>/g, keepFirstEnd())
      .replace(/<w:id w:val="(-?\d+)"\/>/g, (whole, id) => {
        if (controls.has(id)) return '';
        controls.add(id);
        return whole;
      })
      .replace(
        /<w:r>\s*(?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>\s*)?<w:t(?: xml:space="preserve")?(?:\/>|><\/w:t>)\s*<\/w:r>/g,
        '',
      )
      .replace(/<\/w:tbl><\/w:tc>/g, '</w:tbl><w:p/></w:tc>');
  };
}

/** A bookmark that ends twice is as wrong as one that begins twice. */
function keepFirstEnd(): (whole: string) => string {
  const seen = new Set<string>();
  return (whole) => {
    const id = /w:id="([^"]*)"/.exec(whole)?.[1] ?? '';
    if (seen.has(id)) return '';
    seen.add(id);
    return whole;
  };
}
