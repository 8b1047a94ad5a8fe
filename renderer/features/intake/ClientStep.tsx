import { Input, Select } from 'antd';
import { idTypeNames } from '../../../domain/glossary.ts';
import { checkCitizenId } from '../../../domain/identity/citizenId.ts';
import { type IdType, type IntakeClient, idTypes } from '../../../domain/intake/intakeForm.ts';
import {
  formatPhone,
  normalisePhone,
  phoneKindName,
} from '../../../domain/phone/normalisePhone.ts';
import { intakeText } from '../../text/intakeText.ts';
import { Field } from './Field.tsx';
import { RelatedNotice } from './RelatedNotice.tsx';
import type { IntakeDraft } from './useIntakeDraft.ts';

const text = intakeText.client;

/** Step 1: who the client is. Earlier matters of the same phone or document number show at once. */
export function ClientStep(props: {
  draft: IntakeDraft;
  intakeId: string;
  problemOf(field: string): string | null;
}) {
  const { draft, problemOf } = props;
  const { client } = draft.form;
  const set = (part: Partial<IntakeClient>) =>
    draft.update((form) => ({ ...form, client: { ...form.client, ...part } }));
  const words = (key: 'name' | 'phone' | 'idNumber' | 'address', maxLength: number) => ({
    value: client[key],
    maxLength,
    disabled: draft.readOnly,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => set({ [key]: event.target.value }),
  });
  const id = idHint(client);
  return (
    <>
      <div className="field-grid">
        <Field label={text.name} field="client.name" problem={problemOf('client.name')}>
          {({ id: inputId, hintId }) => (
            <Input id={inputId} aria-describedby={hintId} {...words('name', 60)} />
          )}
        </Field>
        <Field
          label={text.phone}
          field="client.phone"
          hint={phoneHint(client.phone)}
          problem={problemOf('client.phone')}
        >
          {({ id: inputId, hintId }) => (
            <Input id={inputId} inputMode="tel" aria-describedby={hintId} {...words('phone', 60)} />
          )}
        </Field>
        <Field label={text.idType} field="client.idType">
          {({ id: inputId }) => (
            <Select<IdType>
              id={inputId}
              value={client.idType}
              disabled={draft.readOnly}
              options={idTypes.map((value) => ({ value, label: idTypeNames[value] }))}
              onChange={(idType) => set({ idType })}
            />
          )}
        </Field>
        <Field
          label={text.idNumber}
          field="client.idNumber"
          hint={id.hint}
          problem={id.problem ?? problemOf('client.idNumber')}
        >
          {({ id: inputId, hintId }) => (
            <Input
              id={inputId}
              aria-describedby={hintId}
              status={id.problem === null ? undefined : 'warning'}
              {...words('idNumber', 40)}
            />
          )}
        </Field>
        <Field label={text.address} field="client.address" wide>
          {({ id: inputId }) => (
            <Input id={inputId} placeholder={text.addressPlaceholder} {...words('address', 200)} />
          )}
        </Field>
      </div>
      <RelatedNotice intakeId={props.intakeId} phone={client.phone} idNumber={client.idNumber} />
    </>
  );
}

function phoneHint(raw: string): string | null {
  if (raw.trim() === '') return null;
  const phone = normalisePhone(raw);
  if (phone.kind === 'unknown' || phone.kind === 'short') {
    return raw.trim().length < 7 ? null : text.phoneUnknown;
  }
  return `${phoneKindName(phone.kind)} ${formatPhone(phone)}`;
}

function idHint(client: IntakeClient): { hint: string | null; problem: string | null } {
  const raw = client.idNumber.trim();
  if (client.idType !== 'citizen_id' || raw === '') return { hint: null, problem: null };
  const check = checkCitizenId(raw);
  if (check.ok) {
    const sex = check.sex === 'male' ? text.male : text.female;
    return { hint: text.idGood(check.birthDate, sex), problem: null };
  }
  if (check.problem === 'length') {
    return { hint: null, problem: text.idProblems.length(raw.replace(/[\s-]/g, '').length) };
  }
  return { hint: null, problem: text.idProblems[check.problem] };
}
