import {
  ExpandOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { evidenceText } from '../../text/evidenceText.ts';
import { useElementSize } from './useElementSize.ts';
import { ViewerFailure } from './ViewerFailure.tsx';

const words = evidenceText.viewer;
const least = 0.05;
const most = 8;
const step = 1.25;
/** Space around a picture that fits the window. */
const edgePx = 24;

interface ImageViewerProps {
  url: string;
  title: string;
  /** A tall picture is shown as wide as there is room, to be read; else the whole of it. */
  fitsWidth?: boolean;
  /** More for the bar above the picture. */
  tools?: ReactNode;
  /** SVG over the picture, turned and sized with it; `width` and `height` are those of its own grid. */
  overlay?: { width: number; height: number; content: ReactNode };
}

/** A picture: fitted or at any size, turned for looking only. */
export function ImageViewer({ url, title, fitsWidth, tools, overlay }: ImageViewerProps) {
  const stage = useRef<HTMLDivElement>(null);
  const room = useElementSize(stage);
  const [natural, setNatural] = useState<{ width: number; height: number } | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  /** null = fits the window. */
  const [chosen, setChosen] = useState<number | null>(null);
  const [turns, setTurns] = useState(0);
  const upright = turns % 2 === 0;
  const width = natural ? (upright ? natural.width : natural.height) : 0;
  const height = natural ? (upright ? natural.height : natural.width) : 0;
  const fitting = natural
    ? Math.min(
        1,
        (room.width - edgePx) / width,
        fitsWidth && height > width ? 1 : (room.height - edgePx) / height,
      )
    : 1;
  const scale = Math.max(least, chosen ?? fitting);
  const zoom = (factor: number) => setChosen(Math.min(most, Math.max(least, scale * factor)));
  const placed = natural && {
    width: natural.width * scale,
    height: natural.height * scale,
    transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
  };
  const pressKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = { '+': () => zoom(step), '=': () => zoom(step), '-': () => zoom(1 / step) }[
      event.key
    ];
    if (action) action();
    else if (event.key === '0') setChosen(null);
    else if (event.key === '1') setChosen(1);
    else if (event.key === 'r') setTurns(turns + 1);
    else return;
    event.preventDefault();
  };
  if (failed) {
    const retry = () => {
      setAttempt(attempt + 1);
      setFailed(false);
    };
    return <ViewerFailure onRetry={retry} />;
  }
  return (
    <>
      <div className="evidence-viewer-bar">
        <Tool label={words.zoomOut} icon={<ZoomOutOutlined />} onClick={() => zoom(1 / step)} />
        <span className="ad-number evidence-zoom">{words.percent(scale)}</span>
        <Tool label={words.zoomIn} icon={<ZoomInOutlined />} onClick={() => zoom(step)} />
        <Tool label={words.fit} icon={<ExpandOutlined />} onClick={() => setChosen(null)} />
        <Button size="small" type="text" onClick={() => setChosen(1)}>
          {words.actual}
        </Button>
        <Tool
          label={words.rotate}
          icon={<RotateRightOutlined />}
          onClick={() => setTurns(turns + 1)}
        />
        {tools}
        <span className="ad-faint evidence-viewer-note">{words.imageHelp}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: zooms and scrolls by keyboard too */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div className="evidence-stage" ref={stage} tabIndex={0} onKeyDown={pressKey}>
        <div
          className="evidence-picture"
          style={natural ? { width: width * scale, height: height * scale } : undefined}
        >
          <img
            key={attempt}
            src={url}
            alt={title}
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setNatural({ width: naturalWidth, height: naturalHeight })
            }
            onError={() => setFailed(true)}
            onDoubleClick={() => setChosen(chosen === null ? 1 : null)}
            style={placed ?? { visibility: 'hidden' }}
          />
          {overlay && placed ? (
            <svg
              className="evidence-overlay"
              viewBox={`0 0 ${overlay.width} ${overlay.height}`}
              preserveAspectRatio="none"
              style={placed}
              aria-hidden
            >
              {overlay.content}
            </svg>
          ) : null}
        </div>
      </div>
    </>
  );
}

function Tool(props: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <Tooltip title={props.label}>
      <Button
        size="small"
        type="text"
        icon={props.icon}
        aria-label={props.label}
        onClick={props.onClick}
      />
    </Tooltip>
  );
}
