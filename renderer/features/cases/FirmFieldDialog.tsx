import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { templateText } from '../../text/templateText.ts';

const words = templateText.own;

/** A field that only the firm's own Word templates have, filled in for this case. */
export function FirmFieldDialog(props: { record: CaseRecord; name: string; onClose: () => void }) {
  const { record, name, onClose } = props;
  const { orpc } = useEngine();
  const saved = useQuery(orpc.template.values.queryOptions({ input: { caseId: record.id } }));
  const change = useChange((client) => client.template.saveValues, {
    successText: words.saved,
    onDone: onClose,
  });
  const [form] = Form.useForm<{ text: string }>();
  if (saved.data === undefined) return null;
  return (
    <Modal
      open
      centered
      className="case-dialog"
      title={words.title}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={change.pending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ text: saved.data[name] ?? '' }}
        onFinish={({ text }) =>
          void change.run({ caseId: record.id, values: { [name]: text.trim() } })
        }
      >
        <Form.Item name="text" label={name} extra={words.help}>
          <Input.TextArea autoFocus autoSize={{ minRows: 1, maxRows: 8 }} maxLength={5_000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
