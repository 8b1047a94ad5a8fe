import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { useChange } from '../../rpc/useChange.ts';
import { evidenceText } from '../../text/evidenceText.ts';

const words = evidenceText.item;

/** Takes an item out of use; says what stays, and asks why. */
export function WithdrawDialog({ item, onClose }: { item: EvidenceItem; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const change = useChange((client) => client.evidence.withdraw, {
    successText: words.withdrawn,
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={words.withdrawTitle(item.number)}
      okText={words.withdraw}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      confirmLoading={change.pending}
      onCancel={onClose}
      onOk={() => void change.run({ evidenceId: item.id, reason: reason.trim() })}
    >
      <p>{words.withdrawText(item.title)}</p>
      <Form layout="vertical">
        <Form.Item label={words.withdrawReason} htmlFor="withdraw-reason" required>
          <Input
            id="withdraw-reason"
            autoFocus
            maxLength={500}
            placeholder={words.withdrawPlaceholder}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
