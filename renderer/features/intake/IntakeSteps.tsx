import { Button } from 'antd';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import type { IntakeProblem } from '../../../domain/intake/intakeProblems.ts';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import type { StepRecorder } from '../verification/useRecordStep.ts';
import { ClientStep } from './ClientStep.tsx';
import { ContactStep } from './ContactStep.tsx';
import type { StepNumber } from './fieldPlace.ts';
import { MatterEvidence } from './MatterEvidence.tsx';
import { OpeningBox } from './OpeningBox.tsx';
import { QuestionStep } from './QuestionStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { StepBar } from './StepBar.tsx';
import { stepState } from './stepState.ts';
import type { IntakeDraft } from './useIntakeDraft.ts';
import type { Wizard } from './useWizard.ts';

export interface IntakeStepsProps {
  record: IntakeRecord;
  draft: IntakeDraft;
  wizard: Wizard;
  organisations: readonly Organisation[];
  problems: readonly IntakeProblem[];
  isTried: boolean;
  /** The checklist: one of its steps is asked in the wizard. */
  recorder: StepRecorder;
  completing: boolean;
  onNext(): void;
  onComplete(): void;
}

/** The wizard: the one box at first, then at most five short steps. */
export function IntakeSteps(props: IntakeStepsProps) {
  const { draft, wizard } = props;
  const { step } = wizard;
  // The evidence stays mounted across the steps: files may be on their way in.
  return (
    <div className="intake-main ad-sheet">
      {step === 0 ? (
        <section className="step-panel">
          <OpeningBox draft={draft} organisations={props.organisations} />
        </section>
      ) : (
        <OpenStep {...props} step={step} />
      )}
      <MatterEvidence intakeId={props.record.id} readOnly={draft.readOnly} />
      <StepFooter {...props} />
    </div>
  );
}

function StepFooter(props: IntakeStepsProps) {
  const { wizard, record, draft } = props;
  const { step } = wizard;
  const isDraft = record.status === 'draft';
  const nextTitle =
    step > 0 ? text.next : draft.form.contacts.length > 0 ? text.openingNext : text.openingSkip;
  return (
    <footer className="step-footer">
      {step > 1 && (
        <Button onClick={() => wizard.open((step - 1) as StepNumber)}>{text.previous}</Button>
      )}
      <span className="step-footer-space" />
      {isDraft && step > 0 && (
        <Button
          type={step === 5 ? 'primary' : 'default'}
          loading={props.completing}
          onClick={props.onComplete}
        >
          {text.complete}
        </Button>
      )}
      {step < 5 && (
        <Button
          type={isDraft ? 'primary' : 'default'}
          aria-keyshortcuts="Control+Enter"
          onClick={props.onNext}
        >
          {nextTitle} <kbd>{text.nextShortcut}</kbd>
        </Button>
      )}
    </footer>
  );
}

function OpenStep(props: IntakeStepsProps & { step: StepNumber }) {
  const { draft, wizard, problems, isTried, step } = props;
  const states = ([1, 2, 3, 4, 5] as const).map((number) =>
    stepState(draft.form, number, problems, isTried),
  );
  return (
    <>
      <StepBar current={step} states={states} onSelect={wizard.open} />
      <section className="step-panel" aria-label={text.steps[step - 1]}>
        <StepContent {...props} />
      </section>
    </>
  );
}

function StepContent(props: IntakeStepsProps & { step: StepNumber }) {
  const { draft, wizard, problems, isTried, step } = props;
  const problemOf = (field: string) =>
    (isTried && problems.find((problem) => problem.field === field)?.sentence) || null;
  switch (step) {
    case 1:
      return <ClientStep draft={draft} intakeId={props.record.id} problemOf={problemOf} />;
    case 2:
      return (
        <ContactStep
          draft={draft}
          organisations={props.organisations}
          activeId={wizard.contactId}
          onActive={wizard.setContactId}
          problemOf={problemOf}
        />
      );
    case 5:
      return (
        <ReviewStep
          draft={draft}
          isDraft={props.record.status === 'draft'}
          problems={problems}
          recorder={props.recorder}
          onGo={wizard.goTo}
        />
      );
    default:
      return <QuestionStep draft={draft} step={step} recorder={props.recorder} />;
  }
}
