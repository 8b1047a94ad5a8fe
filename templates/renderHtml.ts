import type { Block, DocumentTree, Run, TableColumn } from '../domain/documents/documentTree.ts';
import { closingGroups, withLastItemsApart } from './closingGroups.ts';
import { escapeXml } from './escapeXml.ts';
import { leadsOn, standsApart } from './leadsOn.ts';
import { paperCss } from './paperCss.ts';
import { SHADES } from './paperStyles.ts';

/**
 * The paper as one HTML page without script or address, for a browser to lay out on real pages (PDF). What must stay
 * together does: closing lines with their text, rows whole, table heads on every page.
 */
export function renderHtml(tree: DocumentTree): string {
  const title = escapeXml(tree.title);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${paperCss(tree.layout)}</style></head><body>${htmlBlocks(tree.blocks)}</body></html>`;
}

function htmlBlocks(blocks: readonly Block[]): string {
  const parts = withLastItemsApart(blocks);
  let html = '';
  let at = 0;
  for (const { from, to, joinsTable } of closingGroups(parts)) {
    const closing = parts.slice(from, to).map(htmlBlock).join('');
    const joined = joinsTable ? ' joined' : '';
    html += openBlocks(parts.slice(at, from));
    html += `<div class="closing${joined}">${closing}</div>`;
    at = to;
  }
  return html + openBlocks(parts.slice(at));
}

/** A text right before a table announces it. */
function openBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const announces = block.type === 'paragraph' && blocks[index + 1]?.type === 'table';
      return htmlBlock(announces ? { ...block, keepWithNext: true } : block);
    })
    .join('');
}

function htmlBlock(block: Block): string {
  switch (block.type) {
    case 'letterhead': {
      const lines = block.lines.map((line) => p('', line));
      return `<div class="letterhead">${p('name', block.name)}${lines.join('')}</div>`;
    }
    case 'reference':
      return p('reference', block.runs);
    case 'title':
      return `<h1 class="title">${html(block.runs)}</h1>`;
    case 'recipient':
      return p('recipient', block.runs);
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}>${escapeXml(block.number)}${html(block.runs)}</${tag}>`;
    }
    case 'paragraph':
      return p(
        `text${justified(block.runs)}${block.keepWithNext || leadsOn(block.runs) ? ' keep' : ''}`,
        block.runs,
      );
    case 'list':
      return block.items
        .map(({ number, runs }) => p(`text${justified(runs)}`, [{ text: number }, ...runs]))
        .join('');
    case 'attachments':
      return block.items
        .map(({ number, runs }, index) =>
          p(index === 0 ? 'attachment' : 'attachment next', [
            { text: `${index === 0 ? '附件：' : ''}${number}` },
            ...runs,
          ]),
        )
        .join('');
    case 'partyTable':
      return `<table><colgroup><col style="width:22%"><col></colgroup><tbody>${block.rows.map(partyRow).join('')}</tbody></table>`;
    case 'table':
      return dataTable(block);
    case 'signature': {
      const lines = block.lines.map((line, index) =>
        p(standsApart(block.lines, index) ? 'apart' : '', line),
      );
      return `<div class="signature">${lines.join('')}${p(block.seal ? 'date apart' : 'date', block.date)}</div>`;
    }
    case 'pageBreak':
      return '<div class="break"></div>';
  }
}

function partyRow({ label, runs }: { label: string; runs: readonly Run[] }): string {
  return `<tr><th scope="row">${escapeXml(label)}</th><td>${html(runs)}</td></tr>`;
}

function dataTable(block: Extract<Block, { type: 'table' }>): string {
  const total = block.columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  const columns = block.columns.map(
    ({ widthMm }) => `<col style="width:${((widthMm / total) * 100).toFixed(2)}%">`,
  );
  const heads = block.columns.map(({ title }) => `<th scope="col">${escapeXml(title)}</th>`);
  const rows = block.rows.map((row, rowIndex) => {
    const cells = block.columns.map((column, index) =>
      dataCell(column, row[index] ?? [], SHADES[block.shades?.[rowIndex]?.[index] ?? 0]),
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption =
    block.caption === undefined ? '' : `<caption>${escapeXml(block.caption)}</caption>`;
  return `<table${block.dense ? ' class="dense"' : ''}>${caption}<colgroup>${columns.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function dataCell({ align }: TableColumn, runs: readonly Run[], fill = ''): string {
  const grey = fill === '' ? '' : ` style="background:#${fill}"`;
  return `<td${align === 'left' ? '' : ` class="${align}"`}${grey}>${html(runs)}</td>`;
}

/** As in the .docx: a long number would pull a justified line apart. */
function justified(runs: readonly Run[]): string {
  return /[\w+*.,/:@-]{8}/.test(runs.map(({ text }) => text).join('')) ? ' left' : '';
}

function p(className: string, runs: readonly Run[]): string {
  return `<p${className === '' ? '' : ` class="${className}"`}>${html(runs)}</p>`;
}

function html(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, missingFieldId, breakBefore }) => {
      const plain = escapeXml(text);
      const strong = bold ? `<b>${plain}</b>` : plain;
      return `${breakBefore ? '<br>' : ''}${missingFieldId ? `<mark>${strong}</mark>` : strong}`;
    })
    .join('');
}
