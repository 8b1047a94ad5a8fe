import { AnDunError } from '../../../domain/errors.ts';
import type { EngineContext } from '../engineContext.ts';

const turns = new WeakMap<object, Promise<void>>();

/**
 * Waits until no other import writes into this vault.
 * @returns what ends the turn
 * @throws AnDunError CANCELLED
 */
export async function takeImportTurn(
  engine: EngineContext,
  signal: AbortSignal,
): Promise<() => void> {
  const before = turns.get(engine.store) ?? Promise.resolve();
  let release = () => {};
  const mine = new Promise<void>((resolve) => {
    release = resolve;
  });
  turns.set(
    engine.store,
    before.then(() => mine),
  );
  try {
    await orAborted(before, signal);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

function orAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new AnDunError('CANCELLED'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    work.then(() => {
      signal.removeEventListener('abort', cancel);
      resolve();
    });
  });
}
