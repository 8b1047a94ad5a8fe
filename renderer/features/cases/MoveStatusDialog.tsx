import { Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import type { StatusMove } from '../../../domain/cases/caseStatus.ts';
import { caseStatusNames } from '../../../domain/glossary.ts';
import { caseText } from '../../text/caseText.ts';

export interface MoveStatusDialogProps {
  /** null = closed. */
  move: StatusMove | null;
  pending: boolean;
  onCancel: () => void;
  onConfirm: (move: StatusMove, reason: string) => void;
}

/** Asks for the reason of a side way or of closing; nothing moves without one. */
export function MoveStatusDialog({ move, pending, onCancel, onConfirm }: MoveStatusDialogProps) {
  const [reason, setReason] = useState('');
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (move) {
      setReason('');
      setTouched(false);
    }
  }, [move]);
  const empty = reason.trim() === '';
  const confirm = () => {
    setTouched(true);
    if (move && !empty) onConfirm(move, reason.trim());
  };
  return (
    <Modal
      open={move !== null}
      title={move ? caseText.status.dialogTitle(caseStatusNames[move.to]) : ''}
      okText={caseText.status.confirm}
      confirmLoading={pending}
      onOk={confirm}
      onCancel={onCancel}
    >
      <Form layout="vertical">
        <Form.Item
          label={caseText.status.reason}
          htmlFor="status-reason"
          required
          validateStatus={touched && empty ? 'error' : undefined}
          help={touched && empty ? caseText.status.reasonRequired : undefined}
        >
          <Input.TextArea
            id="status-reason"
            autoFocus
            rows={4}
            maxLength={1_000}
            value={reason}
            placeholder={caseText.status.reasonPlaceholder}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
