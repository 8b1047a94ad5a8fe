import { escapeXml } from './escapeXml.ts';
import { paperFontTableXml } from './paperFonts.ts';
import { FONT_BODY, FONT_HEADING, FONT_PAGE_NUMBER, FONT_TITLE, fontSlots } from './paperStyles.ts';
import { twips } from './twips.ts';

/** One file inside a .docx: its text, or a picture whose bytes the caller brings. */
export type DocxPart = { name: string; text: string } | { name: string; pictureId: string };

export interface CompilationMeta {
  title: string;
  caseNumber: string;
  firmName: string;
  /** YYYY-MM-DD; the file's creation date. */
  date: string;
  /** Page of the compilation that this paper begins on. */
  firstPage: number;
  /** Pages of the whole compilation. */
  totalPages: number;
}

export interface CompilationPicture {
  pictureId: string;
  /** 'rId…' as the body names it. */
  relationId: string;
  ending: 'png' | 'jpeg' | 'gif' | 'bmp';
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Page frame in mm: A4, a binding margin of 10 beside the left margin of 25. */
export const TEXT_WIDTH_MM = 155;

/**
 * A part of the 证据材料汇编 as a .docx package, written by hand: pages are laid out with rows of
 * exact height, pictures are streamed, and the same input gives the same bytes.
 */
export function compilationParts(
  bodyXml: string,
  meta: CompilationMeta,
  pictures: readonly CompilationPicture[] = [],
): DocxPart[] {
  return [
    { name: '[Content_Types].xml', text: contentTypes() },
    { name: '_rels/.rels', text: packageRelations() },
    { name: 'docProps/core.xml', text: coreProperties(meta) },
    { name: 'word/document.xml', text: documentXml(bodyXml, meta) },
    { name: 'word/_rels/document.xml.rels', text: documentRelations(pictures) },
    { name: 'word/fontTable.xml', text: paperFontTableXml() },
    { name: 'word/footer1.xml', text: footerXml(meta) },
    { name: 'word/settings.xml', text: settingsXml() },
    { name: 'word/styles.xml', text: stylesXml() },
    ...pictures.map(({ pictureId, relationId, ending }) => ({
      name: `word/media/${relationId}.${ending}`,
      pictureId,
    })),
  ];
}

/** The line at the top of each page; every page but the first begins with it. */
export function pageHeading(text: string, isFirst: boolean): string {
  const breakBefore = isFirst ? '' : '<w:pageBreakBefore/>';
  return `<w:p><w:pPr><w:pStyle w:val="PageHeading"/>${breakBefore}</w:pPr>${run(text)}</w:p>`;
}

export function paragraph(style: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text === '' ? '' : run(text)}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

function documentXml(bodyXml: string, meta: CompilationMeta): string {
  const page = `<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/>`;
  const margins = `<w:pgMar w:top="${twips(25)}" w:right="${twips(20)}" w:bottom="${twips(25)}" w:left="${twips(25)}" w:header="${twips(12)}" w:footer="${twips(13)}" w:gutter="${twips(10)}"/>`;
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/>${page}${margins}<w:pgNumType w:start="${meta.firstPage}"/></w:sectPr>`;
  const drawing =
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
  // The last paragraph is one point high: a table may not end a body, and it must not make a page.
  return `${HEAD}<w:document ${W} ${R} ${drawing}><w:body>${bodyXml}${paragraph('AfterTable', '')}${section}</w:body></w:document>`;
}

function footerXml({ totalPages, title, caseNumber }: CompilationMeta): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const page = `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${run('1')}${field('end')}`;
  const left = run(`${caseNumber}　证据材料汇编　${title}`);
  const right = `${run('第')}${page}${run(`页/共${totalPages}页`)}`;
  return `${HEAD}<w:ftr ${W} ${R}><w:p><w:pPr><w:pStyle w:val="PageFooter"/></w:pPr>${left}<w:r><w:tab/></w:r>${right}</w:p></w:ftr>`;
}

function contentTypes(): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['gif', 'image/gif'],
    ['bmp', 'image/bmp'],
  ].map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  const overrides = [
    ['word/document.xml', `${WORD}.document.main+xml`],
    ['word/styles.xml', `${WORD}.styles+xml`],
    ['word/settings.xml', `${WORD}.settings+xml`],
    ['word/fontTable.xml', `${WORD}.fontTable+xml`],
    ['word/footer1.xml', `${WORD}.footer+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

function packageRelations(): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
}

function documentRelations(pictures: readonly CompilationPicture[]): string {
  const own = ['styles', 'settings', 'fontTable', 'footer'].map(
    (part, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${part}" Target="${part}${part === 'footer' ? '1' : ''}.xml"/>`,
  );
  const media = pictures.map(
    ({ relationId, ending }) =>
      `<Relationship Id="${relationId}" Type="${OFFICE}/image" Target="media/${relationId}.${ending}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${[...own, ...media].join('')}</Relationships>`;
}

function coreProperties({ title, firmName, date }: CompilationMeta): string {
  const author = escapeXml(firmName.trim() || '案盾');
  const at = `${date}T00:00:00Z`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}

/** Without a compatibility mode Word lays a file out as its 2007 version did. */
function settingsXml(): string {
  return `${HEAD}<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
}

const OFF_GRID = '<w:snapToGrid w:val="0"/>';

function stylesXml(): string {
  return [
    `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fontSlots(FONT_BODY)}<w:kern w:val="0"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${OFF_GRID}<w:spacing w:before="0" w:after="0" w:line="400" w:lineRule="exact"/></w:pPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    style('PageHeading', 'AnDun Page Heading', {
      paragraph:
        '<w:keepNext/><w:spacing w:before="0" w:after="60" w:line="480" w:lineRule="exact"/><w:jc w:val="center"/>',
      font: FONT_TITLE,
      size: 32,
    }),
    style('LineNumber', 'AnDun Line Number', {
      paragraph: '<w:jc w:val="right"/>',
      font: FONT_PAGE_NUMBER,
      size: 18,
    }),
    style('TranscriptLine', 'AnDun Transcript Line', { paragraph: '<w:jc w:val="left"/>' }),
    style('TranscriptHeading', 'AnDun Transcript Heading', {
      paragraph: '<w:jc w:val="left"/>',
      font: FONT_HEADING,
      size: 24,
    }),
    style('PictureCell', 'AnDun Picture', {
      paragraph:
        '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    }),
    style('CaptionLabel', 'AnDun Caption Label', {
      paragraph: '<w:jc w:val="center"/>',
      font: FONT_HEADING,
      size: 21,
    }),
    style('CaptionText', 'AnDun Caption Text', { paragraph: '<w:jc w:val="left"/>', size: 21 }),
    style('AfterTable', 'AnDun After Table', {
      paragraph: '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
      size: 2,
    }),
    style('PageFooter', 'AnDun Page Footer', {
      paragraph: `<w:tabs><w:tab w:val="right" w:pos="${twips(TEXT_WIDTH_MM)}"/></w:tabs><w:spacing w:before="0" w:after="0" w:line="280" w:lineRule="exact"/>`,
      font: FONT_PAGE_NUMBER,
      size: 18,
    }),
    '</w:styles>',
  ].join('');
}

function style(
  id: string,
  name: string,
  parts: { paragraph: string; font?: string; size?: number },
): string {
  const size = parts.size ? `<w:sz w:val="${parts.size}"/><w:szCs w:val="${parts.size}"/>` : '';
  const font = parts.font ? fontSlots(parts.font) : '';
  const runs = font || size ? `<w:rPr>${font}${size}</w:rPr>` : '';
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${parts.paragraph}</w:pPr>${runs}</w:style>`;
}
