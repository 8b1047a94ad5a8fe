import { Alert, Button, Input } from 'antd';
import type { IntakeProblem } from '../../../domain/intake/intakeProblems.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import type { StepRecorder } from '../verification/useRecordStep.ts';
import { Field } from './Field.tsx';
import { QuestionStep } from './QuestionStep.tsx';
import type { IntakeDraft } from './useIntakeDraft.ts';

/** Step 5: what the client wants, the note, and what is still missing. */
export function ReviewStep(props: {
  draft: IntakeDraft;
  /** Still to be completed? */
  isDraft: boolean;
  problems: readonly IntakeProblem[];
  recorder: StepRecorder;
  onGo(field: string): void;
}) {
  const { draft, problems } = props;
  return (
    <>
      <QuestionStep draft={draft} step={5} recorder={props.recorder} />
      <Field label={text.note} field="note" wide>
        {({ id }) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={10_000}
            value={draft.form.note}
            disabled={draft.readOnly}
            placeholder={text.notePlaceholder}
            onChange={(event) => draft.update((form) => ({ ...form, note: event.target.value }))}
          />
        )}
      </Field>
      {props.isDraft && (
        <section className="question-group" aria-label={text.reviewTitle}>
          <h3>{text.reviewTitle}</h3>
          {problems.length === 0 ? (
            <Alert type="success" showIcon title={text.reviewReady} />
          ) : (
            <ProblemList problems={problems} onGo={props.onGo} />
          )}
        </section>
      )}
    </>
  );
}

function ProblemList(props: { problems: readonly IntakeProblem[]; onGo(field: string): void }) {
  return (
    <div className="problem-list" role="status">
      <p>{text.reviewMissing(props.problems.length)}</p>
      <ul>
        {props.problems.map(({ field, sentence }) => (
          <li key={field}>
            <Button type="link" size="small" onClick={() => props.onGo(field)}>
              {sentence}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
