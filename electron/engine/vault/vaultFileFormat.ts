import { join } from 'node:path';
import { WRAPPED_KEY_BYTES } from '../keys/wrapKey.ts';

/** First bytes of every file: what it is, for whoever looks at the folder, and the version. */
export const FILE_MAGIC = Buffer.from('ANDUNF01', 'latin1');
/** Magic and wrapped file key; the Cobblestone-256 message follows. */
export const PREFIX_BYTES = FILE_MAGIC.length + WRAPPED_KEY_BYTES;

/** Bound to the wrapped key and to the message, so that two files cannot be swapped. */
export function fileContext(fileId: string): string {
  return `andun/file/v1/${fileId}`;
}

/** Where a file lies: `files/ab/<id>`, by the last two digits, which are random in a UUIDv7. */
export function filePath(folder: string, fileId: string): string {
  return join(folder, 'files', fileId.slice(-2), fileId);
}
