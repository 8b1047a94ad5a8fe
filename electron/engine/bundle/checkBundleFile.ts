import { open } from 'node:fs/promises';
import { AnDunError } from '../../../domain/errors.ts';
import type { ParserHost } from '../parsers/parserHost.ts';
import { type ParserEvent, startParser } from '../parsers/parserProcess.ts';
import { readerOf } from './writeZipFile.ts';

/**
 * Checks a 证据包 in a process of its own: a zip from a stranger is not to be trusted.
 * @throws AnDunError FILE_UNREADABLE, PARSER_STOPPED, CANCELLED
 */
export async function* checkBundleFile(
  parsers: ParserHost,
  path: string,
  fileName: string,
  signal?: AbortSignal,
): AsyncGenerator<ParserEvent<'bundle'>, void> {
  const handle = await open(path, 'r').catch(() => {
    throw new AnDunError('FILE_UNREADABLE');
  });
  try {
    const { size } = await handle.stat();
    const source = { sizeBytes: size, readRange: readerOf(handle) };
    yield* startParser(parsers, 'bundle', {
      source,
      fileName,
      options: {},
      signal,
      // The custody log is held whole, up to 96 MiB of it.
      memoryLimitMb: 600,
    });
  } catch (error) {
    // A folder, or a stick that was pulled out.
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') {
      throw new AnDunError('FILE_UNREADABLE');
    }
    throw error;
  } finally {
    await handle.close();
  }
}
