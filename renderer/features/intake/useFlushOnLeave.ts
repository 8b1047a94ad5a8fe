import { type RefObject, useEffect } from 'react';
import { registerBeforeLock } from '../../app/beforeLock.ts';
import type { Autosaver } from './autosave.ts';

/** How long a closing window waits for the last save before it goes. */
const CLOSE_WAIT_MS = 2_000;

/**
 * Saves at once when a field is left, the window is hidden, the vault is about to be locked or the
 * program closes. A window that closes with unsaved words is held until they are stored, 2 s at most.
 */
export function useFlushOnLeave(saver: RefObject<Autosaver | null>): void {
  useEffect(() => {
    const flush = () => void saver.current?.flush();
    let isLeaving = false;
    const holdWindow = (event: BeforeUnloadEvent) => {
      if (isLeaving || !saver.current?.isDirty()) return;
      isLeaving = true;
      event.preventDefault();
      const wait = new Promise((resolve) => setTimeout(resolve, CLOSE_WAIT_MS));
      void Promise.race([saver.current.flush(), wait]).then(() => window.close());
    };
    window.addEventListener('focusout', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', holdWindow);
    document.addEventListener('visibilitychange', flush);
    const offLock = registerBeforeLock(async () => saver.current?.flush());
    return () => {
      offLock();
      window.removeEventListener('focusout', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', holdWindow);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [saver]);
}
