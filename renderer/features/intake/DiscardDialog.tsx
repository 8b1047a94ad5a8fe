import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { IntakeRecord } from '../../../domain/intake/intakeRecord.ts';
import { paths } from '../../app/paths.ts';
import { useChange } from '../../rpc/useChange.ts';
import { intakeText as text } from '../../text/intakeText.ts';
import type { IntakeDraft } from './useIntakeDraft.ts';

/** 作废 with a reason. Nothing is deleted. */
export function DiscardDialog(props: {
  record: IntakeRecord;
  draft: IntakeDraft;
  onClose(): void;
}) {
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const discard = useChange((client) => client.intake.discard, {
    successText: text.discardDone,
    onDone: () => navigate(paths.intakes),
  });
  const submit = async () => {
    const given = reason.trim();
    setMissing(given === '');
    if (given === '') return;
    await props.draft.flush();
    await discard.run({ intakeId: props.record.id, reason: given });
  };
  return (
    <Modal
      open
      title={text.discardTitle}
      okText={text.discard}
      okButtonProps={{ danger: true }}
      cancelText={text.cancel}
      confirmLoading={discard.pending}
      onOk={() => void submit()}
      onCancel={props.onClose}
    >
      <p>{text.discardHelp}</p>
      <Input.TextArea
        rows={3}
        maxLength={500}
        value={reason}
        aria-label={text.discardReason}
        placeholder={text.discardReason}
        onChange={(event) => setReason(event.target.value)}
      />
      {isMissing && (
        <Alert className="dialog-problem" type="warning" showIcon title={text.reasonMissing} />
      )}
    </Modal>
  );
}
