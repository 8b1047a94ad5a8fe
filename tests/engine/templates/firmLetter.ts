import { textBox, wordFile } from './wordFile.ts';

const SONG = '<w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体"/><w:sz w:val="24"/>';

/** A lawyer's letter as an invented firm keeps it: letterhead, table, text box, tags in pieces. */
export function firmLetter(): Uint8Array {
  const body = [
    line('律 师 函', { align: 'center', size: 36, bold: true }),
    line('函号：{{函号|默认:"（未编号）"}}', { align: 'right' }),
    line('致：{{对方名称}}'),
    text(
      '{{律所',
      '名称}}接受{{委',
      '托人姓名}}（身份证号：{{身份证号}}，联系电话：{{联系电话}}）的委托，指派{{承办律师}}律师就贵司催收事宜，郑重致函如下：',
    ),
    heading('一、基本事实'),
    text(
      '{{#if 有联系记录}}经核查，委托人先后收到下列联系（共{{联系记录|数量}}次）：{{else}}委托人陈述了催收经过。{{/if}}',
    ),
    table(
      ['序号', '时间', '号码', '内容'],
      ['{{#联系记录}}', '', '', ''],
      ['{{序号}}', '{{时间}}', '{{号码}}', '{{内容}}'],
      ['{{/联系记录}}', '', '', ''],
    ),
    text('{{#有损失}}委托人因此损失人民币{{损失金额}}元（大写：{{损失金额大写}}）。{{/有损失}}'),
    heading('二、律师意见'),
    listed('{{#请求}}{{序号}}．{{内容}}{{/请求}}'),
    text('随函附上：{{#证据}}《{{证据名称}}》（{{证明目的}}）；{{/证据}}{{^证据}}无。{{/证据}}'),
    line('{{律所名称}}', { align: 'right' }),
    line('承办律师：{{承办律师}}（执业证号：{{执业证号}}）', { align: 'right' }),
    line('{{日期|中文日期}}', { align: 'right' }),
    `<w:p>${textBox(line('联系地址：{{律所地址}}') + line('电话：{{律所电话}}　卷柜：{{卷柜号}}'))}</w:p>`,
  ].join('');
  return wordFile({
    body,
    header: line('{{律所名称}}　{{律所地址}}', { align: 'center', size: 18 }),
    footer: line('本函仅供收件人阅处　案号：{{案号}}', { align: 'center', size: 18 }),
  });
}

function run(content: string, size = 24, bold = false): string {
  const look = SONG.replace('"24"', `"${size}"`);
  return `<w:r><w:rPr>${look.replace('<w:sz', `${bold ? '<w:b/>' : ''}<w:sz`)}</w:rPr><w:t xml:space="preserve">${content}</w:t></w:r>`;
}

function line(
  content: string,
  {
    align = 'left',
    size = 24,
    bold = false,
  }: { align?: string; size?: number; bold?: boolean } = {},
): string {
  return `<w:p><w:pPr><w:spacing w:line="400" w:lineRule="exact"/><w:jc w:val="${align}"/></w:pPr>${run(content, size, bold)}</w:p>`;
}

function heading(content: string): string {
  return `<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:line="400" w:lineRule="exact"/></w:pPr>${run(content, 24, true)}</w:p>`;
}

function text(...pieces: string[]): string {
  return paragraph(pieces, '');
}

/** A paragraph of an automatic list: repeated, it is one paragraph a row. */
function listed(content: string): string {
  return paragraph([content], '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>');
}

function paragraph(pieces: readonly string[], number: string): string {
  return `<w:p><w:pPr>${number}<w:spacing w:line="400" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="480"/></w:pPr>${pieces.map((piece) => run(piece)).join('')}</w:p>`;
}

function table(...rows: string[][]): string {
  const widths = [800, 2400, 2000, 3800];
  const side = (name: string) =>
    `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
  const cell = (content: string, column: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/></w:tcPr><w:p>${run(content, 21)}</w:p></w:tc>`;
  const row = (cells: string[], index: number) =>
    `<w:tr><w:trPr><w:cantSplit/>${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map(cell).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map(row).join('')}</w:tbl>`;
}
