import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { mediaText } from '../../text/mediaText.ts';
import { mostWaveBytes, readPeaks } from './readPeaks.ts';
import { formatClock, lengthOf, useWhatPlays } from './whatPlays.ts';

interface WaveformProps {
  item: EvidenceItem;
  url: string;
  media: HTMLMediaElement;
}

const words = mediaText.sound;
const bars = 400;
const height = 100;
const stepSeconds = { ArrowLeft: -5, ArrowDown: -5, ArrowRight: 5, ArrowUp: 5 };
const leapSeconds = { PageDown: -30, PageUp: 30 };
const steps: Record<string, number> = { ...stepSeconds, ...leapSeconds };

/** How loud a recording is along its length; a click or the arrow keys move in it. */
export function Waveform({ item, url, media }: WaveformProps) {
  const peaks = usePeaks(item, url);
  useWhatPlays(media);
  const { currentTime } = media;
  const length = lengthOf(media);
  const played = length > 0 ? currentTime / length : 0;
  const goTo = (seconds: number) => {
    const end = lengthOf(media);
    if (end > 0) media.currentTime = Math.min(end, Math.max(0, seconds));
  };
  const jump = (event: MouseEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    goTo(((event.clientX - left) / width) * lengthOf(media));
  };
  const pressKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step !== undefined) goTo(media.currentTime + step);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(lengthOf(media));
    else if (event.key === ' ') void (media.paused ? media.play() : media.pause());
    else return;
    event.preventDefault();
  };
  const path = (peaks ?? []).map(barPath).join('');
  return (
    <div
      className="evidence-wave"
      role="slider"
      tabIndex={0}
      aria-label={words.slider}
      aria-valuemin={0}
      aria-valuemax={Math.round(length)}
      aria-valuenow={Math.round(currentTime)}
      aria-valuetext={words.valueText(formatClock(currentTime), formatClock(length))}
      title={words.help}
      onClick={jump}
      onKeyDown={pressKey}
    >
      <svg viewBox={`0 0 ${bars * 3} ${height}`} preserveAspectRatio="none" aria-hidden>
        <path d={path} className="evidence-wave-all" />
        <clipPath id="evidence-wave-played">
          <rect x={0} y={0} width={played * bars * 3} height={height} />
        </clipPath>
        <path d={path} className="evidence-wave-played" clipPath="url(#evidence-wave-played)" />
      </svg>
    </div>
  );
}

/** From the engine; where it does not decode a format, measured here while it can be played. */
function usePeaks(item: EvidenceItem, url: string): number[] | undefined {
  const { client } = useEngine();
  return useQuery({
    queryKey: ['waveform', item.id],
    queryFn: async ({ signal }) => {
      const found = await client.evidence.peaks({ evidenceId: item.id }, { signal });
      if (found.peaks) return resample(found.peaks, bars);
      if (item.sizeBytes > mostWaveBytes) return [];
      return readPeaks(url, bars, signal);
    },
    // The file never changes; without a picture the recording still plays.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data;
}

/** The loudest of each of `count` equal parts; fewer points are drawn out. */
export function resample(peaks: readonly number[], count: number): number[] {
  if (peaks.length === 0) return [];
  return Array.from({ length: count }, (_, part) => {
    const from = Math.floor((part * peaks.length) / count);
    const to = Math.max(from + 1, Math.floor(((part + 1) * peaks.length) / count));
    return Math.max(...peaks.slice(from, to));
  });
}

function barPath(peak: number, index: number): string {
  const half = Math.max(1, (peak * height) / 2);
  return `M${index * 3} ${height / 2 - half}h2v${half * 2}h-2z`;
}
