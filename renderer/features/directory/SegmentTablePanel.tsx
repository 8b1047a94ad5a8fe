import { useQuery } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Grant } from '../../../domain/bridge/bridgeTypes.ts';
import { GrantId } from '../../../domain/ids.ts';
import { useAskBridge } from '../../bridge/useAskBridge.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { useChange } from '../../rpc/useChange.ts';
import { directoryText } from '../../text/directoryText.ts';

const text = directoryText.segments;
const required = [{ required: true, whitespace: true, message: directoryText.edit.required }];
const dateRule = { pattern: /^\d{4}-\d{2}-\d{2}$/, message: directoryText.edit.dateWrong };

/** Which table tells where mobile numbers were taken out, and the way to take one in. */
export function SegmentTablePanel() {
  const { orpc } = useEngine();
  const ask = useAskBridge();
  const [file, setFile] = useState<Grant | null>(null);
  const { data: info } = useQuery(orpc.directory.segments.queryOptions());
  const remove = useChange((client) => client.directory.removeSegments, {
    successText: text.removed,
  });
  if (info === undefined) return null;
  const choose = async () => {
    const files = await ask((it) => it.pickFiles({ purpose: 'evidence', multiple: false }));
    if (files?.[0]) setFile(files[0]);
  };
  return (
    <details className="organisation-withdrawn">
      <summary>{info ? text.taken(info.count, info.source, info.asOf) : text.none}</summary>
      <p>{text.explain}</p>
      <p className="ad-faint">{text.formats}</p>
      <div className="organisation-actions">
        <Button size="small" onClick={() => void choose()}>
          {info ? text.replace : text.take}
        </Button>
        {info ? (
          <Popconfirm title={text.removeTitle} onConfirm={() => void remove.run({})}>
            <Button size="small" loading={remove.pending}>
              {text.remove}
            </Button>
          </Popconfirm>
        ) : null}
      </div>
      {file ? <SegmentDialog file={file} onClose={() => setFile(null)} /> : null}
    </details>
  );
}

/** Asks where the table stands and for which day: every answer of it names both. */
function SegmentDialog(props: { file: Grant; onClose: () => void }) {
  const { file, onClose } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<{ source: string; asOf: string }>();
  // A file may be read once: whether it was a table or not, the next try chooses it anew.
  const take = useChange((client) => client.directory.importSegments, {
    onDone: ({ count }) => {
      void message.success(text.done(count));
      onClose();
    },
    onFailed: onClose,
  });
  const submit = async () => {
    const typed = await form.validateFields().catch(() => null);
    if (!typed) return;
    const grantId = GrantId.parse(file.grantId);
    await take.run({ grantId, source: typed.source.trim(), asOf: typed.asOf });
  };
  return (
    <Modal
      open
      title={text.dialogTitle(file.displayName)}
      okText={text.take}
      confirmLoading={take.pending}
      onCancel={onClose}
      onOk={() => void submit()}
    >
      <Form form={form} layout="vertical">
        <Form.Item name="source" label={text.source} extra={text.sourceHelp} rules={required}>
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <Form.Item name="asOf" label={text.asOf} rules={[...required, dateRule]}>
          <Input maxLength={10} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
