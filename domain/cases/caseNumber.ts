/**
 * The firm's own 案号: year and running number, e.g. （2026）案盾字第007号.
 * @param year four-digit calendar year in Shanghai time
 * @param sequence 1 for the first case of that year
 */
export function formatCaseNumber(year: number, sequence: number): string {
  return `（${year}）案盾字第${String(sequence).padStart(3, '0')}号`;
}
