import { appendStatusChange, updateCase } from '../../../db/caseQueries.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { type CaseStatus, findMove, moveNeedsReason } from '../../../domain/cases/caseStatus.ts';
import { AnDunError } from '../../../domain/errors.ts';
import { caseStatusNames } from '../../../domain/glossary.ts';
import type { CaseId, CommandId } from '../../../domain/ids.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeCase } from './changeCase.ts';

/** @throws AnDunError NOT_FOUND, STALE_REVISION, STATUS_CHANGE_NOT_ALLOWED, REASON_REQUIRED */
export function changeStatus(
  engine: EngineContext,
  input: {
    commandId: CommandId;
    caseId: CaseId;
    to: CaseStatus;
    reason: string;
    revision: number;
  },
): CaseRecord {
  return changeCase(engine, input, 'case.changeStatus', (tx, before, atMs) => {
    const reason = input.reason.trim();
    const move = findMove(before.status, input.to);
    if (move === null) throw new AnDunError('STATUS_CHANGE_NOT_ALLOWED', ['to']);
    if (moveNeedsReason(move) && reason === '') throw new AnDunError('REASON_REQUIRED', ['reason']);
    updateCase(tx, input.caseId, { status: input.to }, atMs);
    appendStatusChange(tx, input.caseId, {
      from: before.status,
      to: input.to,
      reason,
      actor: engine.operator(),
      atMs,
    });
    const names = `${caseStatusNames[before.status]} → ${caseStatusNames[input.to]}`;
    return `案件状态：${names}${reason === '' ? '' : `（${reason}）`}`;
  });
}
