import { AnDunError } from '../../../domain/errors.ts';
import { whereOf } from '../host/engineLog.ts';
import type { EngineToReader, ReaderToEngine } from './jobs/ocrMessages.ts';
import { loadOcrModels, type OcrModels } from './jobs/ocrModels.ts';
import { readPicture } from './jobs/ocrRead.ts';
import { openParentChannel } from './parentChannel.ts';
import { watchMemory } from './watchMemory.ts';

/** A picture while its pieces arrive. */
interface Arriving {
  requestId: number;
  bytes: Uint8Array;
  filled: number;
}

// Entry of the process that reads pictures: models once, then one picture after the other.
const parent = openParentChannel();
const say = (message: ReaderToEngine) => parent.post(message);
let models: Promise<OcrModels> | null = null;
let arriving: Arriving | null = null;

parent.onMessage((data) => {
  const message = data as EngineToReader;
  if (message.type === 'start') {
    watchMemory(message.memoryLimitMb);
    models = loadOcrModels(message.modelsDir, message.threads);
    models.then(
      () => say({ type: 'ready' }),
      (error) => say({ type: 'failed', requestId: 0, ...reason(error) }),
    );
  } else if (message.type === 'picture') {
    const { requestId, sizeBytes } = message;
    arriving = { requestId, bytes: new Uint8Array(sizeBytes), filled: 0 };
  } else if (arriving?.requestId === message.requestId) {
    take(arriving, message.bytes);
  }
});

function take(picture: Arriving, piece: Uint8Array): void {
  picture.bytes.set(piece, picture.filled);
  picture.filled += piece.length;
  if (picture.filled < picture.bytes.length) return;
  arriving = null;
  void answer(picture);
}

async function answer({ requestId, bytes }: Arriving): Promise<void> {
  try {
    if (!models) throw new Error('start');
    const picture = await readPicture(await models, bytes, () => say({ type: 'alive' }));
    say({ type: 'read', requestId, picture });
  } catch (error) {
    say({ type: 'failed', requestId, ...reason(error) });
  }
}

function reason(error: unknown): { code: string; where: string } {
  const code = error instanceof AnDunError ? error.code : 'PARSER_STOPPED';
  return { code, where: whereOf(error).slice(0, 300) };
}
