import { Checkbox, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { CollectionSettings } from '../../../domain/collection/collectionSettings.ts';
import type { CaseId } from '../../../domain/ids.ts';
import { useChange } from '../../rpc/useChange.ts';
import { collectionText } from '../../text/collectionText.ts';
import { RadioPills } from '../../ui/RadioPills.tsx';
import { Field } from '../intake/Field.tsx';
import { TimeField } from '../intake/TimeField.tsx';

const words = collectionText.factsDialog;
const NOTE_LENGTH = 200;
const firstAgreed = { from: 22, to: 23 };

interface FactsDialogProps {
  caseId: CaseId;
  settings: CollectionSettings;
  onClose: () => void;
}

/** Whether she is the debtor, when she agreed to be contacted, when she refused. */
export function FactsDialog({ caseId, settings, onClose }: FactsDialogProps) {
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
          onChange={(time) => put({ refusal: time && { ...time, note: refusal?.note ?? '' } })}
        />
        {refusal ? (
          <Field label={words.refusalNote} field="refusal.note">
            {({ id }) => (
              <Input
                id={id}
                maxLength={NOTE_LENGTH}
                value={refusal.note}
                onChange={(event) => put({ refusal: { ...refusal, note: event.target.value } })}
              />
            )}
          </Field>
        ) : null}
      </div>
    </Modal>
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
