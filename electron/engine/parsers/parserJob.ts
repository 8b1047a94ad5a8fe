import type { ParserJobName, ParserOptions, RawJobEvent } from './parserJobs.ts';

/** The file as a job sees it: bytes that the engine hands over one piece at a time. */
export interface ParserSource {
  readonly sizeBytes: number;
  readonly fileName: string;
  /** @returns at most `length` bytes (256 KiB at a time goes over the wire), fewer only at the end */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** The file from `offset` on, in pieces of 256 KiB, the next ones being fetched meanwhile. */
  stream(offset?: number): AsyncGenerator<Uint8Array>;
}

/**
 * Code that reads an untrusted format. It runs in the parser process: it has no key, path or
 * database, and may be ended at any moment. It fails by throwing AnDunError; anything else becomes
 * PARSER_STOPPED. `emit` waits while the engine is behind.
 */
export type ParserJob<Name extends ParserJobName> = (
  source: ParserSource,
  options: ParserOptions<Name>,
  emit: (event: RawJobEvent<Name>) => Promise<void>,
) => Promise<void>;
