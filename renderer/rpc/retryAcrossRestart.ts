import { AnDunError } from '../../domain/errors.ts';
import type { EngineConnection } from './engineConnection.ts';
import { isEngineError } from './engineError.ts';

const giveUpAfterMs = 60_000;
/** A command that ends the engine itself must not use up its restarts: five, then the program is down. */
const retries = 2;

/**
 * Runs an idempotent call, and again when the engine was lost under it: twice at most, for at most
 * a minute. The caller must send the same command id every time.
 * @throws AnDunError INTERNAL when the engine was lost each time, and whatever the call throws
 */
export async function retryAcrossRestart<Output>(
  connection: EngineConnection,
  call: () => Promise<Output>,
): Promise<Output> {
  const deadline = performance.now() + giveUpAfterMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const remaining = deadline - performance.now();
      if (!isEngineError(error, 'ENGINE_LOST') || remaining <= 0) throw error;
      if (attempt >= retries) throw new AnDunError('INTERNAL');
      await connection.whenReady(remaining);
    }
  }
}
