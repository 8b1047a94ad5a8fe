/**
 * styles.xml after GB/T 9704-2012: body 3号仿宋 (16 pt), exact pitch 28.95 pt, so that 22 lines of
 * 28 characters fill the 156 × 225 mm text block. Written by hand, because the docx library drops
 * snapToGrid, kinsoku, topLinePunct and overflowPunct without a word.
 */
export const FONT_BODY = '仿宋_GB2312';
export const FONT_TITLE = '方正小标宋简体';
export const FONT_HEADING = '黑体';
export const FONT_SUBHEADING = '楷体_GB2312';
export const FONT_PAGE_NUMBER = '宋体';

/** Below each page of a record. */
export const SIGN_EACH_PAGE =
  '当事人（签名）：＿＿＿＿＿＿＿＿　　接待人（签名）：＿＿＿＿＿＿＿＿';

/** Greys behind cells, on which black type still reads, also on a poor copy. */
export const SHADES = ['', 'EDEDED', 'D9D9D9', 'BFBFBF', 'A6A6A6'] as const;

/** Type and pitch of the body: half points, and twentieths of a point. */
export interface BodyType {
  size: number;
  linePitch: number;
  characterSpacing: number;
  /** Below the title, in twentieths of a point; in a letter its number stands there. */
  afterTitle: number;
}

/** 3号 on 22 lines of 28 characters; −0.25 pt a character, so that 28 fit 156 mm in LibreOffice, too. */
export const ORGAN_TYPE: BodyType = {
  size: 32,
  linePitch: 579,
  characterSpacing: -5,
  afterTitle: 579,
};
/** A firm's letters: 小三 on 26 lines of 29 characters in the same text block (domain.md §5). */
export const LETTER_TYPE: BodyType = {
  size: 30,
  linePitch: 490,
  characterSpacing: 4,
  afterTitle: 120,
};

const ON_GRID =
  '<w:kinsoku w:val="1"/><w:overflowPunct w:val="1"/><w:topLinePunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="1"/>';
const OFF_GRID =
  '<w:kinsoku w:val="1"/><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>';

/** All four slots name the Chinese font: WPS takes another for digits otherwise. */
export function fontSlots(font: string): string {
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
}

export function paperStylesXml(type: BodyType): string {
  const { size, linePitch } = type;
  const chars = (count: number) => count * size * 10;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontSlots(FONT_BODY)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr><w:widowControl w:val="0"/>${ON_GRID}<w:spacing w:before="0" w:after="0" w:line="${linePitch}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>`,
    `<w:rPr>${fontSlots(FONT_BODY)}<w:spacing w:val="${type.characterSpacing}"/><w:kern w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    style('Title', 'Title', {
      paragraph: `<w:keepNext/><w:spacing w:before="0" w:after="${type.afterTitle}" w:line="720" w:lineRule="exact"/><w:jc w:val="center"/>`,
      font: FONT_TITLE,
      size: 44,
    }),
    style('Letterhead', 'AnDun Letterhead', {
      paragraph:
        '<w:keepNext/><w:spacing w:before="0" w:after="0" w:line="800" w:lineRule="exact"/><w:jc w:val="center"/>',
      font: FONT_TITLE,
      size: 52,
    }),
    letterheadLine('LetterheadLine', 'AnDun Letterhead Line', ''),
    letterheadLine(
      'LetterheadLast',
      'AnDun Letterhead Last Line',
      '<w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="18" w:space="6" w:color="auto"/></w:pBdr>',
    ),
    style('Reference', 'AnDun Reference', {
      paragraph: `<w:keepNext/><w:ind w:rightChars="100" w:right="${chars(1)}"/><w:jc w:val="right"/>`,
    }),
    heading(1, FONT_HEADING, chars(2)),
    heading(2, FONT_SUBHEADING, chars(2)),
    heading(3, FONT_BODY, chars(2)),
    style('BodyText', 'Body Text', {
      paragraph: `<w:ind w:firstLineChars="200" w:firstLine="${chars(2)}"/>`,
    }),
    style('BodyTextLeft', 'AnDun Body Text Left', {
      paragraph: `<w:ind w:firstLineChars="200" w:firstLine="${chars(2)}"/><w:jc w:val="left"/>`,
    }),
    style('Recipient', 'AnDun Recipient', {
      paragraph: '<w:keepNext/><w:ind w:firstLineChars="0" w:firstLine="0"/>',
    }),
    style('Attachment', 'AnDun Attachment', {
      paragraph: `<w:keepLines/><w:ind w:leftChars="600" w:left="${chars(6)}" w:hangingChars="400" w:hanging="${chars(4)}"/><w:jc w:val="left"/>`,
    }),
    style('AttachmentNext', 'AnDun Attachment Next', {
      paragraph: `<w:keepLines/><w:ind w:leftChars="600" w:left="${chars(6)}" w:hangingChars="100" w:hanging="${chars(1)}"/><w:jc w:val="left"/>`,
    }),
    signatureLine('SignatureFirst', 'AnDun Signature First', type, linePitch),
    signatureLine('SignatureLine', 'AnDun Signature Line', type, linePitch),
    signatureLine('SignatureNote', 'AnDun Signature Note', type, 0),
    style('SignatureDate', 'AnDun Signature Date', {
      paragraph: `<w:keepLines/><w:ind w:rightChars="400" w:right="${chars(4)}"/><w:jc w:val="right"/>`,
    }),
    style('SealedDate', 'AnDun Sealed Date', {
      paragraph: `<w:keepLines/><w:spacing w:before="${linePitch}" w:after="0" w:line="${linePitch}" w:lineRule="exact"/><w:ind w:rightChars="400" w:right="${chars(4)}"/><w:jc w:val="right"/>`,
    }),
    tableStyle('TableText', 'AnDun Table Text', FONT_BODY, 'left'),
    tableStyle('TableHead', 'AnDun Table Head', FONT_HEADING, 'center'),
    denseStyle('DenseText', 'AnDun Dense Table Text', FONT_BODY, 'left'),
    denseStyle('DenseHead', 'AnDun Dense Table Head', FONT_HEADING, 'center'),
    style('TableAfter', 'AnDun After Table', {
      paragraph: `${OFF_GRID}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/>`,
      size: 16,
    }),
    style('TableCaption', 'AnDun Table Caption', {
      paragraph: `<w:keepNext/>${OFF_GRID}<w:spacing w:before="120" w:after="60" w:line="420" w:lineRule="exact"/><w:jc w:val="center"/>`,
      font: FONT_HEADING,
      size: 28,
    }),
    // What follows a break stands at the top of its page: the mark of this line is one point high there.
    style('PageBreak', 'AnDun Page Break', {
      paragraph: `${OFF_GRID}<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`,
      size: 2,
    }),
    style('PageSigning', 'AnDun Page Signing', {
      paragraph: `${OFF_GRID}<w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/><w:jc w:val="left"/>`,
      size: 24,
    }),
    footer('PageNumberOdd', 'AnDun Page Number Odd', 'right', 'w:rightChars="100" w:right="280"'),
    footer('PageNumberEven', 'AnDun Page Number Even', 'left', 'w:leftChars="100" w:left="280"'),
    '</w:styles>',
  ].join('');
}

type StyleParts = { paragraph: string; font?: string; size?: number };

function style(id: string, name: string, parts: StyleParts): string {
  const size = parts.size ? `<w:sz w:val="${parts.size}"/><w:szCs w:val="${parts.size}"/>` : '';
  const run =
    parts.font || size ? `<w:rPr>${parts.font ? fontSlots(parts.font) : ''}${size}</w:rPr>` : '';
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${parts.paragraph}</w:pPr>${run}</w:style>`;
}

/** GB/T 9704 sets headings apart by typeface alone: same size, no space around, no bold. */
function heading(level: 1 | 2 | 3, font: string, indent: number): string {
  return style(`Heading${level}`, `heading ${level}`, {
    paragraph: `<w:keepNext/><w:keepLines/><w:ind w:firstLineChars="200" w:firstLine="${indent}"/><w:outlineLvl w:val="${level - 1}"/>`,
    font,
  });
}

/** What is signed by hand stands one line below the line before it. */
function signatureLine(
  id: string,
  name: string,
  { size, linePitch }: BodyType,
  before: number,
): string {
  return style(id, name, {
    paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="0" w:line="${linePitch}" w:lineRule="exact"/><w:ind w:leftChars="900" w:left="${9 * size * 10}"/><w:jc w:val="left"/>`,
  });
}

function letterheadLine(id: string, name: string, border: string): string {
  return style(id, name, {
    paragraph: `<w:keepNext/>${border}${OFF_GRID}<w:spacing w:before="0" w:after="0" w:line="340" w:lineRule="exact"/><w:jc w:val="center"/>`,
    size: 21,
  });
}

function tableStyle(id: string, name: string, font: string, align: string): string {
  return style(id, name, {
    paragraph: `${OFF_GRID}<w:spacing w:before="40" w:after="40" w:line="380" w:lineRule="exact"/><w:jc w:val="${align}"/>`,
    font,
    size: 24,
  });
}

/** 小五: tables of many columns. */
function denseStyle(id: string, name: string, font: string, align: string): string {
  return style(id, name, {
    paragraph: `${OFF_GRID}<w:spacing w:before="20" w:after="20" w:line="260" w:lineRule="exact"/><w:jc w:val="${align}"/>`,
    font,
    size: 18,
  });
}

function footer(id: string, name: string, align: string, indent: string): string {
  return style(id, name, {
    paragraph: `${OFF_GRID}<w:spacing w:line="320" w:lineRule="exact"/><w:ind ${indent}/><w:jc w:val="${align}"/>`,
    font: FONT_PAGE_NUMBER,
    size: 28,
  });
}
