/** What a command line needs of the world; handed in, so that tests need no process. */
export interface CliIo {
  /** First line of the standard input, without showing what is typed. */
  readPassphrase(): Promise<string>;
  out(text: string): void;
  err(text: string): void;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}
