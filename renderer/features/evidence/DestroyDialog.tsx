import { Alert, Form, Input, Modal } from 'antd';
import { Fragment, useState } from 'react';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { useChange } from '../../rpc/useChange.ts';
import { custodyText } from '../../text/custodyText.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { formatBytes } from './formatBytes.ts';

const words = custodyText.destroy;

/** Deletes the file of an item for good: says what goes and what stays, asks why, and has its number typed. */
export function DestroyDialog({ item, onClose }: { item: EvidenceItem; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const name = evidenceText.list.number(item.number);
  const change = useChange((client) => client.evidence.destroy, {
    successText: words.done,
    onDone: onClose,
  });
  const ready = reason.trim() !== '' && typed.trim() === name;
  return (
    <Modal
      open
      title={words.title(item.number)}
      okText={words.go}
      okButtonProps={{ danger: true, disabled: !ready }}
      confirmLoading={change.pending}
      onCancel={onClose}
      onOk={() => void change.run({ evidenceId: item.id, reason: reason.trim() })}
    >
      <Alert
        showIcon
        type="warning"
        title={words.text(item.title, formatBytes(item.sizeBytes))}
        description={
          <>
            <dl className="evidence-effects">
              {words.effects.map(([what, text]) => (
                <Fragment key={what}>
                  <dt>{what}</dt>
                  <dd>{text}</dd>
                </Fragment>
              ))}
            </dl>
            {words.instead}
          </>
        }
      />
      <Form layout="vertical" className="evidence-destroy">
        <Form.Item label={words.reason} htmlFor="destroy-reason" required>
          <Input
            id="destroy-reason"
            autoFocus
            maxLength={500}
            placeholder={words.reasonPlaceholder}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={words.typeToConfirm(name)} htmlFor="destroy-name" required>
          <Input
            id="destroy-name"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
