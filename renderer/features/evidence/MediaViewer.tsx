import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { ViewerFailure } from './ViewerFailure.tsx';
import { Waveform } from './Waveform.tsx';

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
    controls: true,
    controlsList: 'nodownload noremoteplayback noplaybackrate',
    disableRemotePlayback: true,
    preload: 'metadata',
    'aria-label': item.title,
    onError: () => setFailed(true),
  } as const;
  return (
    <>
      <div className="evidence-viewer-bar">
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
      <div className="evidence-stage evidence-stage-media">
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
