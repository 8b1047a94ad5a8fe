import type { MessagePortMain } from 'electron';
import {
  type EngineToMain,
  engineToMain,
  type MainToEngine,
} from '../../domain/control/controlMessages.ts';

/** One running engine process, whichever way it was started. */
export interface EngineHost {
  readonly kind: 'utility' | 'child';
  readonly pid: number | undefined;
  /** @returns false when the process is gone */
  post(message: MainToEngine): boolean;
  /** Gives the engine one end of a channel to a screen. */
  connect(port: MessagePortMain): void;
  onMessage(listener: (message: EngineToMain) => void): void;
  /** Called once, also when the process could not be started. */
  onExit(listener: () => void): void;
  /** Ends the process at once. The database survives it: every acknowledged write is on disk. */
  kill(): void;
}

/**
 * A small young generation, and a heap that grows by two thirds of what lives in it between collections: with V8's own
 * choice of either the engine takes a hundred megabytes more for garbage that is no faster for it.
 */
export const ENGINE_ARGUMENTS = ['--max-semi-space-size=4', '--heap-growing-percent=70'];

/**
 * Pieces of files go back to the system at once; glibc would keep them for later. Other systems pass
 * over these names.
 */
export const ENGINE_ENVIRONMENT = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '1000000',
  MALLOC_TRIM_THRESHOLD_: '4000000',
};

/** @returns undefined for a message that is not of the protocol; its contents are not logged */
export function readEngineMessage(data: unknown): EngineToMain | undefined {
  const parsed = engineToMain.safeParse(data);
  if (parsed.success) return parsed.data;
  console.error('engine sent a message that is not of the control protocol');
  return undefined;
}
