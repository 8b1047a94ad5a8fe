import { describe, expect, it } from 'vitest';
import { formatCaseNumber } from '../../../domain/cases/caseNumber.ts';
import {
  caseStatuses,
  findMove,
  mainRoad,
  moveNeedsReason,
  movesFrom,
} from '../../../domain/cases/caseStatus.ts';
import { caseStatusNames } from '../../../domain/glossary.ts';

describe('案件状态', () => {
  it('leads along the main road without a reason, but for closing', () => {
    const steps = mainRoad.slice(1).map((to, index) => findMove(mainRoad[index] ?? to, to));
    expect(steps.every((move) => move?.kind === 'forward')).toBe(true);
    expect(steps.map((move) => move && moveNeedsReason(move))).toEqual([false, false, false, true]);
  });

  it('asks for a reason on every side way', () => {
    const sideMoves = caseStatuses
      .flatMap((from) => movesFrom(from))
      .filter((move) => move.kind === 'side');
    expect(sideMoves.length).toBeGreaterThan(10);
    expect(sideMoves.every(moveNeedsReason)).toBe(true);
  });

  it('leaves no status without a way out, and never leads to itself', () => {
    for (const status of caseStatuses) {
      expect(movesFrom(status).length, status).toBeGreaterThan(0);
      expect(findMove(status, status)).toBeNull();
    }
  });

  it('does not reopen a closed case as new', () => {
    expect(findMove('closed', 'verifying')).toBeNull();
    expect(findMove('closed', 'following')).toMatchObject({ kind: 'side' });
  });

  it('has a Chinese name for each status', () => {
    expect(caseStatuses.map((status) => caseStatusNames[status])).toEqual([
      '待核实',
      '取证',
      '投诉/报案',
      '跟进',
      '结案',
      '中止',
      '撤回',
    ]);
  });

  it('numbers cases by year', () => {
    expect(formatCaseNumber(2026, 7)).toBe('（2026）案盾字第007号');
    expect(formatCaseNumber(2027, 1234)).toBe('（2027）案盾字第1234号');
  });
});
