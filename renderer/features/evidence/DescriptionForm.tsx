import { Button, Form, Input, Select } from 'antd';
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { descriptionOf } from '../../../domain/evidence/descriptionOf.ts';
import {
  type EvidenceDescription,
  type EvidenceItem,
  evidenceKinds,
} from '../../../domain/evidence/evidenceItem.ts';
import { evidenceKindNames } from '../../../domain/glossary.ts';
import { registerBeforeLock } from '../../app/beforeLock.ts';
import { useChange } from '../../rpc/useChange.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { ContactPicker } from './ContactPicker.tsx';

const words = evidenceText.form;

export interface DescriptionFormHandle {
  /** @returns false when there is something to save that cannot be saved */
  saveIfChanged(): Promise<boolean>;
}

/** What people say about an item; the file itself never changes. Ctrl+Enter saves. */
export function DescriptionForm(props: { item: EvidenceItem; ref?: Ref<DescriptionFormHandle> }) {
  const { item, ref } = props;
  const [form] = Form.useForm<EvidenceDescription>();
  const [changed, setChanged] = useState(false);
  const change = useChange((client) => client.evidence.describe, { successText: words.saved });
  const save = async (): Promise<boolean> => {
    if (!changed) return true;
    const values = await form.validateFields().catch(() => null);
    if (!values) return false;
    const saved = await change.run({ evidenceId: item.id, description: values });
    if (saved) setChanged(false);
    return saved !== undefined;
  };
  // A contact tied to this item elsewhere (a screenshot read, a recording registered) must not be lost by the next save.
  const known = useRef(item.contactIds);
  useEffect(() => {
    const before = known.current;
    known.current = item.contactIds;
    const added = item.contactIds.filter((id) => !before.includes(id));
    const gone = before.filter((id) => !item.contactIds.includes(id));
    if (added.length + gone.length === 0) return;
    const shown: EvidenceDescription['contactIds'] = form.getFieldValue('contactIds') ?? [];
    const kept = shown.filter((id) => !gone.includes(id) && !added.includes(id));
    form.setFieldValue('contactIds', [...kept, ...added]);
  }, [item.contactIds, form]);
  useImperativeHandle(ref, () => ({ saveIfChanged: save }));
  useEffect(() =>
    registerBeforeLock(async () => {
      await save();
    }),
  );
  const pressKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="evidence-form"
      initialValues={descriptionOf(item)}
      onValuesChange={() => setChanged(true)}
      onKeyDown={pressKey}
    >
      <Form.Item name="purpose" label={words.purpose} extra={words.purposeHelp}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1_000}
          placeholder={words.purposePlaceholder}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label={words.title}
        rules={[{ required: true, whitespace: true, message: words.titleRequired }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={words.kind}>
        <Select
          options={evidenceKinds.map((kind) => ({ value: kind, label: evidenceKindNames[kind] }))}
        />
      </Form.Item>
      <Form.Item name="contactIds" label={words.contacts}>
        <ContactPicker item={item} />
      </Form.Item>
      <Form.Item name="origin" label={words.origin} extra={words.originHelp}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="collector" label={words.collector}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="note" label={words.note} extra={words.noteHelp}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2_000} />
      </Form.Item>
      <div className="evidence-form-foot">
        <Button
          type="primary"
          disabled={!changed}
          loading={change.pending}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
        {changed ? <span className="ad-soft">{words.unsaved}</span> : null}
      </div>
    </Form>
  );
}
