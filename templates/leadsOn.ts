import type { Run } from '../domain/documents/documentTree.ts';

/** A text that ends in a colon announces what follows, and stays on its page. */
export function leadsOn(runs: readonly Run[]): boolean {
  return /[：:]\s*$/.test(runs.at(-1)?.text ?? '');
}
