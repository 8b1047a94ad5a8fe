import { ExpandOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { linkText } from '../../text/linkText.ts';
import { useElementSize } from '../evidence/useElementSize.ts';
import { type ColumnGraph, layOutColumns, NODE_HEIGHT, type PlacedNode } from './layOutColumns.ts';
import { litNodes, nextNode } from './nextNode.ts';
import './links.css';

const words = linkText.graph;
const LEAST_ZOOM = 0.4;
const MOST_ZOOM = 2;
const STEP = 1.2;
/** Left and right of the picture within its frame (links.css). */
const MARGINS = 24;
/** Higher pictures scroll, or are made to fit: this part of the window, and never less than that. */
const WINDOW_PART = 0.62;
const LEAST_HEIGHT = 460;
/** Above and below the picture within its frame (links.css). */
const PADDING = 20;

/** Three columns of nodes and what joins them; arrows move, Enter opens, hovering lights up what belongs together. */
export function ColumnGraphView(props: { label: string; graph: ColumnGraph; note?: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const { width: room } = useElementSize(frame);
  const layout = useMemo(() => layOutColumns(props.graph, room - MARGINS), [props.graph, room]);
  const [zoom, setZoom] = useState(1);
  const [lit, setLit] = useState<string | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const first = layout.nodes[0]?.key ?? null;
  const reachable = layout.nodes.some(({ key }) => key === active) ? active : first;
  const shown = useMemo(() => (lit === null ? null : litNodes(layout, lit)), [layout, lit]);
  useWheelZoom(frame, (factor) => setZoom((now) => within(now * factor)));
  const move = (event: KeyboardEvent) => {
    const next = reachable === null ? null : nextNode(layout, event.key, reachable);
    if (next === null) return;
    event.preventDefault();
    setActive(next.key);
    frame.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next.key)}"]`)?.focus();
  };
  return (
    <figure className="link-graph" aria-label={props.label}>
      <div className="link-graph-bar">
        <span className="ad-faint">{words.hint}</span>
        <ZoomButtons
          onZoom={(factor) => setZoom(within(zoom * factor))}
          onFit={() => setZoom(within(Math.min(1, (mostHeight() - PADDING) / layout.height)))}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the nodes in it take the focus; keys bubble up to here */}
      <div
        ref={frame}
        className="link-graph-frame"
        style={{ maxHeight: mostHeight() }}
        onKeyDown={move}
        onPointerLeave={() => setLit(null)}
      >
        <div
          className="link-graph-canvas"
          style={{ width: layout.width, height: layout.height, zoom }}
        >
          <svg aria-hidden width={layout.width} height={layout.height}>
            {layout.edges.map(({ from, to, decision, path }) => (
              <path
                key={`${from} ${to}`}
                className={`link-edge link-edge-${decision}`}
                data-light={lightOf(lit, from, to)}
                d={path}
              />
            ))}
          </svg>
          {layout.nodes.map((node) => (
            <Node
              key={node.key}
              node={node}
              dim={shown !== null && !shown.has(node.key)}
              isReachable={node.key === reachable}
              onLight={() => setLit(node.key)}
              onFocus={() => {
                setActive(node.key);
                setLit(node.key);
              }}
              onBlur={() => setLit(null)}
            />
          ))}
        </div>
      </div>
      {props.note ? <figcaption className="ad-faint">{props.note}</figcaption> : null}
    </figure>
  );
}

/** Nothing stands out while nothing is pointed at. */
function lightOf(lit: string | null, from: string, to: string): 'lit' | 'dim' | undefined {
  if (lit === null) return undefined;
  return lit === from || lit === to ? 'lit' : 'dim';
}

function mostHeight(): number {
  return Math.max(LEAST_HEIGHT, Math.floor(window.innerHeight * WINDOW_PART));
}

function within(zoom: number): number {
  return Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom));
}

function ZoomButtons(props: { onZoom: (factor: number) => void; onFit: () => void }) {
  const button = (title: string, icon: React.ReactNode, onClick: () => void) => (
    <Tooltip title={title}>
      <Button type="text" size="small" icon={icon} aria-label={title} onClick={onClick} />
    </Tooltip>
  );
  return (
    <span className="link-graph-zoom">
      {button(words.zoomOut, <ZoomOutOutlined aria-hidden />, () => props.onZoom(1 / STEP))}
      {button(words.zoomIn, <ZoomInOutlined aria-hidden />, () => props.onZoom(STEP))}
      {button(words.fit, <ExpandOutlined aria-hidden />, props.onFit)}
    </span>
  );
}

interface NodeProps {
  node: PlacedNode;
  dim: boolean;
  isReachable: boolean;
  onLight: () => void;
  onFocus: () => void;
  onBlur: () => void;
}

function Node({ node, dim, isReachable, onLight, onFocus, onBlur }: NodeProps) {
  const { key, text, tone, to, onOpen, left, top, width } = node;
  const shared = {
    className: `ad-plain link-node link-node-${tone}`,
    style: { left, top, width, height: NODE_HEIGHT },
    title: text,
    tabIndex: isReachable ? 0 : -1,
    'data-node': key,
    'data-dim': dim || undefined,
    onPointerEnter: onLight,
    onFocus,
    onBlur,
  };
  if (to !== undefined) {
    return (
      <Link {...shared} to={to}>
        {text}
      </Link>
    );
  }
  return (
    <button {...shared} type="button" aria-disabled={onOpen === undefined} onClick={onOpen}>
      {text}
    </button>
  );
}

/** Ctrl and the wheel, as everywhere; React's own listener could not keep the page from zooming too. */
function useWheelZoom(
  frame: React.RefObject<HTMLDivElement | null>,
  onZoom: (factor: number) => void,
): void {
  const latest = useRef(onZoom);
  latest.current = onZoom;
  useEffect(() => {
    const node = frame.current;
    if (!node) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? STEP : 1 / STEP);
    };
    node.addEventListener('wheel', turn, { passive: false });
    return () => node.removeEventListener('wheel', turn);
  }, [frame]);
}
