import type { MatterState, SightingRow } from '../../../db/clueQueries.ts';
import type { IntakeId } from '../../../domain/ids.ts';
import type { ClueResults, MonthCount } from '../../../domain/links/clue.ts';

export type States = ReadonlyMap<IntakeId, MatterState>;

/** Adds up what became of the matters in which something was seen; one row a matter or several. */
export function clueResults(rows: readonly SightingRow[], states: States): ClueResults {
  const results: ClueResults = {
    matterCount: 0,
    times: 0,
    firstAtMs: null,
    lastAtMs: null,
    outcomes: {},
    statuses: {},
    complaintCount: 0,
    repliedCount: 0,
    replies: {},
  };
  const counted = new Set<IntakeId>();
  for (const { intakeId, times, firstAtMs, lastAtMs } of rows) {
    results.times += times;
    results.firstAtMs = earlier(results.firstAtMs, firstAtMs);
    results.lastAtMs = later(results.lastAtMs, lastAtMs);
    const state = states.get(intakeId);
    if (!state || counted.has(intakeId)) continue;
    counted.add(intakeId);
    addMatter(results, state);
  }
  return results;
}

function addMatter(results: ClueResults, state: MatterState): void {
  const { outcomes, statuses, replies } = results;
  results.matterCount += 1;
  for (const code of state.outcomes) outcomes[code] = (outcomes[code] ?? 0) + 1;
  if (state.caseStatus !== null) {
    statuses[state.caseStatus] = (statuses[state.caseStatus] ?? 0) + 1;
  }
  results.complaintCount += Number(state.complainedOn !== null);
  results.repliedCount += Number(state.repliedOn !== null);
  if (state.replyOutcome !== null) {
    replies[state.replyOutcome] = (replies[state.replyOutcome] ?? 0) + 1;
  }
}

/** Matters and contacts a month, without gaps between the months given, both included. */
export function monthCounts(
  rows: readonly SightingRow[],
  from: string,
  until: string,
): MonthCount[] {
  const found = new Map<string, { matters: Set<IntakeId>; times: number }>();
  for (const { intakeId, months } of rows) {
    for (const [month, times] of Object.entries(months)) {
      const known = found.get(month) ?? { matters: new Set(), times: 0 };
      known.matters.add(intakeId);
      known.times += times;
      found.set(month, known);
    }
  }
  return monthsBetween(from, until).map((month) => {
    const { matters, times } = found.get(month) ?? { matters: new Set(), times: 0 };
    return { month, matters: matters.size, times };
  });
}

/** 'YYYY-MM' by 'YYYY-MM'. */
function monthsBetween(from: string, until: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= until; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** '2026-01' and -1 → '2025-12'. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

export function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

export function later(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
