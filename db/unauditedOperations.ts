/**
 * Changes that leave no sentence in the audit log, each with its reason. Any other write that changes a row must say
 * so there.
 */
export const unauditedOperations: ReadonlySet<string> = new Set([
  // Read out of a stored file or a matter and to be read again at any time.
  'evidence.facts',
  'import.index',
  'link.refresh',
  'ocr.read',
  // Forgets targets outside the vault beside which a crash left nothing, or nothing any more.
  'departure.clear',
  // Stands in the custody chain of the item.
  'evidence.get',
  // Rows that count only once the import is finished, which is audited; until then, and when given up, nobody sees them.
  'import.begin',
  'import.rows',
  'import.abandon',
  // Takes pictures out of the queue; nothing of the matter changes.
  'ocr.cancel',
]);
