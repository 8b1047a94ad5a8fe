import { strToU8, type Zippable, zipSync } from 'fflate';
import type { DocumentTree } from '../domain/documents/documentTree.ts';
import { docxBlocks } from './docxBlocks.ts';
import { escapeXml } from './escapeXml.ts';
import { paperPackage } from './paperPackage.ts';

export type DocxMeta = {
  /** Stands in the file's properties as author; nothing else about persons or machines does. */
  firmName: string;
  /** 'YYYY-MM-DD' in Beijing; becomes the file's creation date. */
  date: string;
};

/** The earliest time a zip entry can carry; the same on every machine and in every time zone. */
const ENTRY_TIME = new Date(1980, 0, 1, 0, 0, 0);

/**
 * The tree as a Word file laid out after GB/T 9704-2012. The same tree and meta give the same
 * bytes, so that a stored hash proves what was generated.
 */
export async function renderDocx(tree: DocumentTree, meta: DocxMeta): Promise<Uint8Array> {
  const { parts, head, tail } = await paperPackage(tree.layout);
  const zip: Zippable = {};
  for (const [name, content] of parts) zip[name] = content;
  zip['docProps/core.xml'] = strToU8(coreXml(tree.title, meta));
  zip['word/document.xml'] = strToU8(head + docxBlocks(tree.blocks) + tail);
  return zipSync(zip, { level: 6, mtime: ENTRY_TIME });
}

function coreXml(title: string, { firmName, date }: DocxMeta): string {
  const author = escapeXml(firmName).trim() || '案盾';
  const at = `${date}T00:00:00Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}
