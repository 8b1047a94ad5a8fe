import type { ClueDetail, ClueMatter } from '../../../domain/links/clue.ts';
import type { ClueKind } from '../../../domain/links/matterIdentifier.ts';
import type { MatterLink } from '../../../domain/links/matterLink.ts';
import { paths } from '../../app/paths.ts';
import { linkText } from '../../text/linkText.ts';
import type { ColumnGraph, GraphEdge, GraphNode } from './layOutColumns.ts';

/** As many as can still be read at a glance: forty nodes in all. */
const MOST_VALUES = 19;
const MOST_MATTERS = 20;

type OpenClue = (kind: ClueKind, value: string) => void;

export interface DrawnGraph {
  graph: ColumnGraph;
  /** What there was no room for. */
  hidden: { values: number; matters: number };
}

/** 关联 of a case: this matter, what it shares, and with which other ones. */
export function caseGraph(links: readonly MatterLink[], onOpenClue: OpenClue): DrawnGraph {
  const drawn = links.slice(0, MOST_MATTERS);
  const all = new Map(links.flatMap(({ shared }) => shared).map((one) => [keyOf(one), one]));
  const values = [...all.values()].slice(0, MOST_VALUES);
  const here: GraphNode = { key: 'here', text: linkText.graph.here, tone: 'here' };
  const edges: GraphEdge[] = [
    ...values.map((one) => ({ from: 'here', to: keyOf(one), decision: 'open' as const })),
    ...drawn.flatMap(({ intakeId, shared }) =>
      shared.map((one) => ({ from: keyOf(one), to: intakeId, decision: one.decision })),
    ),
  ];
  return {
    graph: {
      columns: [[here], values.map((one) => valueNode(one, onOpenClue)), drawn.map(matterNode)],
      edges,
    },
    hidden: { values: all.size - values.length, matters: links.length - drawn.length },
  };
}

/** One clue: itself, the matters it stands in, and what else these share. */
export function clueGraph(clue: ClueDetail, onOpenClue: OpenClue): DrawnGraph {
  const matters = clue.matters.slice(0, MOST_MATTERS);
  const together = clue.together.slice(0, MOST_VALUES);
  const here: GraphNode = { key: 'here', text: clue.shown, tone: 'here' };
  const edges: GraphEdge[] = [
    ...matters.map(({ intakeId }) => ({ from: 'here', to: intakeId, decision: 'open' as const })),
    ...together.flatMap((one) =>
      one.intakeIds.map((intakeId) => ({
        from: intakeId,
        to: keyOf(one),
        decision: 'open' as const,
      })),
    ),
  ];
  return {
    graph: {
      columns: [[here], matters.map(matterNode), together.map((one) => valueNode(one, onOpenClue))],
      edges,
    },
    hidden: {
      values: clue.together.length - together.length,
      matters: clue.matters.length - matters.length,
    },
  };
}

type Valued = { kind: ClueKind; value: string; shown: string };

function keyOf({ kind, value }: Valued): string {
  return `${kind} ${value}`;
}

function valueNode(one: Valued, onOpenClue: OpenClue): GraphNode {
  return {
    key: keyOf(one),
    text: `${linkText.kinds[one.kind]} ${one.shown}`,
    tone: 'value',
    onOpen: () => onOpenClue(one.kind, one.value),
  };
}

type Named = Pick<ClueMatter, 'intakeId' | 'caseId' | 'caseNumber'> & {
  contactId?: ClueMatter['contactId'];
};

function matterNode(matter: Named): GraphNode {
  const { intakeId, caseNumber } = matter;
  return {
    key: intakeId,
    text: linkText.tab.other(caseNumber),
    tone: 'matter',
    to: pathOfMatter(matter),
  };
}

/** The matter, at the contact in question where one is known. */
export function pathOfMatter({ intakeId, caseId, contactId }: Omit<Named, 'caseNumber'>): string {
  const at = contactId ? { contact: contactId } : undefined;
  if (caseId === null) return paths.intake(intakeId, at);
  return at ? paths.case(caseId, 'contacts', at) : paths.case(caseId);
}
