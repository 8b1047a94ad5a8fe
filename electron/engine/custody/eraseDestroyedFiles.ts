import { listDestroyedFiles } from '../../../db/evidenceQueries.ts';
import type { Store } from '../../../db/store.ts';
import type { VaultFiles } from '../vault/vaultFiles.ts';

/** Ends the deletions that a crash interrupted after they had been recorded. */
export async function eraseDestroyedFiles(store: Store, files: VaultFiles): Promise<void> {
  for (const fileId of store.read(listDestroyedFiles)) {
    // A disk that refuses now refuses no one the vault; the next opening tries again.
    await files.erase(fileId).catch(() => undefined);
  }
}
