import { type FileHandle, open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { institutionNames } from '../../domain/directory/institutionNames.ts';
import { shippedOrganisations } from '../../domain/directory/shippedOrganisations.ts';
import { AnDunError } from '../../domain/errors.ts';
import { screenFacts } from '../../domain/ocr/screenFacts.ts';
import { takenDay } from '../../domain/ocr/takenDay.ts';
import { shanghaiDate } from '../../domain/time/shanghaiTime.ts';
import { installedOcrModels } from '../engine/ocr/installedOcrModels.ts';
import { PictureReader } from '../engine/ocr/pictureReader.ts';
import { toReadingResult } from '../engine/ocr/toReadingResult.ts';
import { sourceParserHost } from '../engine/parsers/sourceParserHost.ts';
import { type CliIo, UsageError } from './cliIo.ts';

/**
 * `ocr IMAGE…`: one line of JSON a picture; needs no vault and no passphrase.
 * @returns 0, or 1 when a picture could not be read (its line then has `error`)
 */
export async function ocrCommand(files: readonly string[], io: CliIo): Promise<number> {
  if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
    throw new UsageError('用法：ocr 图片…（一个或多个图片文件）。');
  }
  const reader = new PictureReader({
    parsers: sourceParserHost(),
    modelsDir: installedOcrModels(),
  });
  let failed = 0;
  try {
    for (const file of files) {
      const line = await readFileLine(reader, resolve(file)).catch((error) => {
        if (!(error instanceof AnDunError)) throw error;
        failed += 1;
        return { error: error.code, message: error.message };
      });
      io.out(`${JSON.stringify({ file, ...line })}\n`);
    }
  } finally {
    reader.close();
  }
  return failed > 0 ? 1 : 0;
}

async function readFileLine(reader: PictureReader, path: string): Promise<object> {
  const handle = await open(path, 'r').catch(unreadable);
  try {
    const { size } = await handle.stat();
    const found = await reader.read({
      sizeBytes: size,
      readRange: (offset, length) => readRange(handle, offset, length),
    });
    const named = takenDay(basename(path));
    const result = toReadingResult(
      found,
      named
        ? { day: named, source: 'file_name' }
        : { day: shanghaiDate(Date.now()), source: 'added' },
    );
    return { ...result, facts: screenFacts(result, institutionNames(shippedOrganisations)) };
  } finally {
    await handle.close();
  }
}

async function readRange(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle
    .read(Buffer.alloc(length), 0, length, offset)
    .catch(unreadable);
  return buffer.subarray(0, bytesRead);
}

function unreadable(): never {
  throw new AnDunError('FILE_UNREADABLE');
}
