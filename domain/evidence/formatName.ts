/** What people call a format: 'PNG 图片'; for what has no name of its own, the technical type. */
export function formatName(mime: string): string {
  return names.find(([pattern]) => pattern.test(mime))?.[1] ?? `其他（${mime}）`;
}

const names: [RegExp, string][] = [
  [/^image\/png/, 'PNG 图片'],
  [/^image\/jpeg/, 'JPEG 图片'],
  [/^image\/hei[cf]/, 'HEIC 图片'],
  [/^image\/webp/, 'WebP 图片'],
  [/^image\/bmp/, 'BMP 图片'],
  [/^image\/gif/, 'GIF 图片'],
  [/^image\/avif/, 'AVIF 图片'],
  [/^image\/svg/, 'SVG 图形'],
  [/^image\//, '图片'],
  [/^audio\/mpeg/, 'MP3 录音'],
  [/^audio\/(?:mp4|x-m4a|aac)/, 'M4A 录音'],
  [/^audio\/(?:wav|x-wav|vnd\.wave)/, 'WAV 录音'],
  [/^audio\/amr/, 'AMR 录音'],
  [/^(?:audio|video)\/3gpp/, '3GP 录音或视频'],
  [/^audio\/ogg|^application\/ogg|^audio\/opus/, 'OGG 录音'],
  [/^audio\/(?:x-)?flac/, 'FLAC 录音'],
  [/^audio\//, '录音'],
  [/^video\/mp4/, 'MP4 视频'],
  [/^video\//, '视频'],
  [/^application\/pdf/, 'PDF 文档'],
  [/zip-compressed|^application\/zip/, 'ZIP 压缩包'],
  [/spreadsheetml|ms-excel/, 'Excel 表格'],
  [/wordprocessingml|msword/, 'Word 文档'],
  [/presentationml|ms-powerpoint/, '演示文稿'],
  [/x-cfb/, '旧版 Office 或 Outlook 文件'],
  [/^message\/rfc822|ms-outlook/, '邮件'],
  [/^text\/csv/, 'CSV 表格'],
  [/^text\/html/, '网页'],
  [/xml$/, 'XML 数据'],
  [/json$/, 'JSON 数据'],
  [/^text\//, '纯文本'],
  [/octet-stream/, '认不出的格式'],
];
