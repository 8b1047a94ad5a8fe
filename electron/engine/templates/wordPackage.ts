import { strFromU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { AnDunError } from '../../../domain/errors.ts';

/** The parts of a Word file by their names, without a leading slash. */
export type WordParts = Map<string, Uint8Array>;

export const LARGEST_TEMPLATE = 30 * 1_048_576;
const LARGEST_PART = 40 * 1_048_576;
const LARGEST_XML = 12 * 1_048_576;
const LARGEST_WHOLE = 120 * 1_048_576;
const MOST_PARTS = 2_000;
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
/** The earliest day that a zip entry can carry, so that the same input gives the same bytes. */
const ENTRY_DATE = '1980-01-01T00:00:00';

/**
 * Unpacks a Word file with limits on number and size of its parts.
 * @throws AnDunError TEMPLATE_OLD_FORMAT for .doc, TEMPLATE_PROTECTED for one with a password,
 *   TEMPLATE_NOT_WORD, TEMPLATE_HOSTILE for a zip bomb or a DTD, TEMPLATE_TOO_LARGE
 */
export function readWordParts(bytes: Uint8Array): WordParts {
  refuseOldOffice(bytes);
  if (bytes.length > LARGEST_TEMPLATE) throw new AnDunError('TEMPLATE_TOO_LARGE');
  const parts = unpack(bytes);
  if (!parts.has('[Content_Types].xml')) throw new AnDunError('TEMPLATE_NOT_WORD');
  return parts;
}

/** Deterministic: the same parts give the same bytes. */
export function writeWordParts(parts: WordParts): Uint8Array {
  const entries: Zippable = {};
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const name of names) entries[name] = parts.get(name) ?? new Uint8Array();
  // Local noon everywhere is the same day in the zip.
  return zipSync(entries, { level: 6, mtime: new Date(ENTRY_DATE), os: 0 });
}

/** Text of an XML part, whatever Unicode it is written in. @throws AnDunError TEMPLATE_HOSTILE */
export function xmlText(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_XML) throw new AnDunError('TEMPLATE_TOO_LARGE');
  const text = decodeXml(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new AnDunError('TEMPLATE_HOSTILE');
  return text;
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(text)?.[1]?.toLowerCase();
  return declared === 'gbk' || declared === 'gb2312' || declared === 'gb18030'
    ? new TextDecoder('gb18030').decode(bytes)
    : text;
}

function rank(name: string): number {
  if (name === '[Content_Types].xml') return 0;
  return name === '_rels/.rels' ? 1 : 2;
}

function refuseOldOffice(bytes: Uint8Array): void {
  if (!OLD_OFFICE.every((byte, index) => bytes[index] === byte)) return;
  // Word keeps a file with a password inside the old container, as a stream of this name.
  const wide = [...'EncryptedPackage'].map((sign) => `${sign}\0`).join('');
  const head = strFromU8(bytes.subarray(0, 1_048_576), true);
  throw new AnDunError(head.includes(wide) ? 'TEMPLATE_PROTECTED' : 'TEMPLATE_OLD_FORMAT');
}

function unpack(bytes: Uint8Array): WordParts {
  let total = 0;
  let count = 0;
  const seen = new Set<string>();
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        total += originalSize;
        count += 1;
        const key = partName(name).toLowerCase();
        if (count > MOST_PARTS || total > LARGEST_WHOLE || originalSize > LARGEST_PART) {
          throw new AnDunError('TEMPLATE_HOSTILE');
        }
        if (seen.has(key)) throw new AnDunError('TEMPLATE_HOSTILE');
        seen.add(key);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof AnDunError ? error : new AnDunError('TEMPLATE_NOT_WORD');
  }
  return new Map(Object.entries(entries).map(([name, content]) => [partName(name), content]));
}

/** Some writers put a slash in front, or backslashes between. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}
