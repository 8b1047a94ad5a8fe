import { CaretRightOutlined, PauseOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { ViewerFailure } from './ViewerFailure.tsx';
import { Waveform } from './Waveform.tsx';
import { formatClock, lengthOf, useWhatPlays } from './whatPlays.ts';

const words = evidenceText.viewer;
const speeds = [0.75, 1, 1.25, 1.5, 2];

/** Sound or film, streamed decrypted piece by piece; heard again and slower for taking notes. */
export function MediaViewer(props: {
  item: EvidenceItem;
  url: string;
  /** The program decoded the sound itself; there is no picture with it. */
  decoded: boolean;
}) {
  const { item, url, decoded } = props;
  const isSound = decoded || item.viewer === 'audio';
  const [media, setMedia] = useState<HTMLMediaElement | null>(null);
  const [failed, setFailed] = useState(false);
  const [speed, setSpeed] = useState(1);
  if (failed) {
    return <ViewerFailure text={words.mediaFailed} onRetry={() => setFailed(false)} />;
  }
  const jump = (seconds: number) => {
    if (media) media.currentTime += seconds;
  };
  const chooseSpeed = (value: number) => {
    setSpeed(value);
    if (media) media.playbackRate = value;
  };
  const shared = {
    ref: setMedia,
    src: url,
    // The waveform is where one moves in a recording; a second bar would only confuse.
    controls: !isSound,
    controlsList: 'nodownload noremoteplayback noplaybackrate',
    disableRemotePlayback: true,
    preload: 'metadata',
    'aria-label': item.title,
    onError: () => setFailed(true),
  } as const;
  return (
    <>
      <div className="evidence-viewer-bar">
        {isSound && media ? <PlayButton media={media} /> : null}
        <Button size="small" onClick={() => jump(-10)}>
          {words.back10}
        </Button>
        <Button size="small" onClick={() => jump(10)}>
          {words.forward10}
        </Button>
        <span className="ad-soft">{words.speed}</span>
        <Segmented
          size="small"
          aria-label={words.speed}
          value={speed}
          onChange={chooseSpeed}
          options={speeds.map((value) => ({ value, label: `${value}×` }))}
        />
      </div>
      <div
        className={
          isSound ? 'evidence-stage evidence-stage-sound' : 'evidence-stage evidence-stage-media'
        }
      >
        {isSound ? (
          <div className="evidence-sound">
            {media ? <Waveform item={item} url={url} media={media} /> : null}
            <audio {...shared} />
            {item.viewer === 'video' ? <p className="ad-soft">{words.soundOnly}</p> : null}
          </div>
        ) : (
          <video {...shared} disablePictureInPicture />
        )}
      </div>
    </>
  );
}

/** Plays and stops, and says how far it is. */
function PlayButton({ media }: { media: HTMLMediaElement }) {
  useWhatPlays(media);
  const { paused } = media;
  return (
    <>
      <Button
        size="small"
        type="primary"
        icon={paused ? <CaretRightOutlined aria-hidden /> : <PauseOutlined aria-hidden />}
        onClick={() => void (paused ? media.play() : media.pause())}
      >
        {paused ? words.play : words.pause}
      </Button>
      <span className="ad-number evidence-clock">
        {`${formatClock(media.currentTime)} / ${formatClock(lengthOf(media))}`}
      </span>
    </>
  );
}
