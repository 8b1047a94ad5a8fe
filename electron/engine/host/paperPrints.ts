import { randomUUID } from 'node:crypto';
import type { EngineToMain, MainToEngine } from '../../../domain/control/controlMessages.ts';
import { AnDunError } from '../../../domain/errors.ts';

export interface PrintJob {
  html: string;
  /** HTML in the bottom margin of each page; empty = nothing. */
  foot: string;
}

/** Lays an HTML page out on paper. @throws AnDunError PDF_FAILED */
export type PaperPrinter = (job: PrintJob) => Promise<Uint8Array>;

type Printed = Extract<MainToEngine, { type: 'paperPrinted' }>;

/** Asks main, which alone has a browser, for PDFs, and pairs answers with questions. */
export class PaperPrints {
  readonly #waiting = new Map<string, (pdf: Uint8Array | undefined) => void>();
  readonly #post: (message: EngineToMain) => void;

  constructor(post: (message: EngineToMain) => void) {
    this.#post = post;
  }

  readonly print: PaperPrinter = async (job) => {
    const requestId = randomUUID();
    const pdf = await new Promise<Uint8Array | undefined>((resolve) => {
      this.#waiting.set(requestId, resolve);
      this.#post({ type: 'printPaper', requestId, ...job });
    });
    if (!pdf) throw new AnDunError('PDF_FAILED');
    return pdf;
  };

  settle({ requestId, pdf }: Printed): void {
    this.#waiting.get(requestId)?.(pdf);
    this.#waiting.delete(requestId);
  }
}
