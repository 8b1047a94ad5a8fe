import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { newId } from './newId.ts';

export interface BackgroundWork {
  id: string;
  title: string;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  /** 0–1, or null while the end cannot be seen. */
  fraction: number | null;
  /** What is being done now, or how it ended. */
  text: string;
  cancel: (() => void) | null;
}

export interface WorkHandle {
  progress(fraction: number | null, text: string): void;
  finish(state: 'done' | 'failed' | 'cancelled', text: string): void;
}

export interface WorkTray {
  works: readonly BackgroundWork[];
  begin(title: string, cancel: (() => void) | null): WorkHandle;
  /** Takes a finished work out of the tray. */
  dismiss(id: string): void;
}

const WorkTrayContext = createContext<WorkTray | null>(null);

/** Keeps the list of long work, whichever page began it. */
export function WorkTrayProvider(props: { children: ReactNode }) {
  const [works, setWorks] = useState<readonly BackgroundWork[]>([]);
  const begin = useCallback((title: string, cancel: (() => void) | null): WorkHandle => {
    const id = newId();
    const change = (part: Partial<BackgroundWork>) =>
      setWorks((list) => list.map((work) => (work.id === id ? { ...work, ...part } : work)));
    const work: BackgroundWork = { id, title, state: 'running', fraction: 0, text: '', cancel };
    setWorks((list) => [work, ...list]);
    return {
      progress: (fraction, text) => change({ fraction, text }),
      finish: (state, text) => change({ state, text, cancel: null }),
    };
  }, []);
  const dismiss = useCallback(
    (id: string) => setWorks((list) => list.filter((work) => work.id !== id)),
    [],
  );
  const tray = useMemo(() => ({ works, begin, dismiss }), [works, begin, dismiss]);
  return <WorkTrayContext value={tray}>{props.children}</WorkTrayContext>;
}

/** The tray of background work in the top bar. */
export function useWorkTray(): WorkTray {
  const tray = use(WorkTrayContext);
  if (!tray) throw new Error('useWorkTray needs a WorkTrayProvider above it.');
  return tray;
}
