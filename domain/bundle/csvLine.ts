/**
 * One line of a CSV file (RFC 4180, CRLF) that no spreadsheet takes for a formula: a cell beginning with = + - @ or a
 * control character gets an apostrophe before it.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** True for a cell that a spreadsheet would take for a formula: {@link csvLine} writes an apostrophe before it. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** Also behind blanks and invisible signs, which a spreadsheet may pass over, and full-width, which it may fold. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function csvCell(text: string): string {
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
