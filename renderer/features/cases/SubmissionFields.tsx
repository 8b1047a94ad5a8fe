import { AutoComplete, Form, Input } from 'antd';
import type { CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { caseText } from '../../text/caseText.ts';
import type { Submission } from './moveReason.ts';

const words = caseText.status.submission;

/** 提交给谁, 日期, 受理编号: they become part of the line in the progress. */
export function SubmissionFields(props: {
  record: CaseRecord;
  value: Submission;
  onChange: (value: Submission) => void;
}) {
  const { value, onChange } = props;
  return (
    <div className="case-submission">
      <Form.Item label={words.recipient} htmlFor="submission-recipient">
        <AutoComplete
          id="submission-recipient"
          maxLength={80}
          placeholder={words.recipientPlaceholder}
          value={value.recipient}
          options={likelyRecipients(props.record).map((name) => ({ value: name }))}
          onChange={(recipient: string) => onChange({ ...value, recipient })}
        />
      </Form.Item>
      <Form.Item label={words.submittedOn} htmlFor="submission-date">
        <Input
          id="submission-date"
          type="date"
          max={shanghaiDate(Date.now())}
          value={value.submittedOn}
          onChange={(event) => onChange({ ...value, submittedOn: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={words.receiptNo} htmlFor="submission-receipt">
        <Input
          id="submission-receipt"
          maxLength={60}
          placeholder={words.receiptNoPlaceholder}
          value={value.receiptNo}
          onChange={(event) => onChange({ ...value, receiptNo: event.target.value })}
        />
      </Form.Item>
    </div>
  );
}

/** By the names that the case gives them; the kind alone where it gives none. */
function likelyRecipients({ opponentName, policeStation }: CaseRecord): string[] {
  const names: Partial<Record<RecipientKind, string>> = {
    institution: opponentName.trim(),
    police: policeStation.trim(),
  };
  return RecipientKind.options.map((kind) => names[kind] || recipientInfo(kind).label);
}
