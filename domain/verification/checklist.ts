import type { IntakeForm } from '../intake/intakeForm.ts';
import { contactSteps } from './checklistContactSteps.ts';
import { recordSteps } from './checklistRecordSteps.ts';
import type { StepCode, StepResult } from './verification.ts';

/** The two texts that the product grew from, and the reference where neither of them names a step. */
export type ChecklistSeed = '花呗上门核实' | '捷信短信' | '两文均有' | '办案要求';

export interface StepResultLabel {
  result: Exclude<StepResult, 'not_done'>;
  label: string;
}

export interface ChecklistStep {
  code: StepCode;
  title: string;
  /** Why the step matters, one sentence. */
  why: string;
  /** What to do, concretely enough for a receptionist. */
  how: string;
  seed: ChecklistSeed;
  /** Article that the step rests on, or 经验提示 where there is none. */
  source: string;
  /** False = shown at the end as not needed for this contact; never hidden, since a person may know better. */
  appliesTo(form: Pick<IntakeForm, 'contacts' | 'answers'>): boolean;
  /**
   * favourable = speaks for a genuine contact (or: the protective step is done), unfavourable = against it.
   * A favourable number comparison supports at most; it never decides.
   */
  results: readonly StepResultLabel[];
  /** Answers that are no longer offered and still stand in what was recorded before. */
  formerResults?: readonly StepResultLabel[];
}

/** Every step that the seed texts tell a person to take, in the order to take them. */
export const checklist: readonly ChecklistStep[] = [...contactSteps, ...recordSteps];

/** The step of that code. */
export function checklistStep(code: StepCode): ChecklistStep {
  const step = checklist.find((candidate) => candidate.code === code);
  if (!step) throw new Error(`No checklist step ${code}`);
  return step;
}

/** The label that a step gives a result: `未做` before anything was done. */
export function stepResultLabel(code: StepCode, result: StepResult): string {
  if (result === 'not_done') return '未做';
  const { results, formerResults = [] } = checklistStep(code);
  return [...results, ...formerResults].find((entry) => entry.result === result)?.label ?? '未做';
}
