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
    case 'letterhead':
      return letterhead(block);
    case 'reference':
      return [paragraph('Reference', block.runs)];
    case 'title':
      return [paragraph('Title', block.runs)];
    case 'recipient':
      return [paragraph('Recipient', block.runs)];
    case 'heading':
      return [paragraph(`Heading${block.level}`, [{ text: block.number }, ...block.runs])];
    case 'paragraph':
      return [bodyText(block.runs, block.keepWithNext || isClosing(next))];
    case 'list':
      return block.items.map((item, index) =>
        bodyText(
          [{ text: item.number }, ...item.runs],
          index === block.items.length - 1 && isClosing(next),
        ),
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
      return [partyTable(block), afterTable(false)];
    case 'table':
      return [dataTable(block, isClosing(next)), afterTable(isClosing(next))];
    case 'signature':
      return [
        ...block.lines.map((line, index) =>
          paragraph(index === 0 ? 'SignatureFirst' : 'SignatureLine', line),
        ),
        paragraph(block.seal ? 'SealedDate' : 'SignatureDate', block.date),
      ];
    case 'pageBreak':
      return [new Paragraph({ style: 'BodyText', children: [new PageBreak()] })];
  }
}

/** The firm's name, and its lines over a rule. */
function letterhead(block: Extract<Block, { type: 'letterhead' }>): Child[] {
  return [
    paragraph('Letterhead', block.name),
    ...block.lines.map((line, index) =>
      paragraph(index === block.lines.length - 1 ? 'LetterheadLast' : 'LetterheadLine', line),
    ),
  ];
}

/** What closes a paper; the last text before it goes along, so that no page holds signatures alone. */
function isClosing(next: Block | undefined): boolean {
  return next?.type === 'signature' || next?.type === 'attachments';
}

/**
 * A number that cannot be broken moves to the next line whole, and a justified line before it would be pulled apart:
 * such a paragraph is set left.
 */
function bodyText(runs: readonly Run[], keepNext: boolean | undefined): Paragraph {
  const text = runs.map((run) => run.text).join('');
  const style = /[\w+*.,/:@-]{8}/.test(text) ? 'BodyTextLeft' : 'BodyText';
  return paragraph(style, runs, keepNext);
}

function paragraph(style: string, runs: readonly Run[], keepNext = false): Paragraph {
  return new Paragraph({ style, ...(keepNext ? { keepNext } : {}), children: textRuns(runs) });
}

function afterTable(keepNext: boolean): Paragraph {
  return new Paragraph({ style: 'TableAfter', ...(keepNext ? { keepNext } : {}) });
}
