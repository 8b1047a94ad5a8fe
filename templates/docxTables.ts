import type { Block, Run, TableColumn } from '../domain/documents/documentTree.ts';
import { textRuns } from './docxRuns.ts';
import { SHADES } from './paperStyles.ts';
import { twips } from './twips.ts';

type PartyTable = Extract<Block, { type: 'partyTable' }>;
type DataTable = Extract<Block, { type: 'table' }>;

const PARTY_LABEL_MM = 34;
const PARTY_VALUE_MM = 122;
const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
);
/** Rows from which on a table is parted only with two rows on either page. */
const LONG_TABLE = 6;
const NARROW_CELLS =
  '<w:tblCellMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar>';
const BORDERS = `<w:tblBorders>${EDGES.join('')}</w:tblBorders>`;

/** 名称 | 内容, one row a fact; the last one stays with what follows where asked. */
export function partyTable(block: PartyTable, keepLastRow = false): string {
  const rows = block.rows.map((row, index) => {
    const keepNext = keepLastRow && index === block.rows.length - 1;
    const label = cell([{ text: row.label }], PARTY_LABEL_MM, 'TableHead', 'center', keepNext);
    return tableRow(label + cell(row.runs, PARTY_VALUE_MM, 'TableText', 'left', keepNext));
  });
  return table([PARTY_LABEL_MM, PARTY_VALUE_MM], rows);
}

/**
 * Header row repeated on every page, rows that never split, and no page that holds one row alone; the last row stays
 * with what follows where asked.
 */
export function dataTable(block: DataTable, keepLastRow = false): string {
  const { dense = false, shades } = block;
  const head = block.columns.map((column) =>
    cell(
      [{ text: column.title }],
      column.widthMm,
      dense ? 'DenseHead' : 'TableHead',
      'center',
      true,
    ),
  );
  const rows = block.rows.map((row, rowIndex) => {
    const keepNext = staysWithNext(rowIndex, block, keepLastRow);
    const cells = block.columns.map((column, index) =>
      cell(
        row[index] ?? [],
        column.widthMm,
        dense ? 'DenseText' : 'TableText',
        column.align,
        keepNext,
        SHADES[shades?.[rowIndex]?.[index] ?? 0],
      ),
    );
    return tableRow(cells.join(''));
  });
  return table(
    block.columns.map((column) => column.widthMm),
    [tableRow(head.join(''), '<w:tblHeader/>'), ...rows],
    dense ? NARROW_CELLS : '',
  );
}

/**
 * No page holds one row alone, neither the first nor the last; a table so short that both would glue all of it
 * together may be parted after its first row, or it leaves half a page empty. A grid of hours stays whole.
 */
function staysWithNext(row: number, { rows, shades }: DataTable, keepLastRow: boolean): boolean {
  const last = rows.length - 1;
  if (row === last) return keepLastRow;
  if (shades) return true;
  return rows.length >= LONG_TABLE
    ? row === 0 || row === last - 1
    : keepLastRow && row === last - 1;
}

function tableRow(cells: string, header = ''): string {
  return `<w:tr><w:trPr><w:cantSplit/>${header}</w:trPr>${cells}</w:tr>`;
}

function cell(
  runs: readonly Run[],
  widthMm: number,
  style: string,
  alignment: TableColumn['align'],
  keepNext: boolean,
  fill = '',
): string {
  const shade = fill === '' ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(widthMm)}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}<w:jc w:val="${alignment}"/></w:pPr>${textRuns(runs)}</w:p></w:tc>`;
}

function table(widthsMm: readonly number[], rows: readonly string[], margins = ''): string {
  const total = widthsMm.reduce((sum, width) => sum + width, 0);
  const grid = widthsMm.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(total)}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
