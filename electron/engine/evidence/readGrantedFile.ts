import { type FileHandle, open } from 'node:fs/promises';
import { AnDunError } from '../../../domain/errors.ts';

/** A file to be taken in, wherever it comes from. */
export interface GrantedFile {
  /** The first bytes, once the stream has run past them or ended. */
  head(): Uint8Array;
  /** The file once, from the beginning. Closes it at the end, also when left early. */
  stream(): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

const pieceBytes = 1_048_576;
const headBytes = 65_536;

/**
 * Opens a file that the user chose.
 * @throws AnDunError FILE_UNREADABLE, FILE_EMPTY, FILE_TOO_LARGE
 */
export async function openGrantedFile(path: string, limitBytes: number): Promise<GrantedFile> {
  const handle = await unreadableOnFailure(() => open(path, 'r'));
  try {
    const { size, isFile } = await statOf(handle);
    if (!isFile) throw new AnDunError('FILE_UNREADABLE');
    if (size === 0n) throw new AnDunError('FILE_EMPTY');
    if (size > BigInt(limitBytes)) throw new AnDunError('FILE_TOO_LARGE');
    return granted(handle, Number(size));
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function granted(handle: FileHandle, sizeBytes: number): GrantedFile {
  const head = Buffer.alloc(Math.min(headBytes, sizeBytes));
  return {
    head: () => head,
    close: () => handle.close(),
    async *stream() {
      try {
        yield* piecesOf(handle, head);
      } finally {
        await handle.close();
      }
    },
  };
}

async function* piecesOf(handle: FileHandle, head: Buffer): AsyncGenerator<Uint8Array> {
  const before = await statOf(handle);
  const read = (piece: Buffer, position: number) =>
    unreadableOnFailure(() => handle.read(piece, 0, pieceBytes, position));
  // Two pieces: the disk fills one while the other is hashed and encrypted.
  let [piece, other] = [Buffer.allocUnsafe(pieceBytes), Buffer.allocUnsafe(pieceBytes)];
  let reading = read(piece, 0);
  try {
    for (let position = 0; ; ) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) break;
      if (position < head.length) piece.copy(head, position, 0, head.length - position);
      position += bytesRead;
      reading = read(other, position);
      yield piece.subarray(0, bytesRead);
      [piece, other] = [other, piece];
    }
  } finally {
    // Left early: the file may be closed only when nothing reads from it any more.
    await reading.catch(() => undefined);
  }
  const after = await statOf(handle);
  // A recording still being written, or a file being synchronised, would go in half.
  if (after.size !== before.size || after.changedAtNs !== before.changedAtNs) {
    throw new AnDunError('FILE_UNREADABLE');
  }
}

async function statOf(handle: FileHandle) {
  const found = await unreadableOnFailure(() => handle.stat({ bigint: true }));
  return { size: found.size, changedAtNs: found.mtimeNs, isFile: found.isFile() };
}

async function unreadableOnFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new AnDunError('FILE_UNREADABLE');
  }
}
