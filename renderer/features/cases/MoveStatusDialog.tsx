import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { moveNeedsReason, type StatusMove } from '../../../domain/cases/caseStatus.ts';
import { caseStatusNames } from '../../../domain/glossary.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { caseText } from '../../text/caseText.ts';
import { emptySubmission, moveReason, type Submission } from './moveReason.ts';
import { StillOpen } from './StillOpen.tsx';
import { SubmissionFields } from './SubmissionFields.tsx';

export interface MoveStatusDialogProps {
  record: CaseRecord;
  move: StatusMove;
  pending: boolean;
  onCancel: () => void;
  onConfirm: (move: StatusMove, reason: string) => void;
}

const words = caseText.status;
const reasonLimit = 1_000;

/**
 * Before a case moves on: what is still open, where the papers went, and why. A side way and closing never go without
 * a reason; a step forward takes one when there is something to say.
 */
export function MoveStatusDialog(props: MoveStatusDialogProps) {
  const { record, move, pending, onCancel, onConfirm } = props;
  const [note, setNote] = useState('');
  const [submission, setSubmission] = useState<Submission>(() => ({
    ...emptySubmission,
    submittedOn: shanghaiDate(Date.now()),
  }));
  const [touched, setTouched] = useState(false);
  const required = moveNeedsReason(move);
  const goesOut = leadsOut(record, move);
  const reason = moveReason(goesOut ? submission : emptySubmission, note);
  const problem = reasonProblem(reason, required);
  const confirm = () => {
    setTouched(true);
    if (problem === null) onConfirm(move, reason);
  };
  const examples = words.examples[move.to];
  return (
    <Modal
      open
      centered
      className="case-dialog"
      title={words.dialogTitle(caseStatusNames[move.to])}
      okText={words.confirm}
      confirmLoading={pending}
      onOk={confirm}
      onCancel={onCancel}
    >
      {looksBack(move) ? <StillOpen record={record} /> : null}
      <Form layout="vertical">
        {goesOut ? (
          <SubmissionFields record={record} value={submission} onChange={setSubmission} />
        ) : null}
        <Form.Item
          label={required ? words.reason : words.note}
          htmlFor="status-reason"
          required={required}
          validateStatus={touched && problem ? 'error' : undefined}
          help={touched && problem ? problem : undefined}
        >
          <Input.TextArea
            id="status-reason"
            autoFocus
            rows={3}
            maxLength={800}
            value={note}
            placeholder={required ? words.reasonPlaceholder : words.notePlaceholder}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
      <div className="case-examples">
        <span className="ad-faint">{words.examplesLabel}</span>
        {examples.map((example) => (
          <Button
            key={example}
            size="small"
            onClick={() => setNote((before) => (before.trim() ? `${before}${example}` : example))}
          >
            {example}
          </Button>
        ))}
      </div>
    </Modal>
  );
}

/** The papers go out with this move. */
function leadsOut(record: CaseRecord, { to }: StatusMove): boolean {
  return (to === 'filing' || to === 'following') && record.status !== 'closed';
}

/** Moves at which it matters what was not done. */
function looksBack({ to }: StatusMove): boolean {
  return to === 'filing' || to === 'following' || to === 'closed';
}

function reasonProblem(reason: string, required: boolean): string | null {
  if (required && reason === '') return words.reasonRequired;
  return reason.length > reasonLimit ? words.reasonTooLong : null;
}
