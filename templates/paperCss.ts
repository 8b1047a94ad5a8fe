import type { PaperLayout } from '../domain/documents/templateKind.ts';
import {
  type BodyType,
  FONT_BODY,
  FONT_HEADING,
  FONT_SUBHEADING,
  FONT_TITLE,
  LETTER_TYPE,
  ORGAN_TYPE,
  SIGN_EACH_PAGE,
} from './paperStyles.ts';

const SERIF = '"Noto Serif CJK SC", "Songti SC", serif';
const SANS = '"Noto Sans CJK SC", "Heiti SC", sans-serif';
const BODY = `"${FONT_BODY}", FangSong_GB2312, FangSong, STFangsong, "仿宋", ${SERIF}`;
const TITLE = `"${FONT_TITLE}", FZXiaoBiaoSong-B05S, STZhongsong, STSong, SimSun, ${SERIF}`;
const HEADING = `"${FONT_HEADING}", SimHei, STHeiti, ${SANS}`;
const SUBHEADING = `"${FONT_SUBHEADING}", KaiTi_GB2312, KaiTi, STKaiti, "楷体", ${SERIF}`;

/** The layout of GB/T 9704-2012 (paperStyles.ts) as CSS for pages that a browser prints. */
export function paperCss(layout: PaperLayout): string {
  const page =
    layout === 'landscape-table'
      ? '@page { size: 297mm 210mm; margin: 28mm 35mm 26mm 37mm }'
      : '@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm }';
  const type = layout === 'letter' ? LETTER_TYPE : ORGAN_TYPE;
  return `${page}${rules(type)}`.replace(/\n\s*/g, '');
}

/** What stands in the bottom margin of each page beside its number, as HTML; empty for most papers. */
export function pageFootHtml(layout: PaperLayout): string {
  if (layout !== 'record') return '';
  const style = `position:absolute;left:28mm;bottom:27mm;font-size:10.5pt;font-family:${BODY}`;
  return `<div style="${style.replaceAll('"', "'")}">${SIGN_EACH_PAGE}</div>`;
}

function rules({ size, linePitch, characterSpacing, afterTitle }: BodyType): string {
  const pitch = `${linePitch / 20}pt`;
  const type = `${size / 2}pt`;
  return `
  * { margin: 0; padding: 0; box-sizing: border-box }
  html { -webkit-print-color-adjust: exact }
  body { font-family: ${BODY}; font-size: ${type}; line-height: ${pitch}; letter-spacing: ${characterSpacing / 20}pt;
    text-align: justify; overflow-wrap: anywhere; line-break: strict; color: #000;
    orphans: 2; widows: 2 }
  .title { margin-bottom: ${afterTitle / 20}pt; font-family: ${TITLE}; font-size: 22pt; line-height: 36pt;
    font-weight: normal; text-align: center; letter-spacing: 0; break-after: avoid }
  .text { text-indent: 2em }
  .left { text-align: left }
  h2, h3, h4 { font-size: ${type}; font-weight: normal; text-indent: 2em; break-after: avoid;
    break-inside: avoid }
  h2 { font-family: ${HEADING} }
  h3 { font-family: ${SUBHEADING} }
  .keep { break-after: avoid }
  .closing { break-inside: avoid }
  .closing.joined { break-before: avoid }
  .letterhead { margin-bottom: 12pt; padding-bottom: 6pt; border-bottom: 2.25pt double #000;
    text-align: center; font-size: 10.5pt; line-height: 17pt; letter-spacing: 0; break-after: avoid }
  .letterhead .name { font-family: ${TITLE}; font-size: 26pt; line-height: 40pt }
  .reference { padding-right: 1em; text-align: right; break-after: avoid }
  .recipient { break-after: avoid; break-inside: avoid }
  .attachment { padding-left: 6em; text-indent: -4em; text-align: left; break-inside: avoid;
    break-after: avoid }
  .attachment.next { text-indent: -1em }
  .signature { break-inside: avoid }
  .signature p { padding-left: 9em; text-align: left }
  .signature .apart { margin-top: ${pitch} }
  .signature .date { padding: 0 4em 0 0; text-align: right }
  table { width: calc(100% - 1pt); margin: 0 0 12pt; border-collapse: collapse; table-layout: fixed;
    font-size: 12pt; line-height: 19pt; letter-spacing: 0 }
  caption { padding: 6pt 0 3pt; font-family: ${HEADING}; font-size: 14pt; line-height: 21pt;
    break-after: avoid }
  thead { display: table-header-group }
  tr { break-inside: avoid }
  th, td { padding: 2pt 5.4pt; border: 0.5pt solid #000; vertical-align: middle;
    text-align: left }
  th { font-family: ${HEADING}; font-weight: normal; text-align: center }
  td.center { text-align: center }
  td.right { text-align: right }
  .dense { font-size: 9pt; line-height: 13pt }
  .dense th, .dense td { padding: 1pt 1.4pt }
  mark { background: #ff0; color: #000 }
  .break { break-after: page }
`;
}
