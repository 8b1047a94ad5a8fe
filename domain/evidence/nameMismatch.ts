/** Endings that promise a kind of contents, and what may stand behind them. */
const promises: [RegExp, RegExp, string][] = [
  [/^(?:jpe?g|png|gif|bmp|webp|heic|heif|avif)$/, /^image\//, '图片'],
  [/^(?:mp3|m4a|aac|wav|amr|ogg|opus|flac)$/, /^(?:audio|video)\/|^application\/ogg$/, '音频'],
  [/^(?:mp4|mov|avi|mkv|webm|3gp)$/, /^(?:audio|video)\//, '视频'],
  [/^pdf$/, /^application\/pdf$/, 'PDF'],
  [/^zip$/, /zip/, '压缩包'],
];

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
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(originalName)?.[1]?.toLowerCase() ?? '';
  const promise = promises.find(([pattern]) => pattern.test(ending));
  if (!promise) return null;
  const [, allowed, kind] = promise;
  if (!allowed.test(mime)) {
    return `扩展名 .${ending} 表示${kind}，但内容不是（识别为 ${mime}），可能被改过名或已损坏。`;
  }
  if (!exact[ending] || exact[ending].test(mime)) return null;
  return `扩展名是 .${ending}，内容实际是 ${mime}，程序按内容处理。`;
}
