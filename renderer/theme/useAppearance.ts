import { useSyncExternalStore } from 'react';
import { readSetting, subscribeSettings, writeSetting } from '../app/localSettings.ts';
import type { Shade } from './palette.ts';

export type Appearance = 'system' | Shade;

/** The chosen appearance and how to change it; it stays on this computer. */
export function useAppearance(): [Appearance, (next: Appearance) => void] {
  const appearance = useSyncExternalStore(subscribeSettings, () => readSetting('appearance'));
  return [appearance, (next) => writeSetting('appearance', next)];
}

/** The shade to paint now: the chosen one, or the one of the system. */
export function useShade(): Shade {
  const [appearance] = useAppearance();
  const systemDark = useSyncExternalStore(subscribeSystem, () => systemQuery().matches);
  if (appearance !== 'system') return appearance;
  return systemDark ? 'dark' : 'light';
}

function subscribeSystem(listener: () => void): () => void {
  const query = systemQuery();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

function systemQuery(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
