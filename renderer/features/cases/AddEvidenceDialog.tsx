import { Modal } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { caseText } from '../../text/caseText.ts';
import { AttachDropZone } from '../evidence/AttachDropZone.tsx';

const words = caseText.addEvidence;

/** Takes evidence in over the paper that asks for it. */
export function AddEvidenceDialog(props: { record: CaseRecord; onClose: () => void }) {
  const { record, onClose } = props;
  return (
    <Modal open centered width={720} title={words.title} footer={null} onCancel={onClose}>
      <p className="ad-soft">{words.help}</p>
      <AttachDropZone matter={{ kind: 'case', caseId: record.id }} />
    </Modal>
  );
}
