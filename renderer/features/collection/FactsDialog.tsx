import { Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CollectionSettings } from '../../../domain/collection/collectionSettings.ts';
import type { OfferedRefusal } from '../../../domain/collection/findRefusals.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { useChange } from '../../rpc/useChange.ts';
import { collectionText } from '../../text/collectionText.ts';
import { RadioPills } from '../../ui/RadioPills.tsx';
import { Field } from '../intake/Field.tsx';
import { TimeField } from '../intake/TimeField.tsx';
import { OfferedRefusals } from './OfferedRefusals.tsx';

const words = collectionText.factsDialog;
const NOTE_LENGTH = 200;
const EVERYONE = 'all';
const NAMED = 'creditor ';
const firstAgreed = { from: 22, to: 23 };

interface FactsDialogProps {
  caseId: CaseId;
  settings: CollectionSettings;
  /** Who may have been told to stop. */
  creditors: readonly string[];
  /** Contacts in which she may have refused. */
  offered: readonly OfferedRefusal[];
  onClose: () => void;
}

/** Whether she is the debtor, when she agreed to be contacted, when she refused. */
export function FactsDialog(props: FactsDialogProps) {
  const { caseId, settings, creditors, offered, onClose } = props;
  const [draft, setDraft] = useState(settings);
  const { agreedHours, refusal } = draft;
  const change = useChange((client) => client.collection.saveSettings, {
    successText: words.saved,
    onDone: onClose,
  });
  const put = (part: Partial<CollectionSettings>) => setDraft({ ...draft, ...part });
  return (
    <Modal
      open
      centered
      title={words.title}
      okText={words.save}
      cancelText={words.cancel}
      confirmLoading={change.pending}
      onOk={() => void change.run({ caseId, settings: draft })}
      onCancel={onClose}
    >
      <div className="breach-form">
        <Field label={words.debtor} field="debtor" hint={words.debtorHelp} isGroup>
          {({ labelId, hintId }) => (
            <RadioPills
              label={words.debtor}
              labelledBy={labelId}
              describedBy={hintId}
              options={(['answers', 'yes', 'no'] as const).map((value) => ({
                value,
                label: words.debtorOptions[value],
              }))}
              value={draft.debtor ?? 'answers'}
              onChange={(value) => put({ debtor: value === 'answers' ? null : value })}
            />
          )}
        </Field>
        <Field label={words.agreedTitle} field="agreedHours" hint={words.agreedHelp} isGroup>
          {() => (
            <AgreedHours value={agreedHours} onChange={(hours) => put({ agreedHours: hours })} />
          )}
        </Field>
        <TimeField
          label={words.refusal}
          field="refusal"
          help={words.refusalHelp}
          value={refusal}
          disabled={false}
          onChange={(time) => put({ refusal: time && { note: '', ...refusal, ...time } })}
        />
        {refusal ? (
          <RefusalFields
            refusal={refusal}
            creditors={creditors}
            onChange={(changed) => put({ refusal: changed })}
          />
        ) : (
          <OfferedRefusals
            offered={offered}
            creditors={creditors}
            onTake={(taken) => put({ refusal: taken })}
          />
        )}
      </div>
    </Modal>
  );
}

type Refusal = NonNullable<CollectionSettings['refusal']>;

function RefusalFields(props: {
  refusal: Refusal;
  creditors: readonly string[];
  onChange: (value: Refusal) => void;
}) {
  const { refusal, creditors, onChange } = props;
  const named = refusal.to ? [...creditors, refusal.to] : creditors;
  const options = [
    { value: EVERYONE, label: words.refusalToAll },
    ...[...new Set(named)].map((name) => ({ value: `${NAMED}${name}`, label: name })),
  ];
  const chosen =
    refusal.to === null ? EVERYONE : refusal.to === undefined ? undefined : `${NAMED}${refusal.to}`;
  return (
    <>
      <Field label={words.refusalTo} field="refusal.to" hint={words.refusalToHelp}>
        {({ id, hintId }) => (
          <Select
            id={id}
            aria-describedby={hintId}
            allowClear
            placeholder={words.refusalToUnknown}
            value={chosen}
            options={options}
            onChange={(value: string | undefined) =>
              onChange({
                ...refusal,
                to: value === EVERYONE ? null : value?.slice(NAMED.length),
              })
            }
          />
        )}
      </Field>
      <Field label={words.refusalNote} field="refusal.note">
        {({ id }) => (
          <Input
            id={id}
            maxLength={NOTE_LENGTH}
            value={refusal.note}
            onChange={(event) => onChange({ ...refusal, note: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function AgreedHours(props: {
  value: CollectionSettings['agreedHours'];
  onChange: (value: CollectionSettings['agreedHours']) => void;
}) {
  const { value, onChange } = props;
  // From and to the same hour would mean the whole day.
  const options = (last: number, other: number) =>
    Array.from({ length: last + 1 }, (_, hour) => ({
      value: hour,
      label: words.hour(hour),
      disabled: hour === other,
    }));
  return (
    <div className="breach-agreed">
      <Checkbox
        checked={value !== null}
        onChange={(event) => onChange(event.target.checked ? firstAgreed : null)}
      >
        {words.agreed}
      </Checkbox>
      {value ? (
        <>
          <Select
            aria-label={words.from}
            value={value.from}
            options={options(23, value.to)}
            onChange={(from) => onChange({ ...value, from })}
          />
          {words.to}
          <Select
            aria-label={words.to}
            value={value.to}
            options={options(24, value.from)}
            onChange={(to) => onChange({ ...value, to })}
          />
        </>
      ) : null}
    </div>
  );
}
