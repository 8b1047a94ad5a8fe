export interface NamePromise {
  /** 'pdf' */
  ending: string;
  /** What people call such a file. */
  kind: string;
  /** Types that may stand behind the ending. */
  allowed: RegExp;
  /** false: other contents are common and harmless (a web page saved as .xls), and only a program is a lie. */
  strict: boolean;
}

/** What the ending of a name promises of the contents; null = nothing that is known. */
export function promiseOfName(originalName: string): NamePromise | null {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(originalName)?.[1]?.toLowerCase() ?? '';
  const promise = promises.find(([pattern]) => pattern.test(ending));
  if (!promise) return null;
  const [, allowed, kind] = promise;
  return { ending, kind, allowed: allowed ?? /^/, strict: allowed !== null };
}

const promises: [RegExp, RegExp | null, string][] = [
  [/^(?:jpe?g|png|gif|bmp|webp|heic|heif|avif)$/, /^image\//, '图片'],
  [/^(?:mp3|m4a|aac|wav|amr|ogg|opus|flac)$/, /^(?:audio|video)\/|^application\/ogg$/, '音频'],
  [/^(?:mp4|mov|avi|mkv|webm|3gp)$/, /^(?:audio|video)\//, '视频'],
  [/^pdf$/, /^application\/pdf$/, 'PDF'],
  [/^zip$/, /zip/, '压缩包'],
  [/^docx?$/, null, 'Word 文档'],
  [/^xlsx?$/, null, 'Excel 表格'],
  [/^pptx?$/, null, '演示文稿'],
  [/^(?:txt|csv|json|xml|md|log)$/, null, '文本'],
  [/^html?$/, null, '网页'],
  [/^(?:eml|msg)$/, null, '邮件'],
  [/^(?:rar|7z|gz|tar)$/, null, '压缩包'],
];
