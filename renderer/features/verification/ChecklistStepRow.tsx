import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import type { ChecklistStep } from '../../../domain/verification/checklist.ts';
import type { StepResult, VerificationStep } from '../../../domain/verification/verification.ts';
import { verificationText as text } from '../../text/verificationText.ts';
import { RadioPills } from '../../ui/RadioPills.tsx';
import { StepPerformerFields } from './StepPerformerFields.tsx';
import type { StepPerformance } from './useRecordStep.ts';

export interface ChecklistStepRowProps {
  step: ChecklistStep;
  state: VerificationStep | undefined;
  saving: boolean;
  readOnly: boolean;
  onRecord(result: StepResult, note: string, performance?: StepPerformance): void;
}

/** One step: why and how on demand, the result by radio (arrow keys), a note saved when it is left. */
export function ChecklistStepRow(props: ChecklistStepRowProps) {
  const { step, state, saving, readOnly, onRecord } = props;
  const result = state?.result ?? 'not_done';
  const [note, setNote] = useSyncedNote(state?.note ?? '');
  const isDone = result !== 'not_done';
  const former = step.formerResults?.filter((option) => option.result === result) ?? [];
  const saveNote = () => {
    if (note.trim() !== (state?.note ?? '')) onRecord(result, note.trim());
  };
  return (
    <li
      className="check-step"
      data-result={result}
      data-field={`step.${step.code}`}
      data-step={step.code}
    >
      <details>
        <summary>
          <span className="check-mark" aria-hidden="true" />
          <span className="check-title">{step.title}</span>
        </summary>
        <dl>
          <dt>{text.why}</dt>
          <dd>{step.why}</dd>
          <dt>{text.how}</dt>
          <dd>{step.how}</dd>
        </dl>
        <small className="reason-source">{text.source(step.source)}</small>
      </details>
      <div className="check-results">
        <RadioPills
          label={text.resultLabel(step.title)}
          options={[...step.results, ...former].map((option) => ({
            value: option.result,
            label: option.label,
            tone: option.result === 'unfavourable' ? ('caution' as const) : undefined,
          }))}
          value={result === 'not_done' ? null : result}
          onChange={(value) => onRecord(value, note.trim())}
          onClear={() => onRecord('not_done', '')}
          disabled={readOnly}
        />
      </div>
      {isDone && (
        <div className="check-note">
          <Input
            size="small"
            value={note}
            maxLength={2_000}
            readOnly={readOnly}
            placeholder={text.notePlaceholder}
            aria-label={`${step.title}：${text.noteLabel}`}
            onChange={(event) => setNote(event.target.value)}
            onBlur={saveNote}
            onPressEnter={saveNote}
          />
          <StepPerformerFields
            title={step.title}
            state={state}
            readOnly={readOnly}
            onChange={(performance) => onRecord(result, note.trim(), performance)}
          />
          <small>{saving ? text.stepSaving : stamp(state)}</small>
          {!readOnly && (
            <Button type="text" size="small" onClick={() => onRecord('not_done', '')}>
              {text.clearResult}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function stamp(state: VerificationStep | undefined): string {
  if (state === undefined || state.doneAtMs === null) return '';
  return text.doneBy(state.doneBy, formatShanghai(state.doneAtMs, 'minute').slice(5));
}

/** The note being typed; what the engine stored replaces it only when that changed. */
function useSyncedNote(stored: string): [string, (note: string) => void] {
  const [note, setNote] = useState(stored);
  const known = useRef(stored);
  useEffect(() => {
    if (known.current === stored) return;
    known.current = stored;
    setNote(stored);
  }, [stored]);
  return [note, setNote];
}
