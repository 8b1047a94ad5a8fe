import type { Entry } from 'yauzl';
import { decodeWhole } from '../textEncoding.ts';

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;
const HAN_PAIR = /\p{Script=Han}{2}/u;

/**
 * The name of an entry, whoever packed it: the UTF-8 flag is missing on macOS and false elsewhere,
 * and Chinese Windows writes GBK without saying so.
 * @param entry read with `decodeStrings: false`
 */
export function readEntryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const unicodePath = entry.extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  // Version, CRC of the plain name, name in UTF-8.
  const named = unicodePath?.[0] === 1 ? decodeWhole(unicodePath.subarray(5), 'utf-8') : null;
  if (named) return named;
  const asUtf8 = decodeWhole(raw, 'utf-8');
  if (asUtf8 !== null) return asUtf8;
  const asChinese = decodeWhole(raw, 'gb18030');
  if (asChinese !== null && !looksWestern(asChinese)) return asChinese;
  const asTraditional = decodeWhole(raw, 'big5');
  if (asTraditional !== null && HAN_PAIR.test(asTraditional)) return asTraditional;
  if ((entry.generalPurposeBitFlag & UTF8_FLAG) !== 0) return new TextDecoder().decode(raw);
  return decodeCp437(raw);
}

/** Signs that GB18030 makes of single accented letters: rare han characters among Latin letters. */
function looksWestern(text: string): boolean {
  return /[\p{Co}\p{Cn}]/u.test(text);
}

const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ';

/** What the format says a name without a flag is written in. */
function decodeCp437(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? '?')))
    .join('');
}
