import { useSyncExternalStore } from 'react';

/** Draws anew when the place in the recording, its length or its playing changes. */
export function useWhatPlays(media: HTMLMediaElement): void {
  useSyncExternalStore(
    (listener) => {
      const events = ['timeupdate', 'seeking', 'loadedmetadata', 'durationchange', 'play', 'pause'];
      for (const event of events) media.addEventListener(event, listener);
      return () => {
        for (const event of events) media.removeEventListener(event, listener);
      };
    },
    () => `${media.duration} ${media.currentTime} ${media.paused}`,
  );
}

/** Seconds as 1:05 or 1:02:03. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? part : String(part).padStart(2, '0'))).join(':');
}

/** Seconds; 0 before it is known. */
export function lengthOf({ duration }: HTMLMediaElement): number {
  return Number.isFinite(duration) ? duration : 0;
}
