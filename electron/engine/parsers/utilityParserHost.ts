import { randomUUID } from 'node:crypto';
import type { EngineToMain } from '../../../domain/control/controlMessages.ts';
import type { ControlChannel, RpcPort } from '../host/controlChannel.ts';
import type { ParserHost } from './parserHost.ts';

/** Parser processes that main starts, as in every release; each comes with a port of its own. */
export function utilityParserHost(channel: ControlChannel): ParserHost {
  const children = new Map<string, UtilityParser>();
  channel.onParser((message, port) => {
    const child = children.get(message.parserId);
    if (message.type === 'parserPort' && port && child) child.connect(port);
    else if (message.type === 'parserPort') port?.close();
    else {
      children.delete(message.parserId);
      child?.exited();
    }
  });
  return {
    start(options) {
      const parserId = randomUUID();
      const child = new UtilityParser(parserId, (message) => channel.post(message));
      children.set(parserId, child);
      channel.post({ type: 'startParser', parserId, ...options });
      return child;
    },
  };
}

class UtilityParser {
  readonly #parserId: string;
  readonly #tellMain: (message: EngineToMain) => void;
  #port: RpcPort | null = null;
  #waiting: unknown[] = [];
  #heard: (message: unknown) => void = () => {};
  #gone: () => void = () => {};

  constructor(parserId: string, tellMain: (message: EngineToMain) => void) {
    this.#parserId = parserId;
    this.#tellMain = tellMain;
  }

  connect(port: RpcPort & { start?(): void }): void {
    this.#port = port;
    port.on('message', ({ data }) => this.#heard(data));
    port.start?.();
    for (const message of this.#waiting) port.postMessage(message);
    this.#waiting = [];
  }

  exited(): void {
    this.#port?.close();
    this.#gone();
  }

  post(message: unknown): void {
    if (this.#port) this.#port.postMessage(message);
    else this.#waiting.push(message);
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#heard = listener;
  }

  onExit(listener: () => void): void {
    this.#gone = listener;
  }

  kill(): void {
    this.#tellMain({ type: 'killParser', parserId: this.#parserId });
  }
}
