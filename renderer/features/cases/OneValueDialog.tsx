import { Form, Modal } from 'antd';
import type { Rule } from 'antd/es/form';
import type { ReactElement, ReactNode } from 'react';
import { focusWhenOpen } from './focusWhenOpen.ts';

interface OneValueDialogProps {
  title: string;
  label: string;
  help?: ReactNode;
  words: { save: string; cancel: string };
  initial: string;
  rules?: Rule[];
  pending: boolean;
  /** Given the value without blanks around it. */
  onSave: (text: string) => void;
  onClose: () => void;
  /** The input; takes id, value and onChange from the form. */
  children: ReactElement;
}

/** Asks for one value where a paper lacks it. */
export function OneValueDialog(props: OneValueDialogProps) {
  const [form] = Form.useForm<{ text: string }>();
  return (
    <Modal
      open
      centered
      className="case-dialog"
      title={props.title}
      okText={props.words.save}
      cancelText={props.words.cancel}
      confirmLoading={props.pending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      afterOpenChange={focusWhenOpen(form, 'text')}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ text: props.initial }}
        onFinish={({ text }) => props.onSave(text.trim())}
      >
        <Form.Item name="text" label={props.label} extra={props.help} rules={props.rules}>
          {props.children}
        </Form.Item>
      </Form>
    </Modal>
  );
}
