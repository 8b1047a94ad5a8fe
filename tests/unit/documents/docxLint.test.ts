import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxLint } from './docxLint.ts';
import { docxOf, paper } from './paperSupport.ts';
import { paidFacts } from './sampleFacts.ts';

const sound = await docxOf(paper(paidFacts(), 'police-report', 'police'));

function broken(part: string, from: RegExp, to: string): Uint8Array {
  const parts = unzipSync(sound);
  const before = new TextDecoder().decode(parts[part]);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

describe('the lint of Word files', () => {
  const document = 'word/document.xml';
  for (const [fault, from, to] of [
    [
      'cell without a paragraph',
      /(<w:tc><w:tcPr>(?:(?!<\/w:tcPr>).)*<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>/,
      '$1',
    ],
    ['cell not ending in w:p', /<\/w:p><\/w:tc>/, '</w:p><w:bookmarkEnd w:id="1"/></w:tc>'],
    ['row without cells', /<w:tr>.*?<\/w:tr>/, '<w:tr></w:tr>'],
    ['undefined style NoSuch', /<w:pStyle w:val="Recipient"\/>/, '<w:pStyle w:val="NoSuch"/>'],
    [
      'undefined numId 77',
      /<w:pStyle w:val="Recipient"\/>/,
      '<w:pStyle w:val="Recipient"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>',
    ],
  ] as const) {
    it(`finds: ${fault}`, () => {
      expect(docxLint(broken(document, from, to))).toContain(`${document}: ${fault}`);
    });
  }

  it('finds: unbalanced fldChar', () => {
    const file = broken('word/footer1.xml', /<w:fldChar w:fldCharType="end"\/>/, '');
    expect(docxLint(file)).toContain('word/footer1.xml: unbalanced fldChar');
  });
});
