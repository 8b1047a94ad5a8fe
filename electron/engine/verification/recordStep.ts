import { listRecordedSteps, putVerificationStep } from '../../../db/verificationQueries.ts';
import type { MatterRef, VerificationState } from '../../../domain/contract/caseContract.ts';
import type { CommandId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { checklistStep, stepResultLabel } from '../../../domain/verification/checklist.ts';
import type {
  StepCode,
  StepPerformer,
  StepResult,
  VerificationStep,
} from '../../../domain/verification/verification.ts';
import type { EngineContext } from '../engineContext.ts';
import { changeVerification } from './changeVerification.ts';

export interface StepRecord {
  code: StepCode;
  result: StepResult;
  note: string;
  performedBy?: StepPerformer;
  /** 'YYYY-MM-DD'; null = the day is not known. */
  performedOn?: string | null;
}

/**
 * Records how a step of the checklist ended, who took it and on which day. A note alone leaves the step not done. Of a
 * new result nothing is said about: the firm took the step, today.
 */
export function recordStep(
  engine: EngineContext,
  input: StepRecord & { commandId: CommandId; matter: MatterRef },
): VerificationState {
  return changeVerification(engine, input, 'verification.recordStep', (tx, matter, atMs) => {
    const before = listRecordedSteps(tx, matter.intakeId).find(({ code }) => code === input.code);
    const step = stepAfter(before, input, { atMs, operator: engine.operator() });
    if (before ? isSame(before, step) : step.result === 'not_done' && step.note === '') return null;
    putVerificationStep(tx, matter, step);
    return `核实步骤“${checklistStep(input.code).title}”：${changeLabel(before, step)}`;
  });
}

function stepAfter(
  before: VerificationStep | undefined,
  input: StepRecord,
  now: { atMs: number; operator: string },
): VerificationStep {
  const { code, result } = input;
  const note = input.note.trim();
  if (result === 'not_done') {
    return {
      code,
      result,
      note,
      doneAtMs: null,
      doneBy: '',
      performedBy: null,
      performedOn: null,
    };
  }
  // Adding a note to a finished step does not move the time at which it was recorded, nor says who took it.
  const known = before !== undefined && before.result === result ? before : undefined;
  const { performedBy, performedOn } = known ?? {
    performedBy: before?.performedBy ?? ('firm' as const),
    performedOn: shanghaiDate(now.atMs),
  };
  return {
    code,
    result,
    note,
    doneAtMs: known?.doneAtMs ?? now.atMs,
    doneBy: known?.doneBy ?? now.operator,
    performedBy: input.performedBy ?? performedBy ?? null,
    performedOn: input.performedOn === undefined ? (performedOn ?? null) : input.performedOn,
  };
}

function isSame(before: VerificationStep, step: VerificationStep): boolean {
  return (
    before.result === step.result &&
    before.note === step.note &&
    (before.performedBy ?? null) === (step.performedBy ?? null) &&
    (before.performedOn ?? null) === (step.performedOn ?? null)
  );
}

function changeLabel(before: VerificationStep | undefined, step: VerificationStep): string {
  if ((before?.result ?? 'not_done') !== step.result) {
    return stepResultLabel(step.code, step.result);
  }
  return (before?.note ?? '') === step.note ? '修改核实人和日期' : '修改备注';
}
