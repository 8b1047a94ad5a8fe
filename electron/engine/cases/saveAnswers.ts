import { updateCase } from '../../../db/caseQueries.ts';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { CaseId, CommandId } from '../../../domain/ids.ts';
import type { IntakeAnswers } from '../../../domain/intake/intakeForm.ts';
import { changedLabels } from '../changedLabels.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeCase } from './changeCase.ts';

/** @throws AnDunError NOT_FOUND, STALE_REVISION */
export function saveAnswers(
  engine: EngineContext,
  input: {
    commandId: CommandId;
    caseId: CaseId;
    answers: IntakeAnswers;
    note: string;
    revision: number;
  },
): CaseRecord {
  return changeCase(engine, input, 'case.saveAnswers', (tx, before, atMs) => {
    const { answers, note } = input;
    const changed = changedLabels(
      { answers: before.answers, note: before.note },
      { answers, note },
      { answers: '当事人陈述', note: '备注' },
    );
    if (changed === '') return null;
    updateCase(tx, input.caseId, { answers, note }, atMs);
    return `修改${changed}`;
  });
}
