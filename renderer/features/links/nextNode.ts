import type { GraphLayout, PlacedNode } from './layOutColumns.ts';

/**
 * The node that an arrow key leads to: up and down within the column, left and right to the nearest node beside that is
 * joined, else to the nearest one. Null when the key leads nowhere.
 */
export function nextNode(layout: GraphLayout, key: string, from: string): PlacedNode | null {
  const here = layout.nodes.find((node) => node.key === from);
  if (!here) return null;
  const step = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step === undefined) return null;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const row = here.row + step;
    return layout.nodes.find((node) => node.column === here.column && node.row === row) ?? null;
  }
  const beside = layout.nodes.filter(({ column }) => column === here.column + step);
  const joined = beside.filter((node) => isJoined(layout, node.key, here.key));
  const nearest = (joined.length > 0 ? joined : beside).sort(
    (a, b) => Math.abs(a.top - here.top) - Math.abs(b.top - here.top),
  );
  return nearest[0] ?? null;
}

/** A node and those it is joined to. */
export function litNodes(layout: GraphLayout, key: string): ReadonlySet<string> {
  const lit = new Set([key]);
  for (const node of layout.nodes) {
    if (isJoined(layout, node.key, key)) lit.add(node.key);
  }
  return lit;
}

function isJoined({ edges }: GraphLayout, one: string, other: string): boolean {
  return edges.some(
    ({ from, to }) => (from === one && to === other) || (from === other && to === one),
  );
}
