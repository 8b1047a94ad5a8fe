export interface WorkbookSheet {
  name: string;
  /** Widths of the columns in characters. */
  widths: readonly number[];
  /** The first row is the head. */
  rows: readonly (readonly (string | number)[])[];
}

/** An .xlsx of these sheets. Every cell is text or a number, never a formula. */
export async function makeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  // A big library, and few sessions need it.
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  for (const { name, widths, rows } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    sheet['!autofilter'] = { ref: sheet['!ref'] ?? 'A1' };
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
