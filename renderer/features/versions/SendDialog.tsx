import { useQuery } from '@tanstack/react-query';
import { Alert, App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import {
  type DispatchChannel,
  dispatchChannelNames,
  isEnclosure,
  replyDueOn,
} from '../../../domain/documents/dispatch.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import type { DocumentId } from '../../../domain/ids.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { versionText } from '../../text/versionText.ts';

import './versions.css';

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
  const { message } = App.useApp();
  const send = useChange((client) => client.version.markSent);
  const along = useAlong(row);
  const [left, setLeft] = useState<readonly DocumentId[]>(() => []);
  const info = recipientInfo(row.recipientKind);
  const today = shanghaiDate(Date.now());
  const dueOf = (sentOn: string) =>
    isEnclosure(row.templateId) ? null : replyDueOn(row.recipientKind, sentOn);
  const due = dueOf(today);
  const save = async (fields: Fields) => {
    const dispatch = { ...fields, replyDueOn: fields.replyDueOn || null };
    if (!(await send.run({ documentId: row.id, dispatch }))) return;
    const together = along.filter(
      ({ id, createdAtMs }) => !left.includes(id) && shanghaiDate(createdAtMs) <= fields.sentOn,
    );
    for (const { id: documentId } of together) {
      // One parcel, one answer: the day by which it is due stands with the paper that asks for it.
      const sent = await send.run({ documentId, dispatch: { ...dispatch, replyDueOn: null } });
      if (!sent) return onClose();
    }
    void message.success(together.length > 0 ? words.doneAll(together.length + 1) : words.done);
    onClose();
  };
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
          form.setFieldValue('replyDueOn', dueOf(changed.sentOn) ?? '');
        }}
        onFinish={(fields) => void save(fields)}
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
        {along.length === 0 ? null : (
          <Form.Item label={words.along(info.label)}>
            <div className="version-along">
              {along.map(({ id, title, version }) => (
                <Checkbox
                  key={id}
                  checked={!left.includes(id)}
                  onChange={(event) =>
                    setLeft(event.target.checked ? left.filter((one) => one !== id) : [...left, id])
                  }
                >
                  {words.alongOne(title, version)}
                </Checkbox>
              ))}
            </div>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

/** What else is ready for the same addressee; it usually goes in the same parcel. An enclosure draws nothing along. */
function useAlong(row: DocumentRow): readonly DocumentRow[] {
  const { orpc } = useEngine();
  const input = { caseId: row.caseId };
  const rows = useQuery(orpc.document.list.queryOptions({ input })).data ?? [];
  if (isEnclosure(row.templateId)) return [];
  return rows.filter(
    ({ id, recipientKind, superseded, sent }) =>
      id !== row.id && recipientKind === row.recipientKind && !superseded && !sent,
  );
}
