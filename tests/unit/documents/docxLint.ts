import { partsOf } from './paperSupport.ts';

/**
 * Six faults that make Word refuse a file and that the Open XML validator lets through
 * (shared/reference/documents.md). Returns one line a fault.
 */
export function docxLint(docx: Uint8Array): string[] {
  const parts = partsOf(docx);
  const faults: string[] = [];
  const defined = ids(parts['word/styles.xml'] ?? '', /<w:style [^>]*w:styleId="([^"]+)"/g);
  const numbers = ids(parts['word/numbering.xml'] ?? '', /<w:num [^>]*w:numId="([^"]+)"/g);
  for (const [name, xml] of Object.entries(parts)) {
    if (!/^word\/(document|footer\d*|header\d*|footnotes|endnotes)\.xml$/.test(name)) continue;
    for (const cell of xml.matchAll(/<w:tc>([\s\S]*?)<\/w:tc>/g)) {
      if (!/<w:p[ >/]/.test(cell[1] ?? '')) faults.push(`${name}: cell without a paragraph`);
      if (!/(<\/w:p>|<w:p\/>)$/.test(cell[1] ?? '')) faults.push(`${name}: cell not ending in w:p`);
    }
    for (const row of xml.matchAll(/<w:tr[ >]([\s\S]*?)<\/w:tr>/g)) {
      if (!(row[1] ?? '').includes('<w:tc>')) faults.push(`${name}: row without cells`);
    }
    for (const id of ids(xml, /<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)) {
      if (!defined.has(id)) faults.push(`${name}: undefined style ${id}`);
    }
    for (const id of ids(xml, /<w:numId w:val="([^"]+)"/g)) {
      if (id !== '0' && !numbers.has(id)) faults.push(`${name}: undefined numId ${id}`);
    }
    const begins = xml.match(/w:fldCharType="begin"/g)?.length ?? 0;
    const ends = xml.match(/w:fldCharType="end"/g)?.length ?? 0;
    if (begins !== ends) faults.push(`${name}: unbalanced fldChar`);
  }
  return faults;
}

function ids(xml: string, pattern: RegExp): Set<string> {
  return new Set([...xml.matchAll(pattern)].map((match) => match[1] ?? ''));
}
