import type { EngineToMain } from '../../../domain/control/controlMessages.ts';
import type { RpcPort } from './controlChannel.ts';

/** A message port whose messages travel through main, for engines that run as a Node child. */
export class BridgedPort implements RpcPort {
  readonly #portId: string;
  readonly #post: (message: EngineToMain) => void;
  readonly #forget: () => void;
  readonly #onMessage: ((event: { data: unknown }) => void)[] = [];
  readonly #onClose: (() => void)[] = [];
  #open = true;

  constructor(portId: string, post: (message: EngineToMain) => void, forget: () => void) {
    this.#portId = portId;
    this.#post = post;
    this.#forget = forget;
  }

  postMessage(data: unknown): void {
    if (this.#open) this.#post({ type: 'port', portId: this.#portId, data });
  }

  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  on(event: 'message' | 'close', listener: ((event: { data: unknown }) => void) | (() => void)) {
    if (event === 'message') this.#onMessage.push(listener);
    else this.#onClose.push(listener as () => void);
  }

  close(): void {
    if (!this.#open) return;
    this.#post({ type: 'portClose', portId: this.#portId });
    this.remoteClosed();
  }

  deliver(data: unknown): void {
    if (this.#open) for (const listener of this.#onMessage) listener({ data });
  }

  remoteClosed(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#forget();
    for (const listener of this.#onClose) listener();
  }
}
