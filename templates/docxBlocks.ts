import { PageBreak, Paragraph, type Table } from 'docx';
import type { Block, Run } from '../domain/documents/documentTree.ts';
import { textRuns } from './docxRuns.ts';
import { dataTable, partyTable } from './docxTables.ts';

type Child = Paragraph | Table;

/** The blocks as paragraphs and tables; what must stay together is chained by keepNext. */
export function docxBlocks(blocks: readonly Block[]): Child[] {
  return blocks.flatMap((block, index) => docxBlock(block, blocks[index + 1]));
}

function docxBlock(block: Block, next: Block | undefined): Child[] {
  switch (block.type) {
    case 'title':
      return [paragraph('Title', block.runs)];
    case 'recipient':
      return [paragraph('Recipient', block.runs)];
    case 'heading':
      return [paragraph(`Heading${block.level}`, [{ text: block.number }, ...block.runs])];
    case 'paragraph': {
      const keepNext = block.keepWithNext || next?.type === 'signature';
      return [paragraph('BodyText', block.runs, keepNext)];
    }
    case 'list':
      return block.items.map((item) =>
        paragraph('BodyText', [{ text: item.number }, ...item.runs]),
      );
    case 'attachments':
      return block.items.map((item, index) =>
        paragraph(
          index === 0 ? 'Attachment' : 'AttachmentNext',
          [{ text: `${index === 0 ? '附件：' : ''}${item.number}` }, ...item.runs],
          true,
        ),
      );
    case 'partyTable':
      return [partyTable(block), afterTable()];
    case 'table':
      return [dataTable(block), afterTable()];
    case 'signature':
      return [
        ...block.lines.map((line, index) =>
          paragraph(index === 0 ? 'SignatureFirst' : 'SignatureLine', line),
        ),
        paragraph('SignatureDate', block.date),
      ];
    case 'pageBreak':
      return [new Paragraph({ style: 'BodyText', children: [new PageBreak()] })];
  }
}

function paragraph(style: string, runs: readonly Run[], keepNext = false): Paragraph {
  return new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children: textRuns(runs) });
}

function afterTable(): Paragraph {
  return new Paragraph({ style: 'TableAfter' });
}
