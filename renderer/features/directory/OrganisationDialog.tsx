import { Checkbox, Form, Input, Modal } from 'antd';
import { plainDomain } from '../../../domain/directory/matchDomain.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { licenceNames, numberUseNames } from '../../../domain/glossary.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { newId } from '../../rpc/newId.ts';
import { useChange } from '../../rpc/useChange.ts';
import { directoryText } from '../../text/directoryText.ts';
import { draftOf, type OrganisationDraft, organisationOf } from './organisationDraft.ts';
import { ValueList } from './ValueList.tsx';

const text = directoryText.edit;
const required = [{ required: true, whitespace: true, message: text.required }];
const dateRule = { pattern: /^\d{4}-\d{2}-\d{2}$/, message: text.dateWrong };
const domainRule = {
  validator: (_: unknown, typed: string) =>
    !typed?.trim() || plainDomain(typed)
      ? Promise.resolve()
      : Promise.reject(new Error(text.domainWrong)),
};

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
    const isWhole = await form.validateFields().then(
      () => true,
      () => false,
    );
    if (!isWhole) return;
    const draft = form.getFieldsValue(true) as OrganisationDraft;
    const changed = organisationOf(draft, organisation, newId());
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
        <ValueLists />
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

/** The values of an entry, a list each. */
function ValueLists() {
  return (
    <>
      <ValueList
        name="numbers"
        legend={text.numbers}
        addText={text.addNumber}
        removeText={text.removeNumber}
        fresh={{ number: '', use: 'hotline' }}
        columns={[
          { key: 'number', label: text.number, rules: required, maxLength: 40 },
          { key: 'use', label: text.use, options: optionsOf(numberUseNames) },
        ]}
      />
      <ValueList
        name="domains"
        legend={text.domains}
        addText={text.addDomain}
        removeText={text.removeDomain}
        fresh={{ domain: '' }}
        columns={[{ key: 'domain', label: text.domain, rules: [...required, domainRule] }]}
      />
      <ValueList
        name="apps"
        legend={text.apps}
        addText={text.addApp}
        removeText={text.removeApp}
        fresh={{ name: '' }}
        columns={[{ key: 'name', label: text.app, rules: required, maxLength: 60 }]}
      />
      <ValueList
        name="licences"
        legend={text.licences}
        addText={text.addLicence}
        removeText={text.removeLicence}
        fresh={{ kind: 'consumer_finance', number: '' }}
        columns={[
          { key: 'kind', label: text.licenceKind, options: optionsOf(licenceNames) },
          { key: 'number', label: text.licenceNumber, maxLength: 60 },
        ]}
      />
      <ValueList
        name="formerNames"
        legend={text.former}
        addText={text.addFormer}
        removeText={text.removeFormer}
        fresh={{ name: '', from: '', until: '' }}
        columns={[
          { key: 'name', label: text.former, rules: required },
          { key: 'from', label: text.formerFrom, rules: [dateRule], maxLength: 10 },
          { key: 'until', label: text.formerUntil, rules: [dateRule], maxLength: 10 },
        ]}
      />
    </>
  );
}

function optionsOf(names: Record<string, string>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
