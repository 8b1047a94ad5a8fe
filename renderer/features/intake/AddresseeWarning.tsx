import { Alert, Button } from 'antd';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { otherAddressee } from '../../../domain/intake/otherAddressee.ts';
import { intakeText } from '../../text/intakeText.ts';
import type { IntakeDraft } from './useIntakeDraft.ts';

const text = intakeText.addressee;

/** A message that addresses somebody of another surname: said at the message, with one button to note it. */
export function AddresseeWarning(props: { contact: ContactRecord; draft: IntakeDraft }) {
  const { draft } = props;
  const { client, answers } = draft.form;
  const addressee = otherAddressee(props.contact, client);
  if (addressee === null) return null;
  const take = () =>
    draft.update((form) => ({
      ...form,
      answers: { ...form.answers, namesOtherDebtor: 'yes', otherDebtorName: addressee },
    }));
  const isOpen = answers.namesOtherDebtor === null && !draft.readOnly;
  return (
    <Alert
      showIcon
      className="addressee-warning"
      type="warning"
      title={text.text(addressee, client.name.trim())}
      action={
        isOpen ? (
          <Button size="small" onClick={take}>
            {text.take}
          </Button>
        ) : undefined
      }
    />
  );
}
