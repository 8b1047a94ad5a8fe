import { Form, Input, InputNumber, Modal, Segmented } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { channelNames } from '../../../domain/glossary.ts';
import {
  type ContactChannel,
  type ContactRecord,
  contactChannels,
} from '../../../domain/intake/intakeForm.ts';
import { parseSpokenTime } from '../../../domain/time/parseSpokenTime.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { caseText } from '../../text/caseText.ts';
import { focusWhenOpen } from './focusWhenOpen.ts';
import { useCaseChange } from './useCaseChange.ts';

interface ContactDialogProps {
  record: CaseRecord;
  contact: ContactRecord;
  /** Field to put the cursor in: 'time', 'fromNumber' or 'content'. */
  focusField?: string;
  onClose: () => void;
}

/** The fields as typed; time is text until it is read. */
interface ContactFields {
  channel: ContactChannel;
  direction: ContactRecord['direction'];
  time: string;
  from: string;
  claimedIdentity: string;
  shownName: string;
  content: string;
  demand: string;
  durationSeconds: number | null;
}

const words = caseText.contacts;

/** One contact, new or changed. Facts confirmed on an unchanged text stay; a changed text is read anew. */
export function ContactDialog({ record, contact, focusField, onClose }: ContactDialogProps) {
  const [form] = Form.useForm<ContactFields>();
  const isNew = !record.contacts.some(({ id }) => id === contact.id);
  const channel = Form.useWatch('channel', form) ?? contact.channel;
  const change = useCaseChange((client) => client.case.saveContact, {
    successText: words.saved,
    onDone: onClose,
  });
  const save = (fields: ContactFields) => {
    if (saysNothing(fields)) {
      form.setFields([{ name: 'content', errors: [words.nothing] }]);
      return;
    }
    void change.run({
      caseId: record.id,
      contact: merge(contact, fields),
      revision: record.revision,
    });
  };
  return (
    <Modal
      open
      width={680}
      centered
      className="case-dialog"
      title={isNew ? words.dialogAdd : words.dialogEdit}
      okText={words.save}
      cancelText={caseText.details.cancel}
      confirmLoading={change.pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterOpenChange={focusWhenOpen(form, focusField === 'fromNumber' ? 'from' : focusField)}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={fieldsOf(contact)}
        onFinish={save}
      >
        <Form.Item name="channel" label={words.channel}>
          <Segmented
            options={contactChannels.map((value) => ({ value, label: channelNames[value] }))}
          />
        </Form.Item>
        <div className="case-two-columns">
          <Form.Item
            name="time"
            label={words.time}
            rules={[{ validator: (_, value: string) => checkTime(value) }]}
          >
            <Input autoFocus={focusField === 'time'} placeholder={words.timePlaceholder} />
          </Form.Item>
          <Form.Item name="direction" label={words.direction}>
            <Segmented
              options={[
                { value: 'incoming', label: words.incoming },
                { value: 'outgoing', label: words.outgoing },
              ]}
            />
          </Form.Item>
          <Form.Item name="from" label={words.from} extra={words.fromHelp}>
            <Input maxLength={200} autoFocus={focusField === 'fromNumber'} />
          </Form.Item>
          <Form.Item name="claimedIdentity" label={words.claimedIdentity} extra={words.claimedHelp}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="shownName" label={words.shownNameLabel}>
            <Input maxLength={120} />
          </Form.Item>
        </div>
        <Form.Item name="content" label={words.content}>
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={20_000}
            autoFocus={focusField === 'content'}
          />
        </Form.Item>
        <Form.Item name="demand" label={words.demandLabel}>
          <Input maxLength={2_000} />
        </Form.Item>
        {channel === 'call' ? (
          <Form.Item name="durationSeconds" label={words.durationLabel} extra={words.durationHelp}>
            <InputNumber min={0} precision={0} />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}

function fieldsOf(contact: ContactRecord): ContactFields {
  const { channel, direction, from, claimedIdentity, content, demand, durationSeconds } = contact;
  const { occurredAtMs, dateOnly, shownName = '' } = contact;
  const time =
    occurredAtMs === null ? '' : formatShanghai(occurredAtMs, dateOnly ? 'date' : 'minute');
  return {
    channel,
    direction,
    time,
    from,
    claimedIdentity,
    shownName,
    content,
    demand,
    durationSeconds,
  };
}

function merge(contact: ContactRecord, fields: ContactFields): ContactRecord {
  const { time, ...rest } = fields;
  const spoken = parseSpokenTime(time, Date.now());
  return {
    ...contact,
    ...rest,
    durationSeconds: fields.channel === 'call' ? (fields.durationSeconds ?? null) : null,
    occurredAtMs: spoken?.atMs ?? null,
    dateOnly: spoken?.dateOnly ?? false,
    reviewedFacts: fields.content === contact.content ? contact.reviewedFacts : [],
  };
}

function saysNothing({ content, from, claimedIdentity }: ContactFields): boolean {
  return [content, from, claimedIdentity].every((text) => text.trim() === '');
}

async function checkTime(value: string): Promise<void> {
  if (!value?.trim()) return;
  const spoken = parseSpokenTime(value, Date.now());
  if (!spoken) throw new Error(words.timeInvalid);
  if (spoken.atMs > Date.now()) throw new Error(words.timeFuture);
}
