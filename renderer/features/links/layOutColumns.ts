import type { LinkDecision } from '../../../domain/links/matterLink.ts';

export interface GraphNode {
  key: string;
  text: string;
  tone: 'here' | 'value' | 'matter';
  /** Address that the node leads to. */
  to?: string;
  onOpen?: () => void;
}

export interface GraphEdge {
  from: string;
  to: string;
  decision: LinkDecision;
}

/** Three columns, left to right; an edge joins neighbouring columns. */
export interface ColumnGraph {
  columns: readonly [readonly GraphNode[], readonly GraphNode[], readonly GraphNode[]];
  edges: readonly GraphEdge[];
}

export interface PlacedNode extends GraphNode {
  column: number;
  /** Place within the column, from the top. */
  row: number;
  left: number;
  top: number;
  width: number;
}

export interface PlacedEdge extends GraphEdge {
  path: string;
}

export interface GraphLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

export const NODE_HEIGHT = 26;
const ROW = 30;
const LEAST_WIDTH = 760;
/** Parts of the width that the nodes of a column take; the rest is for the edges. */
const SHARES: Record<GraphNode['tone'], number> = { here: 0.18, value: 0.36, matter: 0.21 };
const SWEEPS = 4;

/**
 * Places the nodes of each column below one another, so that no label covers another, in an order in which few edges
 * cross (each node near the middle of those it is joined to).
 * @param room width in pixels that is there
 */
export function layOutColumns(graph: ColumnGraph, room: number): GraphLayout {
  const width = Math.max(LEAST_WIDTH, Math.floor(room));
  const columns = untangle(graph);
  const height = Math.max(2, ...columns.map((column) => column.length)) * ROW;
  const gap = (width * (1 - SHARES.here - SHARES.value - SHARES.matter)) / 2;
  let left = 0;
  const nodes = columns.flatMap((column, at) => {
    const nodeWidth = Math.floor(width * SHARES[column[0]?.tone ?? 'matter']);
    const placed = column.map((node, row) => ({
      ...node,
      column: at,
      row,
      left: Math.floor(left),
      top: Math.round(((row + 0.5) * height) / column.length - NODE_HEIGHT / 2),
      width: nodeWidth,
    }));
    left += nodeWidth + gap;
    return placed;
  });
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const edges = graph.edges.flatMap((edge) => {
    const from = byKey.get(edge.from);
    const to = byKey.get(edge.to);
    return from && to ? { ...edge, path: curve(from, to) } : [];
  });
  return { width, height, nodes, edges };
}

function curve(from: PlacedNode, to: PlacedNode): string {
  const start = { x: from.left + from.width, y: from.top + NODE_HEIGHT / 2 };
  const end = { x: to.left, y: to.top + NODE_HEIGHT / 2 };
  const middle = (start.x + end.x) / 2;
  return `M${start.x} ${start.y} C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`;
}

function untangle({ columns, edges }: ColumnGraph): GraphNode[][] {
  const ordered = columns.map((column) => [...column]);
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const at of sweep % 2 === 0 ? [1, 2] : [1, 0]) {
      const beside = ordered[sweep % 2 === 0 ? at - 1 : at + 1] ?? [];
      const places = new Map(beside.map(({ key }, row) => [key, row / beside.length]));
      ordered[at] = byMiddle(ordered[at] ?? [], neighbours, places);
    }
  }
  return ordered;
}

function byMiddle(
  column: readonly GraphNode[],
  neighbours: ReadonlyMap<string, string[]>,
  places: ReadonlyMap<string, number>,
): GraphNode[] {
  const middles = column.map((node, row) => {
    const found = (neighbours.get(node.key) ?? []).flatMap((key) => places.get(key) ?? []);
    const own = row / column.length;
    return { node, middle: found.length === 0 ? own : mean(found) };
  });
  return middles.sort((a, b) => a.middle - b.middle).map(({ node }) => node);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
