import { Form, Input, Modal } from 'antd';
import { useState } from 'react';

/** Asks for one line (a reason, a source) before something is kept or goes; says what it is about. */
export function ReasonDialog(props: {
  title: string;
  text: string;
  label: string;
  required: boolean;
  /** Instead of 确定, on a button that warns: what goes. */
  removeText?: string;
  pending: boolean;
  onOk: (reason: string) => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={props.title}
      {...(props.removeText ? { okText: props.removeText } : {})}
      okButtonProps={{
        danger: props.removeText !== undefined,
        disabled: props.required && reason.trim() === '',
      }}
      confirmLoading={props.pending}
      onCancel={props.onClose}
      onOk={() => props.onOk(reason.trim())}
    >
      <p>{props.text}</p>
      <Form layout="vertical">
        <Form.Item label={props.label} htmlFor="reason" required={props.required}>
          <Input
            id="reason"
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
