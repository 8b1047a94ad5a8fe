import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron';

/**
 * Gives each page its port to the engine: at once when the engine is ready, otherwise as soon as
 * it is. A page that had a port gets a new one after a restart without asking.
 */
export class EnginePorts {
  readonly #connect: (port: MessagePortMain) => boolean;
  readonly #pages = new Map<WebContents, 'waiting' | 'connected'>();

  constructor(connect: (port: MessagePortMain) => boolean) {
    this.#connect = connect;
  }

  /** Only for a page whose request has passed the check of frame and origin. */
  request(page: WebContents): void {
    const state = this.#pages.get(page);
    if (state === undefined) page.once('destroyed', () => this.#pages.delete(page));
    if (state !== 'waiting') this.#hand(page);
  }

  engineReady(): void {
    for (const [page, state] of this.#pages) if (state === 'waiting') this.#hand(page);
  }

  engineLost(): void {
    for (const page of this.#pages.keys()) this.#pages.set(page, 'waiting');
  }

  #hand(page: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    if (!this.#connect(port1)) {
      this.#pages.set(page, 'waiting');
      return;
    }
    this.#pages.set(page, 'connected');
    page.mainFrame.postMessage('engine:port', null, [port2]);
  }
}
