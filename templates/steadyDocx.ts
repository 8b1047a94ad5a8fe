import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { paperFontTableXml } from './paperFonts.ts';

/** The earliest time a zip entry can carry; the same on every machine and in every time zone. */
const ENTRY_TIME = new Date(1980, 0, 1, 0, 0, 0);

/**
 * Rewrites what the docx library leaves to chance (times, random relationship ids, order of
 * entries) and what it cannot write (font fallbacks). `date` is 'YYYY-MM-DD'.
 */
export function steadyDocx(bytes: Uint8Array, date: string): Uint8Array {
  const entries = unzipSync(bytes);
  const zip: Zippable = {};
  const steadyIds = new Map<string, string>();
  for (const name of Object.keys(entries).sort(contentTypesFirst)) {
    const content = entries[name];
    if (content === undefined || name.endsWith('/')) continue;
    zip[name] = [patched(name, content, date, steadyIds), { level: 6, mtime: ENTRY_TIME }];
  }
  return zipSync(zip);
}

function patched(
  name: string,
  content: Uint8Array,
  date: string,
  steadyIds: Map<string, string>,
): Uint8Array {
  if (name === 'word/fontTable.xml') return strToU8(paperFontTableXml());
  if (!name.endsWith('.xml') && !name.endsWith('.rels')) return content;
  const text = strFromU8(content)
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${date}T00:00:00Z$3`)
    .replace(/\brId[\w-]*[A-Za-z_-][\w-]*/g, (id) => steadyId(id, steadyIds));
  return strToU8(text);
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
