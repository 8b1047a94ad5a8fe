import { App, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
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

const words = mediaText.selected;

interface SelectionBarProps {
  record: CaseRecord;
  /** All of the case, for the bundle. */
  items: readonly EvidenceItem[];
  chosen: readonly EvidenceItem[];
  onClear: () => void;
}

/** What can be done with the ticked items at once: purpose, kind, reading, a bundle of them. */
export function SelectionBar({ record, items, chosen, onClear }: SelectionBarProps) {
  const { message } = App.useApp();
  const [dialog, setDialog] = useState<'purpose' | 'kind' | null>(null);
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
      {dialog ? (
        <DescribeDialog field={dialog} chosen={chosen} onClose={() => setDialog(null)} />
      ) : null}
    </section>
  );
}

function DescribeDialog(props: {
  field: 'purpose' | 'kind';
  chosen: readonly EvidenceItem[];
  onClose: () => void;
}) {
  const { field, chosen, onClose } = props;
  const { message } = App.useApp();
  const [purpose, setPurpose] = useState('');
  const [kind, setKind] = useState<EvidenceKind>(chosen[0]?.kind ?? 'other');
  const [running, setRunning] = useState(false);
  const change = useChange((client) => client.evidence.describe);
  const part: Partial<EvidenceDescription> =
    field === 'purpose' ? { purpose: purpose.trim() } : { kind };
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
  const written = chosen.filter((item) => item.purpose !== '').length;
  return (
    <Modal
      open
      title={(field === 'purpose' ? words.purposeTitle : words.kindTitle)(chosen.length)}
      okText={words.save}
      okButtonProps={{ disabled: field === 'purpose' && purpose.trim() === '' }}
      confirmLoading={running}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {field === 'purpose' ? (
        <>
          <Input.TextArea
            autoFocus
            aria-label={evidenceText.form.purpose}
            placeholder={evidenceText.form.purposePlaceholder}
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={1_000}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
          />
          {written > 0 ? <p className="ad-soft">{words.purposeOverwrite(written)}</p> : null}
        </>
      ) : (
        <Select<EvidenceKind>
          className="evidence-kind-choice"
          aria-label={evidenceText.form.kind}
          value={kind}
          onChange={setKind}
          options={evidenceKinds.map((value) => ({ value, label: evidenceKindNames[value] }))}
        />
      )}
    </Modal>
  );
}

function descriptionOf(item: EvidenceItem): EvidenceDescription {
  const { title, kind, origin, collector, note, purpose, contactIds } = item;
  return { title, kind, origin, collector, note, purpose, contactIds };
}
