import type { Run, TableColumn } from '../documents/documentTree.ts';
import { formatPages, type PageRange } from './pageRange.ts';

/** Columns of a group of the 证据目录, in the bundle and as a paper of its own. */
export function catalogueColumns(originalColumn: boolean): readonly TableColumn[] {
  return originalColumn ? columnsWithOriginal : columnsPlain;
}

const columnsPlain: TableColumn[] = [
  { title: '序号', widthMm: 19, align: 'center' },
  { title: '证据名称', widthMm: 38, align: 'left' },
  { title: '证据来源', widthMm: 34, align: 'left' },
  { title: '证明目的', widthMm: 44, align: 'left' },
  { title: '页码', widthMm: 21, align: 'center' },
];

const columnsWithOriginal: TableColumn[] = [
  { title: '序号', widthMm: 19, align: 'center' },
  { title: '证据名称', widthMm: 33, align: 'left' },
  { title: '证据来源', widthMm: 28, align: 'left' },
  { title: '证明目的', widthMm: 35, align: 'left' },
  { title: '页码', widthMm: 21, align: 'center' },
  { title: '原件/复印件', widthMm: 20, align: 'center' },
];

/** Columns of the list of electronic originals. */
export const MEDIA_COLUMNS: readonly TableColumn[] = [
  { title: '序号', widthMm: 19, align: 'center' },
  { title: '“原件”中的文件、字节数和 SHA-256', widthMm: 137, align: 'left' },
];

/** 1-2 and below it 证据4: letters and reports cite the second. */
export function labelRuns(label: string, number: number): Run[] {
  return [{ text: label }, { text: `证据${number}`, breakBefore: true }];
}

/** Each range on a line of its own: no number is torn apart. */
export function pageRuns(ranges: readonly PageRange[]): Run[] {
  if (ranges.length === 0) return [{ text: '附件' }];
  return ranges.map((range, index): Run => {
    const text = `${formatPages([range])}${index === ranges.length - 1 ? '' : '、'}`;
    return index === 0 ? { text } : { text, breakBefore: true };
  });
}

/** The file, its length in bytes, and its hash on two lines of equal length, to be compared by eye. */
export function fileRuns(fileName: string, sizeBytes: number | null, sha256: string): Run[] {
  const size = sizeBytes === null ? '' : `（${sizeBytes} 字节）`;
  const hash = sha256 === '' ? [] : [sha256.slice(0, 32), sha256.slice(32)];
  return [
    { text: `${fileName}${size}` },
    ...hash.map((text): Run => ({ text, breakBefore: true })),
  ];
}
