import { Form, Input, Modal, Select } from 'antd';
import type { Reply, ReplyDraft } from '../../../domain/documents/reply.ts';
import { replyOutcomeNames } from '../../../domain/documents/reply.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { useChange } from '../../rpc/useChange.ts';
import { versionText } from '../../text/versionText.ts';
import { dayWithin } from './dayWithin.ts';

const words = versionText.reply;

/** A version that was sent, and what was answered to it so far. */
export interface AwaitedPaper {
  documentId: DocumentId;
  title: string;
  version: number;
  sentOn: string;
  reply: Reply | null;
}

/** 登记答复: when it arrived and what it says. */
export function ReplyDialog({ paper, onClose }: { paper: AwaitedPaper; onClose: () => void }) {
  const [form] = Form.useForm<ReplyDraft>();
  const record = useChange((client) => client.version.recordReply, {
    successText: words.done,
    onDone: onClose,
  });
  const { documentId, title, version, sentOn, reply } = paper;
  const today = shanghaiDate(Date.now());
  return (
    <Modal
      open
      centered
      title={words.title(title, version)}
      okText={words.ok}
      cancelText={words.cancel}
      confirmLoading={record.pending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="ad-soft">{words.explain}</p>
      <Form<ReplyDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          receivedOn: reply?.receivedOn ?? today,
          outcome: reply?.outcome ?? 'unclear',
          note: reply?.note ?? '',
        }}
        onFinish={(draft) => void record.run({ documentId, reply: draft })}
      >
        <Form.Item
          name="receivedOn"
          label={words.receivedOn}
          rules={[
            { required: true, message: words.receivedOnMissing },
            dayWithin({
              from: [sentOn, words.receivedEarly(sentOn)],
              to: [today, words.receivedLate],
            }),
          ]}
        >
          <Input type="date" min={sentOn} max={today} />
        </Form.Item>
        <Form.Item name="outcome" label={words.outcome}>
          <Select
            options={Object.entries(replyOutcomeNames).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        <Form.Item name="note" label={words.note}>
          <Input maxLength={300} placeholder={words.notePlaceholder} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
