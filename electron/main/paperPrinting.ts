import type { EngineToMain, MainToEngine } from '../../domain/control/controlMessages.ts';
import { printPaper } from './printPaper.ts';

/** Prints for the engine, one paper after the other: each takes a window of its own. */
export class PaperPrinting {
  readonly #post: (message: MainToEngine) => void;
  #queue: Promise<void> = Promise.resolve();

  constructor(post: (message: MainToEngine) => void) {
    this.#post = post;
  }

  /** Takes a request of the engine; leaves other messages alone. */
  hear(message: EngineToMain): void {
    if (message.type !== 'printPaper') return;
    const { requestId, html, foot } = message;
    this.#queue = this.#queue.then(async () => {
      const pdf = await printPaper(html, foot).catch((error: unknown) => {
        console.error('paper could not be printed', error instanceof Error ? error.name : '');
        return undefined;
      });
      this.#post({ type: 'paperPrinted', requestId, ...(pdf ? { pdf } : {}) });
    });
  }
}
