/** Pages of the 证据材料汇编, both counted in. */
export interface PageRange {
  from: number;
  to: number;
}

/** '3', '3-5', '2、7-9'; '' when there is none. */
export function formatPages(ranges: readonly PageRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join('、');
}
