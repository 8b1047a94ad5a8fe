import { useQuery } from '@tanstack/react-query';
import { type MouseEvent, useSyncExternalStore } from 'react';
import { readPeaks } from './readPeaks.ts';

interface WaveformProps {
  url: string;
  media: HTMLMediaElement;
}

const bars = 400;
const height = 100;

/**
 * How loud a recording is along its length; a click jumps there. A picture only: by keyboard one
 * moves with the player below it.
 */
export function Waveform({ url, media }: WaveformProps) {
  const peaks = useQuery({
    queryKey: ['waveform', url],
    queryFn: ({ signal }) => readPeaks(url, bars, signal),
    // The file never changes; without a picture the recording still plays.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data;
  const played = usePlayedShare(media);
  if (!peaks) return <div className="evidence-wave" aria-hidden />;
  const jump = (event: MouseEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    if (Number.isFinite(media.duration)) {
      media.currentTime = ((event.clientX - left) / width) * media.duration;
    }
  };
  const path = peaks.map(barPath).join('');
  return (
    <svg
      className="evidence-wave"
      viewBox={`0 0 ${bars * 3} ${height}`}
      preserveAspectRatio="none"
      aria-hidden
      onClick={jump}
    >
      <path d={path} className="evidence-wave-all" />
      <clipPath id="evidence-wave-played">
        <rect x={0} y={0} width={played * bars * 3} height={height} />
      </clipPath>
      <path d={path} className="evidence-wave-played" clipPath="url(#evidence-wave-played)" />
    </svg>
  );
}

function barPath(peak: number, index: number): string {
  const half = Math.max(1, (peak * height) / 2);
  return `M${index * 3} ${height / 2 - half}h2v${half * 2}h-2z`;
}

/** How much of the recording lies behind, 0–1. */
function usePlayedShare(media: HTMLMediaElement): number {
  return useSyncExternalStore(
    (listener) => {
      const events = ['timeupdate', 'seeking', 'loadedmetadata'];
      for (const event of events) media.addEventListener(event, listener);
      return () => {
        for (const event of events) media.removeEventListener(event, listener);
      };
    },
    () => (media.duration > 0 ? media.currentTime / media.duration : 0),
  );
}
