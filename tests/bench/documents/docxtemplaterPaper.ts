import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { Block, DocumentTree, Run } from '../../../domain/documents/documentTree.ts';
import { docxBlocks } from '../../../templates/docxBlocks.ts';

type Data = Record<string, string | Record<string, string>[]>;

export interface TemplaterPaper {
  template: Uint8Array;
  data: Data;
}

const DOCUMENT = 'word/document.xml';

/**
 * The same paper as a template of docxtemplater and its data: every text is a tag, and every table a loop over rows.
 * Styles, footers and layout are those of our own file.
 */
export function templaterPaper(tree: DocumentTree, docx: Uint8Array): TemplaterPaper {
  const data: Data = {};
  const blocks = tree.blocks.map((block, index) => asTemplate(block, `b${index}`, data));
  const parts = unzipSync(docx);
  const body = strFromU8(parts[DOCUMENT] as Uint8Array);
  const head = body.slice(0, body.indexOf('<w:body>') + '<w:body>'.length);
  const tail = body.slice(body.indexOf('<w:sectPr'));
  parts[DOCUMENT] = strToU8(head + docxBlocks(blocks) + tail);
  return { template: zipSync(parts), data };
}

/** One document as docxtemplater makes it: template and data in, bytes out. */
export function fillWithTemplater({ template, data }: TemplaterPaper): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
  });
  document.render(data);
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function asTemplate(block: Block, name: string, data: Data): Block {
  const tag = (runs: readonly Run[], key: string): Run[] => {
    data[key] = textOf(runs);
    return [{ text: `{{${key}}}` }];
  };
  switch (block.type) {
    case 'partyTable':
      data[name] = block.rows.map(({ label, runs }) => ({ label, value: textOf(runs) }));
      return {
        ...block,
        rows: [{ label: `{{#${name}}}{{label}}`, runs: [{ text: `{{value}}{{/${name}}}` }] }],
      };
    case 'table': {
      data[name] = block.rows.map((row) =>
        Object.fromEntries(row.map((cell, column) => [`c${column}`, textOf(cell)])),
      );
      const last = block.columns.length - 1;
      const cells = block.columns.map((_, column): Run[] => {
        const start = column === 0 ? `{{#${name}}}` : '';
        const end = column === last ? `{{/${name}}}` : '';
        return [{ text: `${start}{{c${column}}}${end}` }];
      });
      return { ...block, rows: [cells] };
    }
    case 'list':
    case 'attachments':
      return {
        ...block,
        items: block.items.map((item, index) => ({
          ...item,
          runs: tag(item.runs, `${name}i${index}`),
        })),
      };
    case 'signature':
      return {
        ...block,
        lines: block.lines.map((line, index) => tag(line, `${name}l${index}`)),
        date: tag(block.date, `${name}d`),
      };
    case 'letterhead':
    case 'pageBreak':
      return block;
    default:
      return { ...block, runs: tag(block.runs, name) };
  }
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text, breakBefore }) => `${breakBefore ? '\n' : ''}${text}`).join('');
}
