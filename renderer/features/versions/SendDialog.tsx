import { Alert, Form, Input, Modal, Select } from 'antd';
import {
  type DispatchChannel,
  dispatchChannelNames,
  replyDueOn,
} from '../../../domain/documents/dispatch.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { useChange } from '../../rpc/useChange.ts';
import { versionText } from '../../text/versionText.ts';

const words = versionText.sent;

interface Fields {
  channel: DispatchChannel;
  sentOn: string;
  trackingNumber: string;
  replyDueOn: string;
  note: string;
}

/** 已发出: how, when, under which number, and until when an answer is awaited. */
export function SendDialog({ row, onClose }: { row: DocumentRow; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const send = useChange((client) => client.version.markSent, {
    successText: words.done,
    onDone: onClose,
  });
  const info = recipientInfo(row.recipientKind);
  const today = shanghaiDate(Date.now());
  const due = replyDueOn(row.recipientKind, today);
  const save = (fields: Fields) =>
    void send.run({
      documentId: row.id,
      dispatch: { ...fields, replyDueOn: fields.replyDueOn === '' ? null : fields.replyDueOn },
    });
  return (
    <Modal
      open
      centered
      title={words.title(row.title, row.version)}
      okText={words.ok}
      cancelText={words.cancel}
      confirmLoading={send.pending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="ad-soft">{words.explain}</p>
      {row.missingCount > 0 ? (
        <Alert showIcon type="warning" title={words.missing(row.missingCount)} />
      ) : null}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          channel: 'express',
          sentOn: today,
          trackingNumber: '',
          replyDueOn: due ?? '',
          note: '',
        }}
        onValuesChange={(changed: Partial<Fields>) => {
          if (changed.sentOn === undefined) return;
          form.setFieldValue('replyDueOn', replyDueOn(row.recipientKind, changed.sentOn) ?? '');
        }}
        onFinish={save}
      >
        <Form.Item name="channel" label={words.channel}>
          <Select
            options={Object.entries(dispatchChannelNames).map(([value, label]) => ({
              value,
              label,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="sentOn"
          label={words.sentOn}
          rules={[{ required: true, message: words.sentOnMissing }]}
        >
          <Input type="date" min={shanghaiDate(row.createdAtMs)} max={today} />
        </Form.Item>
        <Form.Item name="trackingNumber" label={words.number}>
          <Input maxLength={80} placeholder={words.numberPlaceholder} />
        </Form.Item>
        <Form.Item
          name="replyDueOn"
          label={words.replyDueOn}
          extra={
            <>
              {due === null ? words.replyUnknown : words.replyHelp}
              {info.replyTime === null ? null : <div>{info.replyTime}</div>}
              {info.unverified.map((text) => (
                <div key={text}>{words.unverified(text)}</div>
              ))}
            </>
          }
        >
          <Input type="date" />
        </Form.Item>
        <Form.Item name="note" label={words.note}>
          <Input maxLength={300} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
