/** The name of a file inside a zip or a mail, made harmless. */
export interface PartName {
  /** The last step alone, without path, control or direction characters; at most 200 characters. */
  name: string;
  /** The whole path for people to read: every hidden character is spelt out, as in ⟨U+202E⟩. */
  path: string;
  /** The path leads out of the archive: upwards, from the root, or to a drive. */
  leadsOut: boolean;
}

const NAME_LIMIT = 200;
const PATH_LIMIT = 1_000;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;
const ENDING = /\.[\p{L}\p{N}]{1,10}$/u;

/** Reads a name as an archive or a mail gives it. It never names anything on a disk. */
export function readPartName(raw: string): PartName {
  const steps = raw.replaceAll('\\', '/').split('/');
  const last = steps.findLast((step) => !/^[\s.]*$/.test(step.replace(HIDDEN, ''))) ?? '';
  return {
    name: shorten(last.replace(HIDDEN, '').replace(/\s+/g, ' ').trim()) || '未命名文件',
    path: cut(raw.replaceAll('\\', '/').replace(HIDDEN, spell), PATH_LIMIT),
    leadsOut:
      steps.some((step) => step.replace(HIDDEN, '').trim() === '..') ||
      raw.startsWith('/') ||
      raw.startsWith('\\') ||
      /^[A-Za-z]:/.test(raw),
  };
}

function spell(sign: string): string {
  return `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** Cuts in the middle of the name, so that its ending still tells what it is. */
function shorten(name: string): string {
  if (name.length <= NAME_LIMIT) return name;
  const ending = ENDING.exec(name)?.[0] ?? '';
  return `${cut(name.slice(0, name.length - ending.length), NAME_LIMIT - ending.length - 1)}…${ending}`;
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
