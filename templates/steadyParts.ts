import { strFromU8, strToU8, unzipSync } from 'fflate';
import { paperFontTableXml } from './paperFonts.ts';

/**
 * The parts of a .docx, without what the docx library leaves to chance (random relationship ids, order of entries) and
 * with what it cannot write (font fallbacks).
 */
export function steadyParts(docx: Uint8Array): Map<string, Uint8Array> {
  const entries = unzipSync(docx);
  const steadyIds = new Map<string, string>();
  const parts = new Map<string, Uint8Array>();
  for (const name of Object.keys(entries).sort(contentTypesFirst)) {
    const content = entries[name];
    if (content === undefined || name.endsWith('/')) continue;
    parts.set(name, patched(name, content, steadyIds));
  }
  return parts;
}

function patched(name: string, content: Uint8Array, steadyIds: Map<string, string>): Uint8Array {
  if (name === 'word/fontTable.xml') return strToU8(paperFontTableXml());
  if (!name.endsWith('.xml') && !name.endsWith('.rels')) return content;
  return strToU8(
    strFromU8(content).replace(/\brId[\w-]*[A-Za-z_-][\w-]*/g, (id) => steadyId(id, steadyIds)),
  );
}

function steadyId(id: string, known: Map<string, string>): string {
  const existing = known.get(id);
  if (existing !== undefined) return existing;
  const made = `rIdX${known.size + 1}`;
  known.set(id, made);
  return made;
}

/** Readers that sniff the type look at the first entry. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (name: string) =>
    name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
