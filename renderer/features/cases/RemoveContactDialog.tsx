import type { CaseContact, CaseRecord } from '../../../domain/cases/caseRecord.ts';
import { channelNames } from '../../../domain/glossary.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { caseText } from '../../text/caseText.ts';
import { ReasonDialog } from '../../ui/ReasonDialog.tsx';
import { useCaseChange } from './useCaseChange.ts';

const words = caseText.contacts;

/** Names the contact that goes, and asks why: the audit log keeps both. */
export function RemoveContactDialog(props: {
  record: CaseRecord;
  contact: CaseContact;
  onClose: () => void;
}) {
  const { record, contact, onClose } = props;
  const change = useCaseChange((client) => client.case.removeContact, {
    successText: words.removed,
    onDone: onClose,
  });
  return (
    <ReasonDialog
      required
      title={words.removeTitle}
      text={words.removeText(nameOf(contact))}
      label={words.removeReason}
      removeText={words.remove}
      pending={change.pending}
      onClose={onClose}
      onOk={(reason) =>
        void change.run({
          caseId: record.id,
          contactId: contact.id,
          reason,
          revision: record.revision,
        })
      }
    />
  );
}

function nameOf({ occurredAtMs, channel, from, claimedIdentity }: CaseContact): string {
  const time = occurredAtMs === null ? words.unknownTime : formatShanghai(occurredAtMs, 'minute');
  return `${time} ${channelNames[channel]} ${from || claimedIdentity}`.trim();
}
