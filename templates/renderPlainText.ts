import type { Block, DocumentTree, Run } from '../domain/documents/documentTree.ts';

/** The paper as plain text, for search, comparison and the clipboard. Table cells are tab-separated. */
export function renderPlainText(tree: DocumentTree): string {
  return `${tree.blocks.map(blockText).join('\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'letterhead':
      return [block.name, ...block.lines].map(text).join('\n');
    case 'title':
    case 'reference':
    case 'recipient':
    case 'paragraph':
      return text(block.runs);
    case 'heading':
      return `${block.number}${text(block.runs)}`;
    case 'list':
      return block.items.map((item) => `${item.number}${text(item.runs)}`).join('\n');
    case 'attachments':
      return block.items
        .map((item, index) => `${index === 0 ? '附件：' : ''}${item.number}${text(item.runs)}`)
        .join('\n');
    case 'partyTable':
      return block.rows.map((row) => `${row.label}：${text(row.runs)}`).join('\n');
    case 'table':
      return [
        block.columns.map((column) => column.title),
        ...block.rows.map((row) => row.map(text)),
      ]
        .map((cells) => cells.join('\t'))
        .join('\n');
    case 'signature':
      return [...block.lines.map(text), text(block.date)].join('\n');
    case 'pageBreak':
      return '';
  }
}

function text(runs: readonly Run[]): string {
  return runs.map((run) => `${run.breakBefore ? ' ' : ''}${run.text}`).join('');
}
