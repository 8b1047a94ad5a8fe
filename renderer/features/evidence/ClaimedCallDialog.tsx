import { Alert, App, Form, Input, InputNumber, Modal, Segmented } from 'antd';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { parseSpokenTime } from '../../../domain/time/parseSpokenTime.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { errorSentence } from '../../rpc/engineError.ts';
import { mediaText } from '../../text/mediaText.ts';
import { useSaveContactOf } from './useSaveContactOf.ts';

const words = mediaText.claimed;

interface Fields {
  direction: ContactRecord['direction'];
  time: string;
  from: string;
  shownName: string;
  claimedIdentity: string;
  content: string;
  durationSeconds: number | null;
}

interface ClaimedCallDialogProps {
  item: EvidenceItem;
  /** As the recording claims it. */
  draft: ContactRecord;
  onClose: () => void;
}

/** A person goes over what a recording claims; then it is a contact that the recording proves. */
export function ClaimedCallDialog({ item, draft, onClose }: ClaimedCallDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const { save, pending } = useSaveContactOf(item);
  const confirm = async ({ time, ...fields }: Fields) => {
    const spoken = parseSpokenTime(time, Date.now());
    try {
      const saved = await save({
        ...draft,
        ...fields,
        durationSeconds: fields.durationSeconds ?? null,
        occurredAtMs: timeOf(draft) === time ? draft.occurredAtMs : (spoken?.atMs ?? null),
        dateOnly: spoken?.dateOnly ?? false,
      });
      if (!saved) return;
      void message.success(words.done);
      onClose();
    } catch (error) {
      void message.error(errorSentence(error), 6);
    }
  };
  return (
    <Modal
      open
      centered
      width={620}
      title={words.title}
      okText={words.confirm}
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Alert showIcon type="info" title={words.explain} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="evidence-destroy"
        initialValues={{
          direction: draft.direction,
          time: timeOf(draft),
          from: draft.from,
          shownName: draft.shownName ?? '',
          claimedIdentity: draft.claimedIdentity,
          content: draft.content,
          durationSeconds: draft.durationSeconds,
        }}
        onFinish={(fields) => void confirm(fields)}
      >
        <div className="evidence-two">
          <Form.Item name="direction" label={words.direction}>
            <Segmented
              options={[
                { value: 'incoming', label: words.incoming },
                { value: 'outgoing', label: words.outgoing },
              ]}
            />
          </Form.Item>
          <Form.Item
            name="time"
            label={words.time}
            rules={[{ validator: (_, value: string) => checkTime(value) }]}
          >
            <Input />
          </Form.Item>
          <Form.Item name="from" label={words.from}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="shownName" label={words.shownName} extra={words.shownNameHelp}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="claimedIdentity" label={words.identity}>
            <Input maxLength={120} placeholder={words.identityPlaceholder} />
          </Form.Item>
        </div>
        <Form.Item name="content" label={words.content}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={20_000}
            placeholder={words.contentPlaceholder}
          />
        </Form.Item>
        <Form.Item name="durationSeconds" label={words.duration}>
          <InputNumber min={0} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function timeOf({ occurredAtMs }: ContactRecord): string {
  return occurredAtMs === null ? '' : formatShanghai(occurredAtMs, 'minute');
}

async function checkTime(value: string): Promise<void> {
  if (!value?.trim()) return;
  const spoken = parseSpokenTime(value, Date.now());
  if (!spoken) throw new Error(words.timeInvalid);
  if (spoken.atMs > Date.now()) throw new Error(words.timeFuture);
}
