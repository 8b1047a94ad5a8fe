import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Run, TableColumn } from '../domain/documents/documentTree.ts';
import { textRuns } from './docxRuns.ts';

type PartyTable = Extract<Block, { type: 'partyTable' }>;
type DataTable = Extract<Block, { type: 'table' }>;

const TWIPS_PER_MM = 1440 / 25.4;
const PARTY_LABEL_MM = 34;
const PARTY_VALUE_MM = 122;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

/** 名称 | 内容, one row a fact. */
export function partyTable(block: PartyTable): Table {
  return table(
    [PARTY_LABEL_MM, PARTY_VALUE_MM],
    block.rows.map((row) => {
      const label = cell([{ text: row.label }], PARTY_LABEL_MM, 'TableHead', 'center');
      const value = cell(row.runs, PARTY_VALUE_MM, 'TableText', 'left');
      return new TableRow({ cantSplit: true, children: [label, value] });
    }),
  );
}

/** Header row repeated on every page, rows that never split; the last row stays with what follows where asked. */
export function dataTable(block: DataTable, keepLastRow = false): Table {
  const head = new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: block.columns.map((column) =>
      cell([{ text: column.title }], column.widthMm, 'TableHead', 'center'),
    ),
  });
  const rows = block.rows.map(
    (row, rowIndex) =>
      new TableRow({
        cantSplit: true,
        children: block.columns.map((column, index) =>
          dataCell(row[index] ?? [], column, keepLastRow && rowIndex === block.rows.length - 1),
        ),
      }),
  );
  return table(
    block.columns.map((column) => column.widthMm),
    [head, ...rows],
  );
}

function dataCell(runs: readonly Run[], column: TableColumn, keepNext: boolean): TableCell {
  return cell(runs, column.widthMm, 'TableText', column.align, keepNext);
}

function cell(
  runs: readonly Run[],
  widthMm: number,
  style: string,
  alignment: TableColumn['align'],
  keepNext = false,
): TableCell {
  return new TableCell({
    width: { size: twips(widthMm), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style,
        alignment,
        ...(keepNext ? { keepNext } : {}),
        children: textRuns(runs),
      }),
    ],
  });
}

function table(widthsMm: readonly number[], rows: TableRow[]): Table {
  const total = widthsMm.reduce((sum, width) => sum + width, 0);
  return new Table({
    width: { size: twips(total), type: WidthType.DXA },
    columnWidths: widthsMm.map(twips),
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows,
  });
}

function twips(widthMm: number): number {
  return Math.round(widthMm * TWIPS_PER_MM);
}
