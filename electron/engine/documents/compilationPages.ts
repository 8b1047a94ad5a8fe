import type { BundleOptions } from '../../../domain/bundle/bundle.ts';
import type { CaseFacts } from '../../../domain/documents/caseFacts.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { DrawnPictures } from '../bundle/drawnPictures.ts';
import { type PictureHeads, planBundle } from '../bundle/planBundle.ts';
import { readBundleInput } from '../bundle/readBundleInput.ts';
import { suggestBundle } from '../bundle/suggestBundle.ts';
import type { VaultFiles } from '../vault/vaultFiles.ts';
import type { VaultContext } from '../vaultContext.ts';

/** Of one open vault: a preview at every change of a word must not open every picture of the case again. */
const headsOfVault = new WeakMap<VaultFiles, PictureHeads>();

/**
 * The pages that the items would have in the 证据材料汇编 of a bundle made now, as the program suggests it where none is
 * given. Undefined where there is nothing to lay out, or where a file is damaged: the bundle tells of that, a list of evidence does not.
 */
export async function compilationPages(
  engine: VaultContext,
  caseId: CaseId,
  options: BundleOptions = suggestBundle(engine, { caseId }),
): Promise<CaseFacts['compilation']> {
  if (options.groups.length === 0) return undefined;
  const input = readBundleInput(engine, { caseId, options });
  try {
    const drawn = new DrawnPictures(engine.parsers, engine.files, input, engine.closing);
    const { pagesOf, totalPages } = await planBundle(
      engine.files,
      drawn,
      input,
      options,
      engine.closing,
      headsOf(engine.files),
    );
    return { pages: Object.fromEntries(pagesOf), totalPages };
  } catch (error) {
    if (error instanceof AnDunError && DAMAGED.has(error.code)) return undefined;
    throw error;
  }
}

function headsOf(files: VaultFiles): PictureHeads {
  const heads = headsOfVault.get(files) ?? new Map();
  headsOfVault.set(files, heads);
  return heads;
}

const DAMAGED: ReadonlySet<string> = new Set(['EVIDENCE_MISSING', 'EVIDENCE_CHANGED']);
