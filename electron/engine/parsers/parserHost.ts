/** Programs that run apart from the engine because what they read is not to be trusted. */
export type ParserEntry = 'parser' | 'ocr';

export interface ParserStart {
  entry: ParserEntry;
  /** Of the JavaScript heap; the process itself ends at this much resident memory. */
  memoryLimitMb: number;
}

/** A process started for one purpose; nothing of it can reach the engine but its messages. */
export interface ParserChild {
  /** Structured-clone data. Lost without a word once the process is gone. */
  post(message: unknown): void;
  /** One listener, set right after the start. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also when it could not be started at all or was killed. */
  onExit(listener: () => void): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}

/** How parser processes are started here: by Node's fork, or through main in a release. */
export interface ParserHost {
  start(options: ParserStart): ParserChild;
}
