import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { EngineLost } from '../../domain/bridge/bridgeTypes.ts';
import type { EngineClient } from '../../domain/contract/engineClient.ts';
import { AnDunError } from '../../domain/errors.ts';
import { isEngineError } from './engineError.ts';

export type { EngineClient };

/**
 * connecting: no port yet, or a fresh engine is coming after a lock. lost: it crashed and is being
 * restarted. failed: it will not come back before the program is restarted.
 */
export type EngineState = 'connecting' | 'ready' | 'lost' | 'failed';

/** Where ports come from: the preload bridge, or the fake engine of a test. */
export interface PortSource {
  request(): void;
  onPort(listener: (port: MessagePort) => void): () => void;
  onLost(listener: (lost: EngineLost) => void): () => void;
}

export interface EngineConnection {
  /**
   * The typed calls. A call made while the engine is away waits for it (at most 30 s); a call in
   * flight when it goes away fails with ENGINE_LOST, a stream with STREAM_INTERRUPTED.
   */
  readonly client: EngineClient;
  state(): EngineState;
  subscribe(listener: () => void): () => void;
  /** Resolves when calls can be made. @throws AnDunError ENGINE_LOST, ENGINE_UNAVAILABLE */
  whenReady(timeoutMs: number): Promise<void>;
  /** The engine said that it ends now (a lock): calls from here on wait for the fresh one. */
  awaitFreshEngine(): void;
  dispose(): void;
}

const waitForEngineMs = 30_000;

/** Connects the screens with the engine and keeps them connected across its restarts. */
export function connectEngine(source: PortSource): EngineConnection {
  const line = new Line();
  const offPort = source.onPort((port) => line.open(port));
  const offLost = source.onLost((lost) => line.lose(lost));
  source.request();
  return {
    client: createORPCClient<EngineClient>(lineLink(line)),
    state: () => line.state,
    subscribe: (listener) => line.subscribe(listener),
    whenReady: async (timeoutMs) => {
      await line.current(timeoutMs);
    },
    awaitFreshEngine: () => line.lose({ reason: 'locked', restarting: true }),
    dispose() {
      offPort();
      offLost();
      line.lose({ reason: 'locked', restarting: true });
    },
  };
}

interface Attachment {
  port: MessagePort;
  link: RPCLink<ClientContext>;
  /** Aborted with ENGINE_LOST: rejects calls in flight and ends running streams. */
  lost: AbortController;
}

class Line {
  state: EngineState = 'connecting';
  #attachment: Attachment | null = null;
  readonly #listeners = new Set<() => void>();

  open(port: MessagePort): void {
    this.#drop();
    const lost = new AbortController();
    // Before the link's own listener, which would end the calls with an error that means nothing.
    // Why the port closed, crash or lock, main says by itself.
    port.addEventListener('close', () => {
      lost.abort(new AnDunError('ENGINE_LOST'));
      if (this.#attachment !== attachment) return;
      this.#attachment = null;
      this.#set('connecting');
    });
    const attachment = { port, link: new RPCLink<ClientContext>({ port }), lost };
    port.start();
    this.#attachment = attachment;
    this.#set('ready');
  }

  lose(lost: EngineLost): void {
    this.#drop();
    if (!lost.restarting || lost.reason === 'gaveUp') this.#set('failed');
    else this.#set(lost.reason === 'locked' ? 'connecting' : 'lost');
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  current(timeoutMs: number): Promise<Attachment> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        if (this.#attachment) finish(() => resolve(this.#attachment as Attachment));
        else if (this.state === 'failed')
          finish(() => reject(new AnDunError('ENGINE_UNAVAILABLE')));
      };
      const finish = (end: () => void) => {
        clearTimeout(timer);
        off();
        end();
      };
      const timer = setTimeout(
        () => finish(() => reject(new AnDunError('ENGINE_LOST'))),
        timeoutMs,
      );
      const off = this.subscribe(settle);
      settle();
    });
  }

  #drop(): void {
    const attachment = this.#attachment;
    this.#attachment = null;
    attachment?.lost.abort(new AnDunError('ENGINE_LOST'));
    attachment?.port.close();
  }

  #set(state: EngineState): void {
    if (this.state === state) return;
    this.state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Sends each call over the port of the moment, bound to that port's life. */
function lineLink(line: Line): ClientLink<ClientContext> {
  return {
    async call(path, input, options) {
      const { link, lost } = await line.current(waitForEngineMs);
      const signal = options.signal ? AbortSignal.any([options.signal, lost.signal]) : lost.signal;
      const whyLost = (error: unknown) => (lost.signal.aborted ? lost.signal.reason : error);
      try {
        const output = await link.call(path, input, { ...options, signal });
        return isEventStream(output) ? failingWith(output, whyLost) : output;
      } catch (error) {
        throw whyLost(error);
      }
    },
  };
}

type EventStream = AsyncIterator<unknown> & AsyncIterable<unknown>;

function isEventStream(output: unknown): output is EventStream {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

/**
 * The same stream, with the reason that `whyLost` knows for an error inside it. Unlike a call, a
 * stream is not made again by itself, so that it does not promise a retry.
 */
async function* failingWith(stream: EventStream, whyLost: (error: unknown) => unknown) {
  try {
    return yield* stream;
  } catch (error) {
    const why = whyLost(error);
    throw isEngineError(why, 'ENGINE_LOST') ? new AnDunError('STREAM_INTERRUPTED') : why;
  }
}
