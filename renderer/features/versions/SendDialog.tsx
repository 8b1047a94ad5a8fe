import { useQuery } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal, Select } from 'antd';
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
import { packText } from '../../text/packText.ts';
import { versionText } from '../../text/versionText.ts';
import { AlongPapers } from './AlongPapers.tsx';
import { dayWithin } from './dayWithin.ts';
import { parcelOf, sentAlong } from './parcelOf.ts';
import './versions.css';

const words = versionText.sent;

interface Fields {
  channel: DispatchChannel;
  sentOn: string;
  trackingNumber: string;
  replyDueOn: string;
  note: string;
}

/** 已发出: how, when, under which number, what lay in the same envelope, and until when an answer is awaited. */
export function SendDialog({ row, onClose }: { row: DocumentRow; onClose: () => void }) {
  const [form] = Form.useForm<Fields>();
  const { message } = App.useApp();
  const send = useChange((client) => client.version.markParcelSent, { quiet: true });
  const { along, ready } = useAlong(row);
  const [byHand, setByHand] = useState<ReadonlyMap<DocumentId, boolean>>(() => new Map());
  const today = shanghaiDate(Date.now());
  const due = dueOf(row, today);
  const sentOn = Form.useWatch('sentOn', form) ?? today;
  const together = sentAlong(along, byHand, sentOn);
  const save = async (fields: Fields) => {
    const dispatch = { ...fields, replyDueOn: fields.replyDueOn || null };
    const documentIds = [row.id, ...sentAlong(along, byHand, fields.sentOn)];
    if (!(await send.run({ documentIds, dispatch }))) return;
    void message.success(documentIds.length > 1 ? words.doneAll(documentIds.length) : words.done);
    onClose();
  };
  return (
    <Modal
      open
      centered
      title={words.title(row.title, row.version)}
      okText={together.length > 0 ? words.okAll(together.length + 1) : words.ok}
      cancelText={words.cancel}
      confirmLoading={send.pending}
      okButtonProps={{ disabled: !ready }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="ad-soft">{words.explain}</p>
      <Cautions row={row} />
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
          send.clearError();
          if (changed.sentOn === undefined) return;
          form.setFieldValue('replyDueOn', dueOf(row, changed.sentOn) ?? '');
        }}
        onFinish={(fields) => void save(fields)}
      >
        <SendFields row={row} today={today} due={due} />
        {along.length === 0 ? null : (
          <Form.Item label={words.along(recipientInfo(row.recipientKind).label)}>
            <AlongPapers along={along} byHand={byHand} sentOn={sentOn} onChange={setByHand} />
          </Form.Item>
        )}
      </Form>
      {send.error ? <Alert showIcon role="alert" type="error" title={send.error.sentence} /> : null}
    </Modal>
  );
}

/** What speaks against marking this one: blanks, an enclosure by itself, a channel that is not open yet. */
function Cautions({ row }: { row: DocumentRow }) {
  const { orpc } = useEngine();
  const input = { caseId: row.caseId };
  const routes = useQuery(orpc.document.channels.queryOptions({ input })).data ?? [];
  const route = routes.find(({ kind }) => kind === row.recipientKind);
  const cautions = [
    ...(row.missingCount > 0 ? [words.missing(row.missingCount)] : []),
    ...(isEnclosure(row.templateId) ? [words.enclosure] : []),
    ...(route && route.state !== 'suited'
      ? [words.notYet(packText.state[route.state], route.reason)]
      : []),
  ];
  return cautions.map((text) => (
    <Alert key={text} showIcon type="warning" className="version-caution" title={text} />
  ));
}

function SendFields(props: { row: DocumentRow; today: string; due: string | null }) {
  const { row, today, due } = props;
  const info = recipientInfo(row.recipientKind);
  const madeOn = shanghaiDate(row.createdAtMs);
  return (
    <>
      <div className="version-pair">
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
          rules={[
            { required: true, message: words.sentOnMissing },
            dayWithin({ from: [madeOn, words.sentEarly(madeOn)], to: [today, words.sentLate] }),
          ]}
        >
          <Input type="date" min={madeOn} max={today} />
        </Form.Item>
      </div>
      <Form.Item name="trackingNumber" label={words.number}>
        <Input maxLength={80} placeholder={words.numberPlaceholder} />
      </Form.Item>
      <Form.Item
        name="replyDueOn"
        label={words.replyDueOn}
        dependencies={['sentOn']}
        rules={[
          ({ getFieldValue }) =>
            dayWithin({ from: [String(getFieldValue('sentOn') ?? ''), words.dueEarly] }),
        ]}
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
    </>
  );
}

function dueOf({ templateId, recipientKind }: DocumentRow, sentOn: string): string | null {
  return isEnclosure(templateId) || sentOn === '' ? null : replyDueOn(recipientKind, sentOn);
}

/** `ready` once it is known what could lie in the same envelope: nothing is marked past a list still under way. */
function useAlong(row: DocumentRow) {
  const { orpc } = useEngine();
  const input = { caseId: row.caseId };
  const rows = useQuery(orpc.document.list.queryOptions({ input }));
  const packs = useQuery(orpc.pack.list.queryOptions({ input }));
  return {
    along: parcelOf(row, rows.data ?? [], packs.data ?? []),
    ready: rows.isSuccess && !packs.isPending,
  };
}
