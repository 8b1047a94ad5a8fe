import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { CaseContact, CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { channelNames } from '../../../domain/glossary.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { caseText } from '../../text/caseText.ts';
import { useCaseChange } from './useCaseChange.ts';

const words = caseText.contacts;

/** Names the contact that goes, and asks why: the audit log keeps both. */
export function RemoveContactDialog(props: {
  record: CaseRecord;
  contact: CaseContact;
  onClose: () => void;
}) {
  const { record, contact, onClose } = props;
  const [reason, setReason] = useState('');
  const change = useCaseChange((client) => client.case.removeContact, {
    successText: words.removed,
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={words.removeTitle}
      okText={words.remove}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      confirmLoading={change.pending}
      onCancel={onClose}
      onOk={() =>
        void change.run({
          caseId: record.id,
          contactId: contact.id,
          reason: reason.trim(),
          revision: record.revision,
        })
      }
    >
      <p>{words.removeText(nameOf(contact))}</p>
      <Form layout="vertical">
        <Form.Item label={words.removeReason} htmlFor="remove-reason" required>
          <Input
            id="remove-reason"
            autoFocus
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function nameOf({ occurredAtMs, channel, from, claimedIdentity }: CaseContact): string {
  const time = occurredAtMs === null ? words.unknownTime : formatShanghai(occurredAtMs, 'minute');
  return `${time} ${channelNames[channel]} ${from || claimedIdentity}`.trim();
}
