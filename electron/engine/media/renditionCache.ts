import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { VaultContext } from '../vaultContext.ts';
import { readItem } from './openForParser.ts';
import { makeRendition, type Rendition, type RenditionWork } from './rendition.ts';

/** A player asks for many ranges of one file; two recordings are compared at most. */
const kept = 2;

/** Keeps what was decoded last, in memory only. */
export class RenditionCache {
  readonly #made = new Map<string, Promise<Rendition | null>>();

  /**
   * @param work of who asks first; one that asks while it is being made waits for the same
   * @returns null when the browser shows the original itself
   */
  get(
    engine: VaultContext,
    evidenceId: EvidenceId,
    kind: 'play' | 'preview',
    work: RenditionWork = {},
  ): Promise<Rendition | null> {
    const key = `${kind} ${evidenceId}`;
    const made = this.#made.get(key) ?? make(engine, evidenceId, kind, work);
    this.#made.delete(key);
    this.#made.set(key, made);
    // A failure is not kept: the file may be restored in the meantime.
    made.catch(() => this.#made.delete(key));
    const [oldest] = this.#made.keys();
    if (this.#made.size > kept && oldest !== undefined) this.#made.delete(oldest);
    return made;
  }

  forget(evidenceId: EvidenceId): void {
    this.#made.delete(`play ${evidenceId}`);
    this.#made.delete(`preview ${evidenceId}`);
  }

  clear(): void {
    this.#made.clear();
  }
}

async function make(
  engine: VaultContext,
  evidenceId: EvidenceId,
  kind: 'play' | 'preview',
  work: RenditionWork,
): Promise<Rendition | null> {
  const { mime } = readItem(engine, evidenceId);
  if (kind === 'preview') {
    return /^image\/hei[cf]/.test(mime) ? makeRendition(engine, evidenceId, kind, work) : null;
  }
  if (mime === 'audio/amr') return makeRendition(engine, evidenceId, kind, work);
  if (!/^(?:audio|video)\/3gpp/.test(mime)) return null;
  try {
    return await makeRendition(engine, evidenceId, kind, work);
  } catch (error) {
    // A 3GP with other sound than AMR plays as it is.
    if (error instanceof AnDunError && error.code === 'SOUND_UNREADABLE') return null;
    throw error;
  }
}
