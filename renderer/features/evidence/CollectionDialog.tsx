import { Form, Input, Modal } from 'antd';
import type { CollectionRecord } from '../../../domain/evidence/collectionRecord.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useChange } from '../../rpc/useChange.ts';
import { custodyText } from '../../text/custodyText.ts';
import { parseSpokenTime } from '../intake/parseSpokenTime.ts';

const words = custodyText.collection;

type Fields = Omit<CollectionRecord, 'atMs'> & { at: string };

interface CollectionDialogProps {
  item: EvidenceItem;
  /** As it stands; null = none yet: then collector and source of the item are a beginning. */
  saved: CollectionRecord | null;
  onClose: () => void;
}

/** 提取笔录: a new version with each saving. */
export function CollectionDialog({ item, saved, onClose }: CollectionDialogProps) {
  const [form] = Form.useForm<Fields>();
  const change = useChange((client) => client.evidence.saveCollection, {
    successText: words.saved,
    onDone: onClose,
  });
  const save = ({ at, ...rest }: Fields) => {
    const atMs = parseSpokenTime(at, Date.now())?.atMs ?? null;
    void change.run({ evidenceId: item.id, record: { ...rest, atMs } });
  };
  return (
    <Modal
      open
      centered
      width={680}
      title={words.title}
      okText={words.save}
      confirmLoading={change.pending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="ad-faint">{words.versionNote}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        className="evidence-collection-form"
        initialValues={fieldsOf(item, saved)}
        onFinish={save}
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

function fieldsOf(item: EvidenceItem, saved: CollectionRecord | null): Fields {
  if (saved) {
    const { atMs, ...rest } = saved;
    return { ...rest, at: atMs === null ? '' : formatShanghai(atMs, 'minute') };
  }
  const blank = { at: '', place: '', method: '', process: '', witness: '', medium: '' };
  return { ...blank, extractor: item.collector };
}

async function checkTime(value: string): Promise<void> {
  if (!value?.trim()) return;
  const spoken = parseSpokenTime(value, Date.now());
  if (!spoken) throw new Error(words.atInvalid);
  if (spoken.atMs > Date.now()) throw new Error(words.atFuture);
}
