import type { IdentifierKind } from '../../../domain/links/matterIdentifier.ts';
import type { LinkDecision, MatterLink } from '../../../domain/links/matterLink.ts';

interface Point {
  x: number;
  y: number;
}

export interface GraphLayout {
  width: number;
  height: number;
  here: Point;
  values: (Point & { key: string; kind: IdentifierKind; shown: string })[];
  matters: (Point & { key: string; caseNumber: string | null })[];
  edges: { key: string; from: Point; to: Point; decision: LinkDecision }[];
  /** Values that there is no room for. */
  hidden: number;
}

const WIDTH = 960;
const ROW = 36;
const MOST_VALUES = 12;
const MOST_MATTERS = 12;
/** Where the columns stand, and half the width of their nodes, so that an edge ends at a border. */
const HERE = { x: 85, half: 75 };
const VALUE = { x: 430, half: 150 };
const MATTER = { x: 850, half: 100 };

/** Three columns: this matter, the shared values, the other matters; each column evenly over the height. */
export function layOutLinks(links: readonly MatterLink[]): GraphLayout {
  const shownLinks = links.slice(0, MOST_MATTERS);
  const all = new Map<string, { kind: IdentifierKind; shown: string }>();
  for (const { kind, value, shown } of links.flatMap((link) => link.shared)) {
    const key = `${kind} ${value}`;
    if (!all.has(key)) all.set(key, { kind, shown });
  }
  const kept = [...all].slice(0, MOST_VALUES);
  const height = Math.max(kept.length, shownLinks.length, 2) * ROW;
  const here = { x: HERE.x, y: height / 2 };
  const values = kept.map(([key, value], at) => ({
    key,
    ...value,
    ...place(VALUE.x, at, kept.length, height),
  }));
  const matters = shownLinks.map(({ intakeId, caseNumber }, at) => ({
    key: intakeId,
    caseNumber,
    ...place(MATTER.x, at, shownLinks.length, height),
  }));
  const edges: GraphLayout['edges'] = values.map((node) => ({
    key: `here ${node.key}`,
    from: { x: here.x + HERE.half, y: here.y },
    to: { x: node.x - VALUE.half, y: node.y },
    decision: 'open',
  }));
  for (const [at, link] of shownLinks.entries()) {
    const matter = matters[at];
    for (const shared of link.shared) {
      const node = values.find(({ key }) => key === `${shared.kind} ${shared.value}`);
      if (!node || !matter) continue;
      edges.push({
        key: `${node.key} ${link.intakeId}`,
        from: { x: node.x + VALUE.half, y: node.y },
        to: { x: matter.x - MATTER.half, y: matter.y },
        decision: shared.decision,
      });
    }
  }
  return { width: WIDTH, height, here, values, matters, edges, hidden: all.size - kept.length };
}

function place(x: number, at: number, count: number, height: number): Point {
  return { x, y: ((at + 0.5) * height) / count };
}
