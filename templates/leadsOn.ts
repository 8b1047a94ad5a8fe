import type { Run } from '../domain/documents/documentTree.ts';

/** A text that ends in a colon announces what follows, and stays on its page. */
export function leadsOn(runs: readonly Run[]): boolean {
  return /[：:]\s*$/.test(runs.at(-1)?.text ?? '');
}

/** The first line of a signature block and every line to be signed by hand have a blank line above them. */
export function standsApart(lines: readonly Run[][], index: number): boolean {
  return index === 0 || leadsOn(lines[index] ?? []);
}
