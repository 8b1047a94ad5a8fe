import { listDirectoryChanges } from '../../../db/directoryChangeQueries.ts';
import type { Store } from '../../../db/store.ts';
import { mergeDirectory } from '../../../domain/directory/directoryChange.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';

/**
 * The directory as the firm has it: read once and kept as one array (look-ups index by it) until
 * something in it changes.
 */
export class FirmDirectory {
  readonly #store: Store;
  #merged: readonly Organisation[] | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  organisations(): readonly Organisation[] {
    this.#merged ??= mergeDirectory(shippedOrganisations, this.#store.read(listDirectoryChanges));
    return this.#merged;
  }

  /** To be called when a change is written. */
  forget(): void {
    this.#merged = null;
  }
}
