/** The parser's side of its one connection. */
export interface ParentChannel {
  post(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** The part of Electron's ports that is used; nothing here imports from Electron. */
interface Port {
  on(event: 'message', listener: (event: { data: unknown; ports: Port[] }) => void): void;
  on(event: 'close', listener: () => void): void;
  start(): void;
  postMessage(message: unknown): void;
}

/**
 * Connects to the engine: by fork's channel, or in Electron's utility process by the port that main
 * hands over in its first message.
 * @throws Error when nobody started this process as a parser
 */
export function openParentChannel(): ParentChannel {
  const parentPort = (process as { parentPort?: Port }).parentPort;
  if (parentPort) return portChannel(parentPort);
  if (!process.send) throw new Error('A parser runs only as a child of the engine.');
  // The engine is gone: nobody is left to tell.
  process.once('disconnect', () => process.exit(0));
  return {
    post: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
  };
}

function portChannel(parentPort: Port): ParentChannel {
  let heard: (message: unknown) => void = () => {};
  let engine: Port | undefined;
  parentPort.on('message', ({ ports }) => {
    const port = ports[0];
    if (!port || engine) return;
    engine = port;
    port.on('message', ({ data }) => heard(data));
    port.on('close', () => process.exit(0));
    port.start();
  });
  return {
    post: (message) => engine?.postMessage(message),
    onMessage: (listener) => {
      heard = listener;
    },
  };
}
