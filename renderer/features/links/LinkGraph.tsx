import type { MatterLink } from '../../../domain/links/matterLink.ts';
import { linkText } from '../../text/linkText.ts';
import { type GraphLayout, layOutLinks } from './layOutLinks.ts';

const words = linkText.graph;
const NODE_HEIGHT = 26;

/** Matters and what they share, left to right; the table below says the same for keyboard and reader. */
export function LinkGraph(props: { links: readonly MatterLink[] }) {
  const layout = layOutLinks(props.links);
  return (
    <figure className="link-graph" aria-label={words.label}>
      <svg
        role="img"
        aria-label={words.label}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        style={{ maxHeight: layout.height }}
      >
        <Edges layout={layout} />
        <Node x={layout.here.x} y={layout.here.y} width={150} text={words.here} tone="here" />
        {layout.values.map((node) => (
          <Node
            key={node.key}
            x={node.x}
            y={node.y}
            width={300}
            text={`${linkText.kinds[node.kind]} ${node.shown}`}
            tone="value"
          />
        ))}
        {layout.matters.map((node) => (
          <Node
            key={node.key}
            x={node.x}
            y={node.y}
            width={200}
            text={linkText.tab.other(node.caseNumber)}
            tone="matter"
          />
        ))}
      </svg>
      {layout.hidden > 0 ? (
        <figcaption className="ad-faint">{words.more(layout.hidden)}</figcaption>
      ) : null}
    </figure>
  );
}

function Edges({ layout }: { layout: GraphLayout }) {
  return (
    <g className="link-edges">
      {layout.edges.map(({ key, from, to, decision }) => {
        const middle = (from.x + to.x) / 2;
        return (
          <path
            key={key}
            className={`link-edge link-edge-${decision}`}
            d={`M${from.x} ${from.y} C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`}
          />
        );
      })}
    </g>
  );
}

const SHOWN_CHARACTERS = { here: 10, value: 22, matter: 15 } as const;

function Node(props: {
  x: number;
  y: number;
  width: number;
  text: string;
  tone: keyof typeof SHOWN_CHARACTERS;
}) {
  const { x, y, width, text, tone } = props;
  const most = SHOWN_CHARACTERS[tone];
  const shown = [...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text;
  return (
    <g transform={`translate(${x} ${y})`} className={`link-node link-node-${tone}`}>
      <title>{text}</title>
      <rect x={-width / 2} y={-NODE_HEIGHT / 2} width={width} height={NODE_HEIGHT} rx={4} />
      <text textAnchor="middle" dominantBaseline="central">
        {shown}
      </text>
    </g>
  );
}
