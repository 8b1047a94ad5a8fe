import { z } from 'zod';

export const caseStatuses = [
  'verifying',
  'collecting',
  'filing',
  'following',
  'closed',
  'suspended',
  'withdrawn',
] as const;
/** 待核实 → 取证 → 投诉/报案 → 跟进 → 结案; side ways: 中止, 撤回. */
export const CaseStatus = z.enum(caseStatuses);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** The main road, in order; the steps bar on the case page shows it. */
export const mainRoad: readonly CaseStatus[] = [
  'verifying',
  'collecting',
  'filing',
  'following',
  'closed',
];

export interface StatusMove {
  to: CaseStatus;
  /** forward = the usual next step; side = anything else, which needs a written reason. */
  kind: 'forward' | 'side';
}

const moves: Record<CaseStatus, readonly StatusMove[]> = {
  verifying: [
    forward('collecting'),
    side('filing'),
    side('closed'),
    side('suspended'),
    side('withdrawn'),
  ],
  collecting: [
    forward('filing'),
    side('verifying'),
    side('closed'),
    side('suspended'),
    side('withdrawn'),
  ],
  filing: [
    forward('following'),
    side('collecting'),
    side('closed'),
    side('suspended'),
    side('withdrawn'),
  ],
  following: [
    forward('closed'),
    side('filing'),
    side('collecting'),
    side('suspended'),
    side('withdrawn'),
  ],
  closed: [side('following')],
  suspended: [
    side('verifying'),
    side('collecting'),
    side('filing'),
    side('following'),
    side('withdrawn'),
  ],
  withdrawn: [side('verifying')],
};

/** The statuses that a case may move to from here, the usual next step first. */
export function movesFrom(status: CaseStatus): readonly StatusMove[] {
  return moves[status];
}

/** Returns the move, or null when the road does not lead there. */
export function findMove(from: CaseStatus, to: CaseStatus): StatusMove | null {
  return moves[from].find((move) => move.to === to) ?? null;
}

/** A side way, closing included, is never taken without a reason on record. */
export function moveNeedsReason(move: StatusMove): boolean {
  return move.kind === 'side' || move.to === 'closed';
}

function forward(to: CaseStatus): StatusMove {
  return { to, kind: 'forward' };
}

function side(to: CaseStatus): StatusMove {
  return { to, kind: 'side' };
}
