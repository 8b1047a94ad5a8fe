import { describe, expect, it } from 'vitest';
import { loadTemplates } from '../../../templates/loadTemplates.ts';
import { pageFootHtml } from '../../../templates/paperCss.ts';
import { renderHtml } from '../../../templates/renderHtml.ts';
import { renderPlainText } from '../../../templates/renderPlainText.ts';
import { FOLDER, paper } from './paperSupport.ts';
import { hostileFacts, huabeiFacts, minimalFacts, paidFacts } from './sampleFacts.ts';

const templates = await loadTemplates(FOLDER);

describe('the page that a PDF is printed from', () => {
  for (const { id, recipientKinds } of templates.values()) {
    it(`of ${id} says what the Word file says, and holds nothing that runs or loads`, () => {
      const [recipient = 'institution'] = recipientKinds;
      for (const facts of [paidFacts(), minimalFacts(), hostileFacts()]) {
        const { tree } = paper(facts, id, recipient);
        const html = renderHtml(tree);
        const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map((match) => match[1]));
        for (const tag of tags) expect(ALLOWED).toContain(tag);
        expect(html).not.toMatch(/<[^>]+\s(?:on\w+|src|href)=/);
        expect(letters(bodyOf(html))).toBe(letters(renderPlainText(tree)));
      }
    });
  }

  it('has the margins of GB/T 9704, turned for a table across', () => {
    const { tree } = paper(huabeiFacts(), 'complaint', 'institution');
    expect(renderHtml(tree)).toContain('size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm');
    expect(renderHtml({ ...tree, layout: 'landscape-table' })).toContain(
      'size: 297mm 210mm; margin: 28mm 35mm 26mm 37mm',
    );
  });

  it('keeps the signature with the last words before it, and marks what is missing', () => {
    const letter = renderHtml(paper(huabeiFacts(), 'lawyer-letter', 'institution').tree);
    expect(letter).toMatch(
      /<div class="closing"><p class="text[^"]*">(?:(?!<\/p>).){40,}特此函告。<\/p>.*附件：授权委托书/,
    );
    const bare = renderHtml(paper(minimalFacts(), 'complaint', 'institution').tree);
    expect(bare).toContain('<mark>【待补：当事人姓名】</mark>');
  });

  it('repeats the heads of tables and leaves a line to sign below each page of a record alone', () => {
    expect(renderHtml(paper(paidFacts(), 'police-report', 'police').tree)).toContain('<thead>');
    expect(pageFootHtml('record')).toContain('当事人（签名）');
    expect(pageFootHtml('gbt9704')).toBe('');
  });
});

const ALLOWED =
  'html head meta title style body div p h1 h2 h3 h4 table caption colgroup col thead tbody tr th td br b mark'.split(
    ' ',
  );

function bodyOf(html: string): string {
  return html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** Plain text puts a colon between the label and the value of a row; layout differs, words do not. */
function letters(text: string): string {
  return text.replace(/[\s：]+/g, '');
}
