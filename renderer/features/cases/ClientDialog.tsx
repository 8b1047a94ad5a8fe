import { Form, Input, Modal, Select } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { idTypeNames } from '../../../domain/glossary.ts';
import { checkCitizenId } from '../../../domain/identity/citizenId.ts';
import { type IntakeClient, idTypes } from '../../../domain/intake/intakeForm.ts';
import { caseText } from '../../text/caseText.ts';
import { focusWhenOpen } from './focusWhenOpen.ts';
import { useCaseChange } from './useCaseChange.ts';

interface ClientDialogProps {
  record: CaseRecord;
  focusField?: string;
  onClose: () => void;
}

const words = caseText.client;

/** The client's name, document, phone and address; the check digit of an identity card is computed, not trusted. */
export function ClientDialog({ record, focusField, onClose }: ClientDialogProps) {
  const [form] = Form.useForm<IntakeClient>();
  const idType = Form.useWatch('idType', form) ?? record.client.idType;
  const change = useCaseChange((client) => client.case.saveClient, {
    successText: words.saved,
    onDone: onClose,
  });
  return (
    <Modal
      open
      centered
      className="case-dialog"
      title={words.title}
      okText={caseText.details.save}
      cancelText={caseText.details.cancel}
      confirmLoading={change.pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={focusWhenOpen(form, focusField)}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={record.client}
        onFinish={(client) =>
          void change.run({ caseId: record.id, client, revision: record.revision })
        }
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: words.nameRequired }]}
        >
          <Input maxLength={60} autoFocus={focusField === 'name'} />
        </Form.Item>
        <Form.Item name="idType" label={words.idType}>
          <Select options={idTypes.map((type) => ({ value: type, label: idTypeNames[type] }))} />
        </Form.Item>
        <Form.Item
          name="idNumber"
          label={words.idNumber}
          rules={[{ validator: (_, value: string) => checkIdNumber(idType, value) }]}
        >
          <Input maxLength={40} autoFocus={focusField === 'idNumber'} />
        </Form.Item>
        <Form.Item name="phone" label={words.phone}>
          <Input maxLength={60} autoFocus={focusField === 'phone'} />
        </Form.Item>
        <Form.Item name="address" label={words.address}>
          <Input.TextArea autoSize maxLength={200} autoFocus={focusField === 'address'} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

async function checkIdNumber(idType: IntakeClient['idType'], value: string): Promise<void> {
  if (idType !== 'citizen_id' || !value?.trim()) return;
  const check = checkCitizenId(value);
  if (!check.ok) throw new Error(words.idProblems[check.problem]);
}
