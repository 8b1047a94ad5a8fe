import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../templates/renderDocx.ts';
import { docxOf, paper, partsOf, TODAY } from './paperSupport.ts';
import { huabeiFacts, minimalFacts, paidFacts } from './sampleFacts.ts';

describe('Word files', () => {
  it('tell nothing of persons or machines but the name of the firm', async () => {
    const parts = partsOf(await docxOf(paper(huabeiFacts(), 'complaint', 'institution')));
    const core = parts['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:creator>杭州衡山律师事务所</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>杭州衡山律师事务所</cp:lastModifiedBy>');
    expect(core).not.toMatch(/林小满|周明远|Un-named|docx/);
    expect(core).toContain('2026-11-22T00:00:00Z');
  });
});

describe('the name of the firm in the file', () => {
  it('is cleaned of what would break the XML, and never the library’s own when empty', async () => {
    const { tree } = paper(minimalFacts(), 'complaint', 'institution');
    const core = async (firmName: string) =>
      partsOf(await renderDocx(tree, { firmName, date: TODAY }))['docProps/core.xml'] ?? '';
    expect(await core('\u0000甲\ufffe<&\n乙')).toContain('<dc:creator>甲&lt;&amp; 乙</dc:creator>');
    expect(await core('')).not.toMatch(/Un-named|<dc:creator><|<dc:creator\/>/);
  });
});

describe('the layout of GB/T 9704', () => {
  it('has A4 with margins 37, 28, 26, 35 mm and a grid of 28.95 pt lines', async () => {
    const xml = partsOf(await docxOf(paper(huabeiFacts(), 'complaint', 'institution')))[
      'word/document.xml'
    ];
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  });

  it('names the Chinese font in all four slots, with fallbacks for machines without it', async () => {
    const parts = partsOf(await docxOf(paper(huabeiFacts(), 'complaint', 'institution')));
    const styles = parts['word/styles.xml'] ?? '';
    for (const font of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312', '宋体']) {
      expect(styles).toContain(
        `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
      );
      expect(parts['word/fontTable.xml']).toMatch(
        new RegExp(`w:name="${font}"><w:altName w:val="[^"]+"/>`),
      );
    }
  });

  it('sets the body in 16 pt with 2-character indents by characters and kinsoku on the grid', async () => {
    const styles =
      partsOf(await docxOf(paper(huabeiFacts(), 'complaint', 'institution')))['word/styles.xml'] ??
      '';
    const normal = /<w:style [^>]*w:styleId="Normal">[\s\S]*?<\/w:style>/.exec(styles)?.[0] ?? '';
    expect(normal).toContain('<w:kinsoku w:val="1"/>');
    expect(normal).toContain('<w:snapToGrid w:val="1"/>');
    expect(normal).toContain('w:line="579" w:lineRule="exact"');
    expect(normal).toContain('<w:sz w:val="32"/>');
    const body = /<w:style [^>]*w:styleId="BodyText">[\s\S]*?<\/w:style>/.exec(styles)?.[0] ?? '';
    expect(body).toContain('w:firstLineChars="200"');
  });

  it('numbers pages — 1 — outside, in 14 pt 宋体', async () => {
    const parts = partsOf(await docxOf(paper(huabeiFacts(), 'complaint', 'institution')));
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const footers = [parts['word/footer1.xml'] ?? '', parts['word/footer2.xml'] ?? ''];
    expect(footers[0]).toContain('<w:jc w:val="right"/>');
    expect(footers[1]).toContain('<w:jc w:val="left"/>');
    for (const footer of footers) {
      expect(footer.replace(/<[^>]+>/g, '')).toBe('— PAGE —');
    }
  });

  it('repeats table heads, splits no row, keeps the signature with its text, indents the date by four', async () => {
    const parts = partsOf(await docxOf(paper(paidFacts(), 'police-report', 'police')));
    const xml = parts['word/document.xml'] ?? '';
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:tr>/g)?.length).toBe(xml.match(/<w:cantSplit\/>/g)?.length);
    const attachment = /<w:pStyle w:val="Attachment"\/><w:keepNext\/>/;
    expect(xml).toMatch(attachment);
    const styles = parts['word/styles.xml'] ?? '';
    for (const id of ['Recipient', 'SignatureFirst', 'SignatureLine']) {
      expect(styles).toMatch(new RegExp(`w:styleId="${id}">(?:(?!</w:style>).)*<w:keepNext/>`));
    }
    expect(styles).toMatch(/w:styleId="SignatureDate">(?:(?!<\/w:style>).)*w:rightChars="400"/);
  });

  it('takes two lines of text along to the page of a signature, and a blank line only where one signs', async () => {
    const { tree } = paper(huabeiFacts(), 'lawyer-letter', 'institution');
    const xml = partsOf(await renderDocx(tree, { firmName: '', date: TODAY }))['word/document.xml'];
    expect(xml).toMatch(
      /<w:keepNext\/><\/w:pPr>(?:(?!<\/w:p>).){40,}特此函告。(?:(?!<\/w:p>).)*<\/w:p><w:p><w:pPr><w:pStyle w:val="Attachment"\/><w:keepNext\/>/,
    );
    expect(xml).toMatch(/"SignatureLine"\/><\/w:pPr>(?:(?!<\/w:p>).)*承办律师（签名）：/);
    expect(xml).toMatch(/"SignatureNote"\/><\/w:pPr>(?:(?!<\/w:p>).)*执业证号/);
  });

  it('sets the letter of a firm in 小三, 26 lines on the same text block', async () => {
    const { tree } = paper(huabeiFacts(), 'lawyer-letter', 'institution');
    const parts = partsOf(await renderDocx(tree, { firmName: '', date: TODAY }));
    expect(parts['word/document.xml']).toContain('<w:docGrid w:type="lines" w:linePitch="490"/>');
    expect(parts['word/styles.xml']).toMatch(
      /w:styleId="Normal">(?:(?!<\/w:style>).)*w:line="490"(?:(?!<\/w:style>).)*<w:sz w:val="30"\/>/,
    );
  });

  it('lets a short table begin on the page of its heading and parts a long one with two rows on either', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, row) => [[{ text: `${row}` }], [{ text: '内容' }]]);
    const columns = ['序号', '内容'].map((title) => ({
      title,
      widthMm: 78,
      align: 'left' as const,
    }));
    const kept = async (count: number) => {
      const blocks = [
        { type: 'table' as const, kind: 'plain' as const, columns, rows: rows(count) },
      ];
      const docx = await renderDocx(
        { title: '表', layout: 'gbt9704', blocks },
        { firmName: '', date: TODAY },
      );
      const xml = partsOf(docx)['word/document.xml'] ?? '';
      return [...xml.matchAll(/<w:tr>(?:(?!<\/w:tr>).)*/g)].map(([row]) =>
        row.includes('keepNext'),
      );
    };
    expect(await kept(3)).toEqual([true, false, false, false]);
    expect(await kept(7)).toEqual([true, true, false, false, false, false, true, false]);
  });

  it('begins an annex on a page of its own and leaves none empty before it', async () => {
    const block = { type: 'paragraph' as const, runs: [{ text: '附件' }] };
    const blocks = [block, { type: 'pageBreak' as const }, block];
    const docx = await renderDocx(
      { title: '函', layout: 'letter', blocks },
      { firmName: '', date: TODAY },
    );
    const xml = partsOf(docx)['word/document.xml'] ?? '';
    expect(xml.match(/<w:p>/g)).toHaveLength(2);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(xml).not.toContain('w:type="page"');
  });

  it('turns the sheet for a table across, its text block 225 × 156 mm', async () => {
    const { tree } = paper(huabeiFacts(), 'complaint', 'institution');
    const docx = await renderDocx(
      { ...tree, layout: 'landscape-table' },
      { firmName: '', date: TODAY },
    );
    const xml = partsOf(docx)['word/document.xml'] ?? '';
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml).toMatch(/<w:pgMar w:top="1587" w:right="1984" w:bottom="1474" w:left="2098"/);
  });

  it('keeps a text that ends in a colon on the page of what it announces', async () => {
    const { tree } = paper(huabeiFacts(), 'lawyer-letter', 'institution');
    const xml = partsOf(await renderDocx(tree, { firmName: '', date: TODAY }))['word/document.xml'];
    expect(xml).toMatch(
      /<w:pStyle w:val="BodyText(?:Left)?"\/><w:keepNext\/><\/w:pPr>(?:(?!<\/w:p>).)*下列事项并书面答复：/,
    );
  });

  it('highlights what is missing and nothing else', async () => {
    const missing = paper(minimalFacts(), 'complaint', 'institution');
    const xml = partsOf(await docxOf(missing))['word/document.xml'] ?? '';
    for (const run of xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g)) {
      const text = run[0].replace(/<[^>]+>/g, '');
      expect(run[0].includes('<w:highlight w:val="yellow"/>'), text).toBe(
        text.startsWith('【待补：'),
      );
    }
    const complete = partsOf(await docxOf(paper(huabeiFacts(), 'complaint', 'institution')));
    expect(complete['word/document.xml']).not.toContain('w:highlight');
  });
});
