import type { Block, Run } from '../domain/documents/documentTree.ts';
import { closingGroups, withLastItemsApart } from './closingGroups.ts';
import { textRuns } from './docxRuns.ts';
import { dataTable, partyTable } from './docxTables.ts';
import { leadsOn, standsApart } from './leadsOn.ts';

/**
 * The blocks as the XML of a Word body; what must stay together is chained by keepNext. Written as text: through the
 * object trees of the docx library the same body takes ten times as long.
 */
export function docxBlocks(blocks: readonly Block[]): string {
  const parts = withLastItemsApart(blocks);
  const kept = new Set<number>();
  for (const { from, to, joinsTable } of closingGroups(parts)) {
    for (let at = joinsTable ? from - 1 : from; at < to - 1; at += 1) kept.add(at);
  }
  for (const [index, { type }] of parts.entries()) {
    if (type === 'paragraph' && parts[index + 1]?.type === 'table') kept.add(index);
  }
  return parts
    .map((block, index) => {
      const xml = docxBlock(block, kept.has(index), parts[index + 1]);
      return parts[index - 1]?.type === 'pageBreak' ? onNewPage(xml) : xml;
    })
    .join('');
}

const PAGE_BREAK =
  '<w:p><w:pPr><w:pStyle w:val="PageBreak"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>';
const FIRST_PARAGRAPH = /^<w:p><w:pPr><w:pStyle [^>]*\/>(?:<w:keepNext\/>)?/;

/**
 * A break that stands in a paragraph of its own makes an empty page where the one before is full: what follows it
 * begins a page by itself. Only before a table without caption the paragraph is needed.
 */
function onNewPage(xml: string): string {
  return FIRST_PARAGRAPH.test(xml)
    ? xml.replace(FIRST_PARAGRAPH, (head) => `${head}<w:pageBreakBefore/>`)
    : `${PAGE_BREAK}${xml}`;
}

function docxBlock(block: Block, kept: boolean, next: Block | undefined): string {
  switch (block.type) {
    case 'letterhead':
      return letterhead(block);
    case 'reference':
      return paragraph('Reference', block.runs);
    case 'title':
      return paragraph('Title', block.runs);
    case 'recipient':
      return paragraph('Recipient', block.runs);
    case 'heading':
      return paragraph(`Heading${block.level}`, [{ text: block.number }, ...block.runs]);
    case 'paragraph':
      return bodyText(block.runs, block.keepWithNext || leadsOn(block.runs) || kept);
    case 'list':
      return block.items
        .map(({ number, runs }, index) =>
          bodyText([{ text: number }, ...runs], kept && index === block.items.length - 1),
        )
        .join('');
    case 'attachments':
      return block.items
        .map(({ number, runs }, index) =>
          paragraph(
            index === 0 ? 'Attachment' : 'AttachmentNext',
            [{ text: `${index === 0 ? '附件：' : ''}${number}` }, ...runs],
            true,
          ),
        )
        .join('');
    case 'partyTable':
      return partyTable(block, kept) + afterTable(kept);
    case 'table':
      return caption(block.caption) + dataTable(block, kept) + afterTable(kept);
    case 'signature':
      return signature(block);
    case 'pageBreak':
      return next === undefined ? PAGE_BREAK : '';
  }
}

/** The firm's name, and its lines over a rule. */
function letterhead(block: Extract<Block, { type: 'letterhead' }>): string {
  const lines = block.lines.map((line, index) =>
    paragraph(index === block.lines.length - 1 ? 'LetterheadLast' : 'LetterheadLine', line),
  );
  return paragraph('Letterhead', block.name) + lines.join('');
}

function signature(block: Extract<Block, { type: 'signature' }>): string {
  const lines = block.lines.map((line, index) => {
    const apart = index === 0 ? 'SignatureFirst' : 'SignatureLine';
    return paragraph(standsApart(block.lines, index) ? apart : 'SignatureNote', line);
  });
  return lines.join('') + paragraph(block.seal ? 'SealedDate' : 'SignatureDate', block.date);
}

/**
 * A number that cannot be broken moves to the next line whole, and a justified line before it would be pulled apart:
 * such a paragraph is set left.
 */
function bodyText(runs: readonly Run[], keepNext: boolean): string {
  const text = runs.map((run) => run.text).join('');
  const style = /[\w+*.,/:@-]{8}/.test(text) ? 'BodyTextLeft' : 'BodyText';
  return paragraph(style, runs, keepNext);
}

function caption(text: string | undefined): string {
  return text === undefined ? '' : paragraph('TableCaption', [{ text }]);
}

function paragraph(style: string, runs: readonly Run[], keepNext = false): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr>${textRuns(runs)}</w:p>`;
}

function afterTable(keepNext: boolean): string {
  return paragraph('TableAfter', [], keepNext);
}
