import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';

/** Text that is something else for certain. */
const neverRows = new Set(['message/rfc822', 'image/svg+xml', 'text/vcard', 'text/markdown']);
/** Tables as spreadsheet programs write them, among them old Excel and files that say nothing but "container". */
const tableMimes =
  /^application\/(vnd\.ms-excel|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet|vnd\.oasis\.opendocument\.spreadsheet)/;
const tableNames = /\.(xlsx?|xlsm|ods)$/i;

/** Whether calls, messages or payments may stand in a file: the engine says for certain when it reads it. */
export function canHoldRows(item: EvidenceItem): boolean {
  if (item.withdrawnAtMs !== null || item.destroyedAtMs) return false;
  if (item.viewer === 'text') return !neverRows.has(item.mime);
  return (
    tableMimes.test(item.mime) || (item.viewer === 'none' && tableNames.test(item.originalName))
  );
}
