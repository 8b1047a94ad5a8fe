import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import type { Organisation, OrganisationNumber } from '../../../domain/directory/organisation.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { newId } from '../../rpc/newId.ts';
import { useChange } from '../../rpc/useChange.ts';
import { directoryText } from '../../text/directoryText.ts';
import { draftOf, type OrganisationDraft, organisationOf } from './organisationDraft.ts';

const text = directoryText.edit;
const required = [{ required: true, whitespace: true, message: text.required }];
const dateRule = { pattern: /^\d{4}-\d{2}-\d{2}$/, message: text.dateWrong };
const uses = (Object.keys(directoryText.useNames) as OrganisationNumber['use'][]).map((value) => ({
  value,
  label: directoryText.useNames[value],
}));

/** Adds or changes an entry of the directory; each changed value carries source, date and reason. */
export function OrganisationDialog(props: {
  organisation: Organisation | null;
  onSaved: (organisation: Organisation) => void;
  onClose: () => void;
}) {
  const { organisation, onSaved, onClose } = props;
  const [form] = Form.useForm<OrganisationDraft>();
  const save = useChange((client) => client.directory.save, {
    successText: text.saved,
    onDone: onSaved,
  });
  const submit = async () => {
    const draft = await form.validateFields().catch(() => null);
    if (!draft) return;
    const whole = { ...draft, numbers: draft.numbers ?? [], formerNames: draft.formerNames ?? [] };
    const changed = organisationOf(whole, organisation, newId());
    await save.run({ organisation: changed, reason: draft.reason.trim() });
  };
  return (
    <Modal
      open
      width={720}
      title={organisation ? text.changeTitle(organisation.name) : text.addTitle}
      confirmLoading={save.pending}
      onCancel={onClose}
      onOk={() => void submit()}
    >
      <Form<OrganisationDraft>
        form={form}
        layout="vertical"
        initialValues={draftOf(organisation, shanghaiDate(Date.now()))}
      >
        <Form.Item name="name" label={text.name} rules={required}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="aliases" label={text.aliases}>
          <Input maxLength={400} />
        </Form.Item>
        <div className="organisation-pair">
          <Form.Item name="category" label={text.category} rules={required}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="website" label={text.website}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        <NumberFields />
        <FormerNameFields />
        <Form.Item name="note" label={text.note}>
          <Input.TextArea rows={2} maxLength={1_000} />
        </Form.Item>
        <div className="organisation-pair">
          <Form.Item name="source" label={text.source} extra={text.sourceHelp} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="checkedOn" label={text.checkedOn} rules={[...required, dateRule]}>
            <Input maxLength={10} />
          </Form.Item>
        </div>
        <Form.Item name="verified" valuePropName="checked">
          <Checkbox>{text.verified}</Checkbox>
        </Form.Item>
        <Form.Item name="reason" label={text.reason} rules={required}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function NumberFields() {
  const numbers = Form.useWatch<OrganisationDraft['numbers']>('numbers') ?? [];
  return (
    <Form.List name="numbers">
      {(fields, { add, remove }) => (
        <fieldset className="organisation-list">
          <legend>{text.numbers}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="organisation-row">
              <Form.Item name={[name, 'number']} rules={required}>
                <Input aria-label={text.number} maxLength={40} />
              </Form.Item>
              <Form.Item name={[name, 'use']}>
                <Select aria-label={text.use} options={uses} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={text.removeNumber(numbers[name]?.number ?? '')}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ number: '', use: 'hotline' })}
          >
            {text.addNumber}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

function FormerNameFields() {
  const names = Form.useWatch<OrganisationDraft['formerNames']>('formerNames') ?? [];
  return (
    <Form.List name="formerNames">
      {(fields, { add, remove }) => (
        <fieldset className="organisation-list">
          <legend>{text.former}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="organisation-row">
              <Form.Item name={[name, 'name']} rules={required}>
                <Input aria-label={text.former} maxLength={120} />
              </Form.Item>
              <Form.Item name={[name, 'until']} rules={[dateRule]}>
                <Input
                  aria-label={text.formerUntil}
                  placeholder={text.formerUntil}
                  maxLength={10}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={text.removeFormer(names[name]?.name ?? '')}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ name: '', until: '' })}
          >
            {text.addFormer}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
