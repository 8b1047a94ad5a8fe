import { promiseOfName } from './namePromise.ts';

/** Endings whose exact format matters, since programs go by them. */
const exact: Record<string, RegExp> = {
  jpg: /jpeg/,
  jpeg: /jpeg/,
  png: /png/,
  heic: /hei[cf]/,
  mp3: /mpeg/,
  wav: /wav/,
  amr: /amr/,
};

/**
 * A sentence when the ending of a name promises something else than the file is.
 * @param mime by the contents
 */
export function nameMismatch(originalName: string, mime: string): string | null {
  const promise = promiseOfName(originalName);
  if (!promise?.strict) return null;
  const { ending, kind, allowed } = promise;
  if (!allowed.test(mime)) {
    return `扩展名 .${ending} 表示${kind}，但内容不是（识别为 ${mime}），可能被改过名或已损坏。`;
  }
  if (!exact[ending] || exact[ending].test(mime)) return null;
  return `扩展名是 .${ending}，内容实际是 ${mime}，程序按内容处理。`;
}
