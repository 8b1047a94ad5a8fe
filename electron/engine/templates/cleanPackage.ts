import type { Document } from '@xmldom/xmldom';
import { cleanStory } from './cleanStory.ts';
import type { Braces } from './findTags.ts';
import { keepParts } from './keptParts.ts';
import { mendPart } from './officeSlips.ts';
import { dropOutsidePicture } from './outsidePictures.ts';
import { relationsName, writeContentTypes, writeRelations } from './packageRelations.ts';
import { type WordParts, xmlText } from './wordPackage.ts';
import { childElements, parsePart, removeNode, serialisePart } from './wordXml.ts';

export interface CleanPackage {
  parts: WordParts;
  main: string;
  /** The parts that hold text for the reader, parsed: main, headers, footers, notes. */
  stories: Map<string, Document>;
  /** SmartArt and charts that hold tags, parsed. */
  drawings: Map<string, Document>;
  warnings: string[];
}

/** Drawings with words in them. */
const DRAWN = new Set(['diagramData', 'diagramDrawing', 'chart']);
const STORIES = new Set(['officeDocument', 'header', 'footer', 'footnotes', 'endnotes']);
const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';
const APP = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org';

/**
 * A Word file without anything of who made it and of what could reach outside: properties, names of
 * reviewers, revisions (accepted), comments, macros, embedded and linked files.
 * @throws AnDunError TEMPLATE_NOT_WORD, TEMPLATE_HOSTILE, TEMPLATE_TOO_LARGE
 */
export function cleanPackage(source: WordParts, braces: Braces): CleanPackage {
  const kept = keepParts(source);
  const warnings = new Set(kept.warnings);
  const parts: WordParts = new Map();
  const stories = new Map<string, Document>();
  const drawings = new Map<string, Document>();
  for (const [name, kind] of kept.kinds) {
    const bytes = source.get(name);
    if (!bytes) continue;
    const ids = new Set((kept.relations.get(name) ?? []).map(({ id }) => id));
    if (STORIES.has(kind)) {
      const document = parsePart(bytes);
      for (const warning of cleanStory(document, ids, braces)) warnings.add(warning);
      mendPart(document);
      stories.set(name, document);
      parts.set(name, bytes);
    } else {
      parts.set(name, cleanOther(kind, bytes));
      // A tag may stand in pieces; every piece of text that could be one has a brace.
      if (DRAWN.has(kind) && /<a:t>[^<]*[{｛]/.test(xmlText(bytes))) {
        drawings.set(name, parsePart(parts.get(name) ?? bytes));
      }
    }
  }
  for (const [name, relations] of kept.relations) {
    parts.set(relationsName(name), writeRelations(relations, name));
  }
  addProperties(parts, kept.main, kept.types);
  return { parts, main: kept.main, stories, drawings, warnings: [...warnings] };
}

function cleanOther(kind: string, bytes: Uint8Array): Uint8Array {
  if (kind === 'settings') return withoutElements(bytes, SETTINGS_LEFT);
  if (TRACED.has(kind)) return withoutElements(bytes, new Set());
  if (kind === 'chart') return withoutElements(bytes, CHART_LINKS);
  return bytes;
}

const TRACED = new Set(['styles', 'stylesWithEffects', 'numbering', 'fontTable', 'webSettings']);
const CHART_LINKS = new Set(['c:externalData']);
/** Who and what made the template, where its data come from, and what makes each save unique. */
const SETTINGS_LEFT = new Set([
  'w:attachedTemplate',
  'w:mailMerge',
  'w:docVars',
  'w:rsids',
  'w:saveThroughXslt',
  'w:trackRevisions',
  'w:revisionView',
  'w:attachedSchema',
  'w:linkStyles',
  'w:readModeInkLockDown',
  'w14:docId',
  'w15:docId',
  'w16cid:durableId',
  'w15:chartTrackingRefBased',
  'sl:schemaLibrary',
]);

function withoutElements(bytes: Uint8Array, names: ReadonlySet<string>): Uint8Array {
  const document = parsePart(bytes);
  const root = document.documentElement;
  if (!root) return bytes;
  for (const element of childElements(root)) if (names.has(element.nodeName)) removeNode(element);
  for (const element of Array.from(document.getElementsByTagName('*'))) {
    for (const attribute of Array.from(element.attributes)) {
      if (/^w:rsid/.test(attribute.name)) element.removeAttribute(attribute.name);
    }
    if (element.nodeName === 'w:rsid') removeNode(element);
    // Dangling once its relation is gone.
    if (element.nodeName === 'w:frameset') removeNode(element);
    // The picture of a list's bullet stands in numbering.xml.
    dropOutsidePicture(element);
  }
  mendPart(document);
  return serialisePart(document);
}

/** Properties as this program writes them: no names, no times, no company, no template. */
function addProperties(parts: WordParts, main: string, kept: ReadonlyMap<string, string>): void {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const encode = (text: string) => new TextEncoder().encode(`${head}${text}`);
  parts.set(
    'docProps/core.xml',
    encode(
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    ),
  );
  parts.set(
    'docProps/app.xml',
    encode(
      `<Properties xmlns="${RELATION}/officeDocument/2006/extended-properties"><Application>AnDun</Application></Properties>`,
    ),
  );
  parts.set(
    '_rels/.rels',
    writeRelations(
      [
        relation('rId1', `${RELATION}/officeDocument/2006/relationships/officeDocument`, main),
        relation(
          'rId2',
          `${RELATION}/package/2006/relationships/metadata/core-properties`,
          'docProps/core.xml',
        ),
        relation(
          'rId3',
          `${RELATION}/officeDocument/2006/relationships/extended-properties`,
          'docProps/app.xml',
        ),
      ],
      '',
    ),
  );
  const types = new Map(kept);
  types.set('docProps/core.xml', CORE);
  types.set('docProps/app.xml', APP);
  parts.set('[Content_Types].xml', writeContentTypes(types));
}

function relation(id: string, type: string, target: string) {
  return { id, type, target, kind: type.slice(type.lastIndexOf('/') + 1), external: false };
}
