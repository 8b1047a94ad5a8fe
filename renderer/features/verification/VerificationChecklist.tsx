import { useId } from 'react';
import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { checklist } from '../../../domain/verification/checklist.ts';
import type { StepCode, VerificationStep } from '../../../domain/verification/verification.ts';
import { verificationText as text } from '../../text/verificationText.ts';
import { ChecklistStepRow } from './ChecklistStepRow.tsx';
import type { RecordStep } from './useRecordStep.ts';
import './verification.css';

export interface VerificationChecklistProps {
  form: Pick<IntakeForm, 'contacts' | 'answers'>;
  steps: readonly VerificationStep[];
  onRecord: RecordStep;
  savingCode?: StepCode | null;
  readOnly?: boolean;
}

/** The steps of both seed texts, each with result and note; what this contact hardly needs stands last. */
export function VerificationChecklist(props: VerificationChecklistProps) {
  const { form, steps, onRecord, savingCode, readOnly = false } = props;
  const heading = useId();
  const stateOf = (code: StepCode) => steps.find((step) => step.code === code);
  const isOpen = (code: StepCode) => (stateOf(code)?.result ?? 'not_done') !== 'not_done';
  const needed = checklist.filter((step) => step.appliesTo(form) || isOpen(step.code));
  const spare = checklist.filter((step) => !needed.includes(step));
  const done = needed.filter((step) => isOpen(step.code)).length;
  const row = (step: (typeof checklist)[number]) => (
    <ChecklistStepRow
      key={step.code}
      step={step}
      state={stateOf(step.code)}
      saving={savingCode === step.code}
      readOnly={readOnly}
      onRecord={(...record) => onRecord(step.code, ...record)}
    />
  );
  return (
    <section className="checklist" aria-labelledby={heading}>
      <h4 id={heading} className="checklist-heading">
        {text.checklistLabel}
        <small>{text.checklistDone(done, needed.length)}</small>
      </h4>
      <ol>{needed.map(row)}</ol>
      {spare.length > 0 && (
        <details className="checklist-spare">
          <summary>{`${text.notNeededTitle}（${spare.length}）`}</summary>
          <ol>{spare.map(row)}</ol>
        </details>
      )}
    </section>
  );
}
