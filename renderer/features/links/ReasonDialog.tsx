import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { linkText } from '../../text/linkText.ts';

/** Asks why before something about a link is kept; says what it is about. */
export function ReasonDialog(props: {
  title: string;
  text: string;
  required: boolean;
  pending: boolean;
  onOk: (reason: string) => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const words = linkText.dialog;
  return (
    <Modal
      open
      title={props.title}
      okButtonProps={{ disabled: props.required && reason.trim() === '' }}
      confirmLoading={props.pending}
      onCancel={props.onClose}
      onOk={() => props.onOk(reason.trim())}
    >
      <p>{props.text}</p>
      <Form layout="vertical">
        <Form.Item
          label={props.required ? words.reason : words.optional}
          htmlFor="link-reason"
          required={props.required}
        >
          <Input
            id="link-reason"
            autoFocus
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
