import {
  type EngineToMain,
  type MainToEngine,
  mainToEngine,
} from '../../../domain/control/controlMessages.ts';
import { BridgedPort } from './bridgedPort.ts';

/** What `@orpc/server/message-port` needs of a port, whatever carries it. */
export interface RpcPort {
  postMessage(data: unknown, transfer?: unknown[]): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  on(event: 'close', listener: () => void): void;
  close(): void;
}

export interface ControlChannel {
  /** How this process was started; reported, never decided upon. */
  readonly host: 'utility' | 'child';
  post(message: EngineToMain): void;
  /** Everything but port traffic. One listener. */
  onMessage(listener: (message: ControlMessage) => void): void;
  /** A screen has connected. Attach the listeners of the port before returning. */
  onPort(listener: (port: RpcPort) => void): void;
  /** News of parser processes that main started: see parsers/utilityParserHost.ts. */
  onParser(listener: (message: ParserMessage, port: RpcPort | undefined) => void): void;
}

export type ParserMessage = Extract<MainToEngine, { type: 'parserPort' | 'parserGone' }>;

export type ControlMessage = Exclude<
  MainToEngine,
  { type: 'connect' | 'port' | 'portClose' | 'parserPort' | 'parserGone' }
>;

/**
 * Opens the channel to the main process, inside Electron's utilityProcess as well as inside a
 * plain Node child. A process that nobody forked has no channel.
 * @throws Error when this process has no parent to talk to
 */
export function openControlChannel(): ControlChannel {
  const parentPort = (process as { parentPort?: ParentPort }).parentPort;
  if (parentPort) return utilityChannel(parentPort);
  if (process.send) return childChannel();
  throw new Error('The engine runs only as a child of the main process.');
}

/** The part of Electron's ParentPort that is used; the engine imports nothing from Electron. */
interface ParentPort {
  on(
    event: 'message',
    listener: (event: { data: unknown; ports: MessagePortMain[] }) => void,
  ): void;
  postMessage(message: unknown): void;
}
interface MessagePortMain extends RpcPort {
  start(): void;
}

function utilityChannel(parentPort: ParentPort): ControlChannel {
  const listeners = newListeners();
  parentPort.on('message', ({ data, ports }) => {
    const message = mainToEngine.parse(data);
    if (message.type === 'connect') {
      const port = ports[0];
      if (!port) return;
      listeners.port(port);
      port.start();
    } else if (message.type === 'parserPort' || message.type === 'parserGone') {
      listeners.parser(message, ports[0]);
    } else if (message.type !== 'port' && message.type !== 'portClose') {
      listeners.message(message);
    }
  });
  return channel('utility', listeners, (message) => parentPort.postMessage(message));
}

function childChannel(): ControlChannel {
  const listeners = newListeners();
  const ports = new Map<string, BridgedPort>();
  const post = (message: EngineToMain) => {
    // The main process may end between two messages; there is nobody left to tell then.
    if (process.connected) process.send?.(message);
  };
  process.on('message', (data) => {
    const message = mainToEngine.parse(data);
    if (message.type === 'connect') {
      const port = new BridgedPort(message.portId, post, () => ports.delete(message.portId));
      ports.set(message.portId, port);
      listeners.port(port);
    } else if (message.type === 'port') {
      ports.get(message.portId)?.deliver(message.data);
    } else if (message.type === 'portClose') {
      ports.get(message.portId)?.remoteClosed();
    } else if (message.type === 'parserPort' || message.type === 'parserGone') {
      listeners.parser(message, undefined);
    } else {
      listeners.message(message);
    }
  });
  return channel('child', listeners, post);
}

interface Listeners {
  message(message: ControlMessage): void;
  port(port: RpcPort): void;
  parser(message: ParserMessage, port: RpcPort | undefined): void;
}

function newListeners(): Listeners {
  return { message: () => {}, port: (port) => port.close(), parser: () => {} };
}

function channel(
  host: 'utility' | 'child',
  listeners: Listeners,
  post: (message: EngineToMain) => void,
): ControlChannel {
  return {
    host,
    post,
    onMessage: (listener) => {
      listeners.message = listener;
    },
    onPort: (listener) => {
      listeners.port = listener;
    },
    onParser: (listener) => {
      listeners.parser = listener;
    },
  };
}
