const NAME_CHARACTERS = 60;
const NAME_BYTES = 180;

/**
 * A file name that Windows, macOS and Linux all take and that looks like what it is: no path, no control or direction
 * characters, not reserved, at most 180 bytes in UTF-8.
 */
export function safeEntryName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/\s+/g, ' ');
  let kept = '';
  for (const sign of [...plain].slice(0, NAME_CHARACTERS)) {
    if (utf8Length(kept + sign) > NAME_BYTES) break;
    kept += sign;
  }
  return kept.replace(/^[. ]+|[. ]+$/g, '') || '未命名';
}

/** The ending of a file name, lower-case with its dot; empty when there is none that is plain. */
export function safeEnding(name: string): string {
  const match = /\.([A-Za-z0-9]{1,10})$/.exec(name.trim());
  return match ? `.${match[1]?.toLowerCase()}` : '';
}

/** A path inside a zip that stays inside and means the same everywhere. */
export function isSafeEntryPath(path: string): boolean {
  if (path === '' || path.length > 1_000 || /[\\:\p{Cc}\p{Cf}\p{Cs}]/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
