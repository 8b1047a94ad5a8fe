import { StepPerformer, type VerificationStep } from '../../../domain/verification/verification.ts';
import { verificationText as text } from '../../text/verificationText.ts';
import type { StepPerformance } from './useRecordStep.ts';

interface StepPerformerFieldsProps {
  title: string;
  state: VerificationStep | undefined;
  readOnly: boolean;
  onChange(performance: StepPerformance): void;
}

/** Who took the step and on which day, as papers print it; both change by keyboard alone. */
export function StepPerformerFields({
  title,
  state,
  readOnly,
  onChange,
}: StepPerformerFieldsProps) {
  const performer = state?.performedBy ?? null;
  return (
    <>
      <select
        aria-label={text.performerLabel(title)}
        value={performer ?? ''}
        disabled={readOnly}
        onChange={(event) => onChange({ performedBy: StepPerformer.parse(event.target.value) })}
      >
        {performer === null ? <option value="">{text.performerUnknown}</option> : null}
        {(['firm', 'client'] as const).map((value) => (
          <option key={value} value={value}>
            {text.performers[value]}
          </option>
        ))}
      </select>
      <input
        type="date"
        aria-label={text.performedOnLabel(title)}
        // Typing passes through half-written years; only what stands when the field is left is saved.
        key={state?.performedOn ?? ''}
        defaultValue={state?.performedOn ?? ''}
        readOnly={readOnly}
        onBlur={(event) => {
          const day = event.target.value || null;
          if (day !== (state?.performedOn ?? null)) onChange({ performedOn: day });
        }}
      />
    </>
  );
}
