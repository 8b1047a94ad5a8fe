import { App, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { descriptionOf } from '../../../domain/evidence/descriptionOf.ts';
import {
  type EvidenceDescription,
  type EvidenceItem,
  type EvidenceKind,
  evidenceKinds,
} from '../../../domain/evidence/evidenceItem.ts';
import { evidenceKindNames } from '../../../domain/glossary.ts';
import { isReadablePicture } from '../../../domain/ocr/readablePicture.ts';
import { useChange } from '../../rpc/useChange.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { mediaText } from '../../text/mediaText.ts';
import { ocrText } from '../../text/ocrText.ts';
import { BundleButton } from '../bundle/BundleButton.tsx';
import { CollectionDialog } from './CollectionDialog.tsx';

const words = mediaText.selected;

interface SelectionBarProps {
  record: CaseRecord;
  /** All of the case, for the bundle. */
  items: readonly EvidenceItem[];
  chosen: readonly EvidenceItem[];
  onClear: () => void;
}

/** What can be done with the ticked items at once: purpose, source, 提取笔录, kind, reading, a bundle of them. */
export function SelectionBar({ record, items, chosen, onClear }: SelectionBarProps) {
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<'purpose' | 'origin' | 'kind' | 'collection' | null>(null);
  const enqueue = useChange((client) => client.ocr.enqueue, {
    onDone: ({ queued }) => void message.info(ocrText.queuedMany(queued), 6),
  });
  const pictures = chosen.filter(isReadablePicture);
  const read = () => {
    if (pictures.length === 0) void message.info(ocrText.noPictures);
    else void enqueue.run({ evidenceIds: pictures.map(({ id }) => id), again: false });
  };
  return (
    <section className="evidence-selected" aria-label={words.label}>
      <strong className="ad-number">{words.count(chosen.length)}</strong>
      <Button size="small" onClick={() => setDialog('purpose')}>
        {words.purpose}
      </Button>
      <Button size="small" onClick={() => setDialog('origin')}>
        {words.origin}
      </Button>
      <Button size="small" onClick={() => setDialog('collection')}>
        {words.collection}
      </Button>
      <Button size="small" onClick={() => setDialog('kind')}>
        {words.kind}
      </Button>
      <Button size="small" loading={enqueue.pending} onClick={read}>
        {words.ocr}
      </Button>
      <BundleButton size="small" record={record} items={items} only={chosen.map(({ id }) => id)} />
      <Button size="small" type="text" onClick={onClear}>
        {words.clear}
      </Button>
      {dialog === 'collection' ? (
        <CollectionDialog items={chosen} saved={null} onClose={() => setDialog(null)} />
      ) : dialog ? (
        <DescribeDialog field={dialog} chosen={chosen} onClose={() => setDialog(null)} />
      ) : null}
    </section>
  );
}

function DescribeDialog(props: {
  field: 'purpose' | 'origin' | 'kind';
  chosen: readonly EvidenceItem[];
  onClose: () => void;
}) {
  const { field, chosen, onClose } = props;
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<EvidenceKind>(chosen[0]?.kind ?? 'other');
  const [running, setRunning] = useState(false);
  const change = useChange((client) => client.evidence.describe);
  const part: Partial<EvidenceDescription> = field === 'kind' ? { kind } : { [field]: text.trim() };
  const save = async () => {
    setRunning(true);
    let saved = 0;
    for (const item of chosen) {
      const description = { ...descriptionOf(item), ...part };
      if (!(await change.run({ evidenceId: item.id, description }))) break;
      saved += 1;
    }
    setRunning(false);
    if (saved > 0) void message.success(words.saved(saved));
    if (saved === chosen.length) onClose();
  };
  const written = field === 'kind' ? 0 : chosen.filter((item) => item[field] !== '').length;
  const titles = { purpose: words.purposeTitle, origin: words.originTitle, kind: words.kindTitle };
  return (
    <Modal
      open
      title={titles[field](chosen.length)}
      okText={words.save}
      okButtonProps={{ disabled: field !== 'kind' && text.trim() === '' }}
      confirmLoading={running}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {field === 'kind' ? null : (
        <>
          <Input.TextArea
            autoFocus
            aria-label={evidenceText.form[field]}
            placeholder={
              field === 'purpose'
                ? evidenceText.form.purposePlaceholder
                : evidenceText.attach.originPlaceholder
            }
            autoSize={{ minRows: field === 'purpose' ? 3 : 1, maxRows: 8 }}
            maxLength={field === 'purpose' ? 1_000 : 200}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {written > 0 ? (
            <p className="ad-soft">
              {(field === 'purpose' ? words.purposeOverwrite : words.originOverwrite)(written)}
            </p>
          ) : null}
        </>
      )}
      {field === 'kind' ? (
        <Select<EvidenceKind>
          className="evidence-kind-choice"
          aria-label={evidenceText.form.kind}
          value={kind}
          onChange={setKind}
          options={evidenceKinds.map((value) => ({ value, label: evidenceKindNames[value] }))}
        />
      ) : null}
    </Modal>
  );
}
