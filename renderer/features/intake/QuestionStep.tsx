import type { IntakeAnswers, IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { questionGroups } from '../../../domain/intake/intakeQuestions.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import type { StepRecorder } from '../verification/useRecordStep.ts';
import { AskedForQuestion } from './AskedForQuestion.tsx';
import { questionsOfStep, type StepNumber } from './fieldPlace.ts';
import { QuestionField } from './QuestionField.tsx';
import { effectiveText } from './reviewFact.ts';
import { ToldOffers } from './ToldOffers.tsx';
import type { IntakeDraft } from './useIntakeDraft.ts';

/** Steps 3–5: the questions that this contact raises, by group. */
export function QuestionStep(props: {
  draft: IntakeDraft;
  step: StepNumber;
  recorder: StepRecorder;
}) {
  const { draft, step } = props;
  const questions = questionsOfStep(draft.form, step);
  const answer = (field: keyof IntakeAnswers, value: unknown) =>
    draft.update((form) => ({ ...form, answers: { ...form.answers, [field]: value } }));
  return (
    <>
      <ToldOffers
        draft={draft}
        contacts={draft.form.contacts}
        fields={questions.map(({ field }) => field)}
      />
      {questionGroups.map((group) => {
        const own = questions.filter((question) => question.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group} className="question-group" aria-label={group}>
            <h3>{group}</h3>
            <div className="field-grid">
              {group === '信息' && (
                <AskedForQuestion recorder={props.recorder} disabled={draft.readOnly} />
              )}
              {own.map((question) => (
                <QuestionField
                  key={question.field}
                  question={question}
                  value={draft.form.answers[question.field]}
                  onChange={(value) => answer(question.field, value)}
                  disabled={draft.readOnly}
                  hint={readHint(draft.form, question.field)}
                />
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}

/**
 * Says so where an answer came out of the message: days overdue are asked of the client's own records, and the
 * caller's figure must not pass for them unseen.
 */
function readHint(form: IntakeForm, field: keyof IntakeAnswers): string | undefined {
  if (field !== 'overdueDays' || form.answers.overdueDays === null) return undefined;
  for (const { reviewedFacts } of form.contacts) {
    const source = reviewedFacts.find(
      ({ fact, state }) =>
        fact.kind === 'overdue_days' &&
        state === 'confirmed' &&
        fact.value.days === form.answers.overdueDays,
    );
    if (source) return text.fromMessage(effectiveText(source));
  }
  return undefined;
}
