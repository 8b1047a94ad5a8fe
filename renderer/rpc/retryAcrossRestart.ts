import type { EngineConnection } from './engineConnection.ts';
import { isEngineError } from './engineError.ts';

const giveUpAfterMs = 60_000;

/**
 * Runs an idempotent call, and again each time the engine was lost under it, for at most a minute.
 * The caller must send the same command id every time.
 */
export async function retryAcrossRestart<Output>(
  connection: EngineConnection,
  call: () => Promise<Output>,
): Promise<Output> {
  const deadline = performance.now() + giveUpAfterMs;
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const remaining = deadline - performance.now();
      if (!isEngineError(error, 'ENGINE_LOST') || remaining <= 0) throw error;
      await connection.whenReady(remaining);
    }
  }
}
