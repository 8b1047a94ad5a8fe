import {
  FONT_BODY,
  FONT_HEADING,
  FONT_PAGE_NUMBER,
  FONT_SUBHEADING,
  FONT_TITLE,
} from './paperStyles.ts';

/** What a machine without the font of GB/T 9704 shall take instead, best first. */
const FALLBACKS: readonly (readonly [string, string])[] = [
  [FONT_BODY, '仿宋,FangSong,STFangsong,Noto Serif CJK SC'],
  [FONT_TITLE, '方正小标宋_GBK,华文中宋,宋体,Noto Serif CJK SC'],
  [FONT_HEADING, 'SimHei,Heiti SC,Noto Sans CJK SC'],
  [FONT_SUBHEADING, '楷体,KaiTi,STKaiti,Noto Serif CJK SC'],
  [FONT_PAGE_NUMBER, 'SimSun,STSong,Noto Serif CJK SC'],
];

/** fontTable.xml with w:altName, which the docx library cannot write. */
export function paperFontTableXml(): string {
  const fonts = FALLBACKS.map(
    ([name, fallback]) =>
      `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
