import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { CollectionRecord } from '../../../domain/evidence/collectionRecord.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { parseSpokenTime } from '../../../domain/time/parseSpokenTime.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useChange } from '../../rpc/useChange.ts';
import { custodyText } from '../../text/custodyText.ts';

const words = custodyText.collection;

type Fields = Omit<CollectionRecord, 'atMs'> & { at: string };

interface CollectionDialogProps {
  /** One, or several that were taken at one time: each gets the same record. */
  items: readonly EvidenceItem[];
  /** As it stands; null = none yet: then the collector of the item is a beginning. */
  saved: CollectionRecord | null;
  /** The number of the older copy that `saved` is of; a person says whether it holds here too. */
  olderNumber?: number | null;
  onClose: () => void;
}

/** 提取笔录: a new version with each saving. */
export function CollectionDialog(props: CollectionDialogProps) {
  const { items, saved, olderNumber = null, onClose } = props;
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [running, setRunning] = useState(false);
  const change = useChange((client) => client.evidence.saveCollection);
  const save = async ({ at, ...rest }: Fields) => {
    const atMs = parseSpokenTime(at, Date.now())?.atMs ?? null;
    setRunning(true);
    let done = 0;
    for (const { id: evidenceId } of items) {
      if (!(await change.run({ evidenceId, record: { ...rest, atMs } }))) break;
      done += 1;
    }
    setRunning(false);
    if (done > 0) void message.success(done === 1 ? words.saved : words.savedMany(done));
    if (done === items.length) onClose();
  };
  return (
    <Modal
      open
      centered
      width={680}
      title={words.title}
      okText={words.save}
      confirmLoading={running}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="ad-faint">{items.length > 1 ? words.many(items.length) : words.versionNote}</p>
      {olderNumber === null ? null : <p className="ad-soft">{words.fromOlder(olderNumber)}</p>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="evidence-collection-form"
        initialValues={fieldsOf(items, saved)}
        onFinish={(fields) => void save(fields)}
      >
        <div className="evidence-two">
          <Form.Item
            name="at"
            label={words.at}
            rules={[{ validator: (_, value: string) => checkTime(value) }]}
          >
            <Input autoFocus placeholder={words.atPlaceholder} />
          </Form.Item>
          <Form.Item name="place" label={words.place}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="extractor" label={words.extractor}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="witness" label={words.witness}>
            <Input maxLength={60} />
          </Form.Item>
        </div>
        <Form.Item name="medium" label={words.medium}>
          <Input maxLength={500} placeholder={words.mediumPlaceholder} />
        </Form.Item>
        <Form.Item name="method" label={words.method}>
          <Input maxLength={500} placeholder={words.methodPlaceholder} />
        </Form.Item>
        <Form.Item name="process" label={words.process}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4_000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function fieldsOf(items: readonly EvidenceItem[], saved: CollectionRecord | null): Fields {
  if (saved) {
    const { atMs, ...rest } = saved;
    return { ...rest, at: atMs === null ? '' : formatShanghai(atMs, 'minute') };
  }
  const blank = { at: '', place: '', method: '', process: '', witness: '', medium: '' };
  const collectors = new Set(items.map(({ collector }) => collector));
  const [extractor = ''] = collectors.size === 1 ? collectors : [];
  return { ...blank, extractor };
}

async function checkTime(value: string): Promise<void> {
  if (!value?.trim()) return;
  const spoken = parseSpokenTime(value, Date.now());
  if (!spoken) throw new Error(words.atInvalid);
  if (spoken.atMs > Date.now()) throw new Error(words.atFuture);
}
