import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import type { MatterRef } from '../../../domain/contract/caseContract.ts';
import { useChange } from '../../rpc/useChange.ts';
import { verificationText as text } from '../../text/verificationText.ts';

/** Goes back to the computed verdict, with a reason; the override stays on record. */
export function ClearOverrideDialog(props: { matter: MatterRef; onClose(): void }) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const clear = useChange((client) => client.verification.clearOverride, {
    successText: text.cleared,
    onDone: props.onClose,
  });
  const submit = () => {
    const given = reason.trim();
    setMissing(given === '');
    if (given !== '') void clear.run({ matter: props.matter, reason: given });
  };
  return (
    <Modal
      open
      title={text.clearTitle}
      okText={text.clearSave}
      cancelText={text.cancel}
      confirmLoading={clear.pending}
      onOk={submit}
      onCancel={props.onClose}
    >
      <p>{text.clearHelp}</p>
      <Input.TextArea
        rows={3}
        maxLength={2_000}
        value={reason}
        aria-label={text.overrideReason}
        onChange={(event) => setReason(event.target.value)}
      />
      {missing && (
        <Alert
          className="dialog-problem"
          type="warning"
          showIcon
          title={text.overrideReasonMissing}
        />
      )}
    </Modal>
  );
}
