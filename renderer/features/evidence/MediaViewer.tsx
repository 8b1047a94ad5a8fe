import { Button, Segmented } from 'antd';
import { useRef, useState } from 'react';
import { evidenceText } from '../../text/evidenceText.ts';
import { ViewerFailure } from './ViewerFailure.tsx';

const words = evidenceText.viewer;
const speeds = [0.75, 1, 1.25, 1.5, 2];

/** Sound or film, streamed decrypted piece by piece; heard again and slower for taking notes. */
export function MediaViewer(props: { kind: 'audio' | 'video'; url: string; title: string }) {
  const media = useRef<HTMLMediaElement | null>(null);
  const [failed, setFailed] = useState(false);
  const [speed, setSpeed] = useState(1);
  if (failed) {
    return <ViewerFailure text={words.mediaFailed} onRetry={() => setFailed(false)} />;
  }
  const jump = (seconds: number) => {
    if (media.current) media.current.currentTime += seconds;
  };
  const chooseSpeed = (value: number) => {
    setSpeed(value);
    if (media.current) media.current.playbackRate = value;
  };
  const shared = {
    src: props.url,
    controls: true,
    controlsList: 'nodownload noremoteplayback',
    disableRemotePlayback: true,
    preload: 'metadata',
    'aria-label': props.title,
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
          value={speed}
          onChange={chooseSpeed}
          options={speeds.map((value) => ({ value, label: `${value}×` }))}
        />
      </div>
      <div className="evidence-stage evidence-stage-media">
        {props.kind === 'audio' ? (
          <audio
            {...shared}
            ref={(node) => {
              media.current = node;
            }}
          />
        ) : (
          <video
            {...shared}
            disablePictureInPicture
            ref={(node) => {
              media.current = node;
            }}
          />
        )}
      </div>
    </>
  );
}
