import { randomUUID } from 'node:crypto';
import type { EngineToMain, MainToEngine } from '../../../domain/control/controlMessages.ts';
import { AnDunError } from '../../../domain/errors.ts';

/** Lays an HTML page out on paper. @throws AnDunError PDF_FAILED */
export type PaperPrinter = (html: string) => Promise<Uint8Array>;

type Printed = Extract<MainToEngine, { type: 'paperPrinted' }>;

/** Asks main, which alone has a browser, for PDFs, and pairs answers with questions. */
export class PaperPrints {
  readonly #waiting = new Map<string, (pdf: Uint8Array | undefined) => void>();
  readonly #post: (message: EngineToMain) => void;

  constructor(post: (message: EngineToMain) => void) {
    this.#post = post;
  }

  readonly print: PaperPrinter = async (html) => {
    const requestId = randomUUID();
    const pdf = await new Promise<Uint8Array | undefined>((resolve) => {
      this.#waiting.set(requestId, resolve);
      this.#post({ type: 'printPaper', requestId, html });
    });
    if (!pdf) throw new AnDunError('PDF_FAILED');
    return pdf;
  };

  settle({ requestId, pdf }: Printed): void {
    this.#waiting.get(requestId)?.(pdf);
    this.#waiting.delete(requestId);
  }
}
