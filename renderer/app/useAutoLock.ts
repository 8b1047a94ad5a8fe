import { useEffect, useSyncExternalStore } from 'react';
import { readSetting, subscribeSettings } from './localSettings.ts';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks after the chosen minutes without a sign of the user. The clock of idle time survives sleep. */
export function useAutoLock(lock: () => void): void {
  const minutes = useSyncExternalStore(subscribeSettings, () => readSetting('autoLockMinutes'));
  useEffect(() => {
    if (minutes === 0) return;
    let lastSign = Date.now();
    const seen = () => {
      lastSign = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true });
    const timer = setInterval(() => {
      if (Date.now() - lastSign >= minutes * 60_000) lock();
    }, 5_000);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, seen);
    };
  }, [minutes, lock]);
}
