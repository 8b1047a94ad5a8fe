import { useCallback, useState } from 'react';

/** In memory only: what a lawyer filtered for may name a client, so it never goes to disk. */
const remembered = new Map<string, unknown>();

/**
 * Like useState, but the value is still there when the user comes back to the page: filters, sort
 * order, the open section. Gone after a lock.
 */
export function useRemembered<Value>(key: string, initial: Value): [Value, (next: Value) => void] {
  const [value, setValue] = useState<Value>(() =>
    remembered.has(key) ? (remembered.get(key) as Value) : initial,
  );
  const set = useCallback(
    (next: Value) => {
      remembered.set(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, set];
}

/** Reads without subscribing. */
export function readRemembered(key: string): unknown {
  return remembered.get(key);
}

export function writeRemembered(key: string, value: unknown): void {
  remembered.set(key, value);
}

/** Called on lock. */
export function forgetRemembered(): void {
  remembered.clear();
}
