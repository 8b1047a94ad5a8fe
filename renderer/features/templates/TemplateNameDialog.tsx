import { Form, Input, Modal, Select } from 'antd';
import { TemplateKind, templateNames } from '../../../domain/documents/templateKind.ts';
import type { FirmTemplateRow } from '../../../domain/wordTemplates/firmTemplate.ts';
import { useChange } from '../../rpc/useChange.ts';
import { templateText } from '../../text/templateText.ts';

const words = templateText.name;

/** What a template is called, and as which kind of paper it is used. */
export function TemplateNameDialog(props: { row: FirmTemplateRow; onClose: () => void }) {
  const { row, onClose } = props;
  const [form] = Form.useForm<{ name: string; kind: TemplateKind }>();
  const rename = useChange((client) => client.template.rename, {
    successText: words.saved,
    onDone: onClose,
  });
  return (
    <Modal
      open
      centered
      title={words.title}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={rename.pending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: row.name, kind: row.kind }}
        onFinish={({ name, kind }) =>
          void rename.run({ templateId: row.id, name: name.trim(), kind })
        }
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: words.nameRequired }]}
        >
          <Input autoFocus maxLength={60} />
        </Form.Item>
        <Form.Item name="kind" label={words.kind} extra={words.kindHelp}>
          <Select
            options={TemplateKind.options.map((kind) => ({
              value: kind,
              label: templateNames[kind],
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
