import type { Element } from '@xmldom/xmldom';
import type { WordParts } from './wordPackage.ts';
import { childElements, parsePart } from './wordXml.ts';

export interface Relation {
  id: string;
  /** Last word of the type, the same in transitional and strict files: header, image … */
  kind: string;
  type: string;
  /** Name of the part; the address as it stands when it is outside. */
  target: string;
  external: boolean;
}

/** The relations that one part declares; of the whole file for the empty name. */
export function readRelations(parts: WordParts, partName: string): Relation[] {
  const bytes = parts.get(relationsName(partName));
  const root = bytes && parsePart(bytes).documentElement;
  if (!root) return [];
  return childElements(root).flatMap((element) => relationOf(element, partName));
}

export function relationsName(partName: string): string {
  const slash = partName.lastIndexOf('/') + 1;
  return `${partName.slice(0, slash)}_rels/${partName.slice(slash)}.rels`;
}

/** XML of the relations that are kept. */
export function writeRelations(relations: readonly Relation[], partName: string): Uint8Array {
  const lines = relations.map(({ id, type, target, external }) => {
    const address = external ? target : relativeTo(partName, target);
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="${escapeXml(address)}"${mode}/>`;
  });
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
  );
}

export interface ContentTypes {
  defaults: Map<string, string>;
  overrides: Map<string, string>;
}

export function readContentTypes(parts: WordParts): ContentTypes {
  const types: ContentTypes = { defaults: new Map(), overrides: new Map() };
  const bytes = parts.get('[Content_Types].xml');
  const root = bytes && parsePart(bytes).documentElement;
  for (const element of root ? childElements(root) : []) {
    const type = element.getAttribute('ContentType') ?? '';
    const extension = element.getAttribute('Extension')?.toLowerCase();
    const name = element.getAttribute('PartName')?.replace(/^\/+/, '');
    if (extension) types.defaults.set(extension, type);
    if (name) types.overrides.set(name, type);
  }
  return types;
}

export function contentTypeOf(types: ContentTypes, partName: string): string {
  const extension = /\.([^./]+)$/.exec(partName)?.[1]?.toLowerCase() ?? '';
  return types.overrides.get(partName) ?? types.defaults.get(extension) ?? '';
}

/** The list of content types for exactly these parts. */
export function writeContentTypes(types: ReadonlyMap<string, string>): Uint8Array {
  const lines = [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, type]) =>
        `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`,
    );
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${lines.join('')}</Types>`,
  );
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function relationOf(element: Element, partName: string): Relation[] {
  const id = element.getAttribute('Id') ?? '';
  const type = element.getAttribute('Type') ?? '';
  const target = element.getAttribute('Target') ?? '';
  const external = element.getAttribute('TargetMode')?.toLowerCase() === 'external';
  if (id === '' || type === '') return [];
  const kind = type.slice(type.lastIndexOf('/') + 1);
  return [{ id, kind, type, external, target: external ? target : resolved(partName, target) }];
}

function resolved(partName: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const base = path.startsWith('/') ? [] : partName.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  return base.join('/');
}

/** Word takes an absolute name everywhere; some readers do not, so what can be relative is. */
function relativeTo(partName: string, target: string): string {
  const folder = partName.split('/').slice(0, -1).join('/');
  if (folder === '') return target;
  return target.startsWith(`${folder}/`) ? target.slice(folder.length + 1) : `/${target}`;
}
