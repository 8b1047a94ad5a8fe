import type { LabelledItem } from '../../../domain/bundle/bundleLabels.ts';
import { AnDunError } from '../../../domain/errors.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import { drawPicture } from '../media/drawPicture.ts';
import type { ParserHost } from '../parsers/parserHost.ts';
import type { VaultFiles } from '../vault/vaultFiles.ts';
import type { BundleInput } from './readBundleInput.ts';

/** Pictures drawn for the layout are kept for the writing up to here; the rest is drawn a second time. */
const mostKeptBytes = 100 * 1024 ** 2;
const drawnMimes = /^image\/(?:hei[cf]|webp|avif|bmp|tiff)/;

/** Whether a Word file would not show the picture, or only some programs would. */
export function isDrawn({ mime }: { mime: string }): boolean {
  return drawnMimes.test(mime);
}

/** Pictures of a bundle that stand in its papers as PNG. Their originals lie beside them, unchanged. */
export class DrawnPictures {
  readonly #parsers: ParserHost;
  readonly #files: VaultFiles;
  readonly #input: BundleInput;
  readonly #signal: AbortSignal;
  readonly #kept = new Map<EvidenceId, Uint8Array>();
  #keptBytes = 0;

  constructor(parsers: ParserHost, files: VaultFiles, input: BundleInput, signal: AbortSignal) {
    this.#parsers = parsers;
    this.#files = files;
    this.#input = input;
    this.#signal = signal;
  }

  /**
   * The same bytes each time.
   * @throws AnDunError EVIDENCE_MISSING, EVIDENCE_CHANGED (`fields` name the item), CANCELLED;
   *   PICTURE_UNREADABLE, PICTURE_TOO_LARGE, PARSER_STOPPED when it cannot be drawn
   */
  async png({ item }: LabelledItem): Promise<Uint8Array> {
    const kept = this.#kept.get(item.id);
    if (kept) return kept;
    const fields = [`evidence.${item.number}`];
    const file = this.#input.files.get(item.id);
    if (!file) throw new AnDunError('EVIDENCE_MISSING', fields);
    const source = await this.#files.open(file).catch((error) => {
      throw error instanceof AnDunError ? new AnDunError(error.code, fields) : error;
    });
    try {
      const { originalName: fileName } = item;
      const png = await drawPicture(this.#parsers, { source, fileName, signal: this.#signal });
      if (this.#keptBytes + png.length <= mostKeptBytes) {
        this.#kept.set(item.id, png);
        this.#keptBytes += png.length;
      }
      return png;
    } finally {
      await source.close();
    }
  }
}
