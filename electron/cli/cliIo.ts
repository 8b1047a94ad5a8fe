/** What a command line needs of the world; handed in, so that tests need no process. */
export interface CliIo {
  /** First line of the standard input, without showing what is typed. */
  readPassphrase(): Promise<string>;
  /** The whole standard input, piece by piece. */
  input(): AsyncIterable<string | Uint8Array>;
  /** A promise where the reader of the output is slow: long outputs wait for it. */
  out(text: string): void | Promise<void>;
  err(text: string): void;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}
