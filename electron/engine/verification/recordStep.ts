import { listRecordedSteps, putVerificationStep } from '../../../db/verificationQueries.ts';
import type { MatterRef, VerificationState } from '../../../domain/contract/caseContract.ts';
import type { CommandId } from '../../../domain/ids.ts';
import { checklistStep, stepResultLabel } from '../../../domain/verification/checklist.ts';
import type { StepCode, StepResult } from '../../../domain/verification/verification.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeVerification } from './changeVerification.ts';

/** Records how a step of the checklist ended, by whom and when. A note alone leaves the step not done. */
export function recordStep(
  engine: EngineContext,
  input: {
    commandId: CommandId;
    matter: MatterRef;
    code: StepCode;
    result: StepResult;
    note: string;
  },
): VerificationState {
  return changeVerification(engine, input, 'verification.recordStep', (tx, matter, atMs) => {
    const before = listRecordedSteps(tx, matter.intakeId).find(({ code }) => code === input.code);
    const note = input.note.trim();
    const sameResult = (before?.result ?? 'not_done') === input.result;
    if (sameResult && (before?.note ?? '') === note) return null;
    const done = input.result !== 'not_done';
    putVerificationStep(tx, matter, {
      code: input.code,
      result: input.result,
      note,
      // Adding a note to a finished step does not move the time at which it was taken.
      doneAtMs: !done ? null : sameResult ? (before?.doneAtMs ?? atMs) : atMs,
      doneBy: !done ? '' : sameResult ? (before?.doneBy ?? '') : engine.operator(),
    });
    const label = sameResult ? '修改备注' : stepResultLabel(input.code, input.result);
    return `核实步骤“${checklistStep(input.code).title}”：${label}`;
  });
}
