import { strToU8 } from 'fflate';
import type { DocumentTree } from '../domain/documents/documentTree.ts';
import { docxBlocks } from './docxBlocks.ts';
import { escapeXml } from './escapeXml.ts';
import { paperPackage } from './paperPackage.ts';
import { packPart, zipParts } from './zipParts.ts';

export type DocxMeta = {
  /** Stands in the file's properties as author; nothing else about persons or machines does. */
  firmName: string;
  /** 'YYYY-MM-DD' in Beijing; becomes the file's creation date. */
  date: string;
};

/**
 * The tree as a Word file laid out after GB/T 9704-2012. The same tree and meta give the same
 * bytes, so that a stored hash proves what was generated.
 */
export async function renderDocx(tree: DocumentTree, meta: DocxMeta): Promise<Uint8Array> {
  const { parts, head, tail } = await paperPackage(tree.layout);
  return zipParts([
    ...parts,
    packPart('docProps/core.xml', strToU8(coreXml(tree.title, meta))),
    packPart('word/document.xml', strToU8(head + docxBlocks(tree.blocks) + tail)),
  ]);
}

function coreXml(title: string, { firmName, date }: DocxMeta): string {
  const author = escapeXml(firmName).trim() || '案盾';
  const at = `${date}T00:00:00Z`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}
