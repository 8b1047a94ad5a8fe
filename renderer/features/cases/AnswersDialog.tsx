import { Input, Modal } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import type { IntakeAnswers } from '../../../domain/intake/intakeForm.ts';
import { intakeQuestions } from '../../../domain/intake/intakeQuestions.ts';
import { caseText } from '../../text/caseText.ts';
import { Field } from '../intake/Field.tsx';
import { QuestionField } from '../intake/QuestionField.tsx';
import { useCaseChange } from './useCaseChange.ts';
import '../intake/intake.css';

interface AnswersDialogProps {
  record: CaseRecord;
  /** Question to begin at, e.g. 'paidTo'. */
  focusField?: string;
  onClose: () => void;
}

/** The client's side, with the same questions as at the desk: follow-ups appear when they matter. */
export function AnswersDialog({ record, focusField, onClose }: AnswersDialogProps) {
  const [answers, setAnswers] = useState<IntakeAnswers>(record.answers);
  const [note, setNote] = useState(record.note);
  const change = useCaseChange((client) => client.case.saveAnswers, {
    successText: caseText.answers.saved,
    onDone: onClose,
  });
  const questions = intakeQuestions({ contacts: record.contacts, answers });
  return (
    <Modal
      open
      width={760}
      centered
      title={caseText.answers.title}
      okText={caseText.details.save}
      cancelText={caseText.details.cancel}
      confirmLoading={change.pending}
      afterOpenChange={(open) => open && focusField && focusAnswer(focusField)}
      onOk={() => void change.run({ caseId: record.id, answers, note, revision: record.revision })}
      onCancel={onClose}
    >
      <div className="case-answers">
        {questions.map((question) => (
          <QuestionField
            key={question.field}
            question={question}
            value={answers[question.field]}
            disabled={change.pending}
            onChange={(value) => setAnswers((before) => ({ ...before, [question.field]: value }))}
          />
        ))}
        <Field label={caseText.answers.note} field="note" wide>
          {({ id }) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2, maxRows: 8 }}
              maxLength={10_000}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
      </div>
    </Modal>
  );
}

/** Puts the cursor where the missing value belongs. */
function focusAnswer(field: string): void {
  const place = document.querySelector(`.case-answers [data-field="answers.${field}"]`);
  place?.scrollIntoView({ block: 'center' });
  const control = place?.querySelector('input, textarea');
  if (control instanceof HTMLElement) control.focus();
}
