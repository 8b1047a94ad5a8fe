import { AutoComplete, Button, Input } from 'antd';
import { isStale } from '../../../domain/directory/directoryChange.ts';
import { matchNumbers } from '../../../domain/directory/matchNumber.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import type { ContactRecord } from '../../../domain/intake/intakeForm.ts';
import { describeNumberBriefly } from '../../../domain/phone/describeNumber.ts';
import {
  formatPhone,
  normalisePhone,
  phoneKindName,
} from '../../../domain/phone/normalisePhone.ts';
import type { NumberPlace } from '../../../domain/phone/segmentTable.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { intakeText } from '../../text/intakeText.ts';
import { uiText } from '../../text/uiText.ts';
import { verificationText } from '../../text/verificationText.ts';
import { useNumberPlaces } from '../../ui/useNumberPlaces.ts';
import { Field } from './Field.tsx';
import { formerNameOf } from './readContent.ts';
import { suggestionFor } from './reviewFact.ts';

const text = intakeText.contacts;

interface PartProps {
  contact: ContactRecord;
  organisations: readonly Organisation[];
  onChange(value: string): void;
  /** Confirms the fact whose value is suggested. */
  onTake(factId: string): void;
  disabled: boolean;
}

/** Who called or wrote, with the kind of number and what the directory says about it. */
export function SenderField(props: PartProps) {
  const { contact } = props;
  const suggestion = suggestionFor(contact, 'from');
  const phone = normalisePhone(contact.from);
  const { placeOf } = useNumberPlaces([phone]);
  return (
    <Field
      label={text.from[contact.channel]}
      field={`contacts.${contact.id}.from`}
      hint={
        suggestion ? (
          <Suggested {...props} suggestion={suggestion} />
        ) : (
          senderHint(contact, props.organisations, placeOf(phone))
        )
      }
    >
      {({ id, hintId }) => (
        <Input
          id={id}
          aria-describedby={hintId}
          maxLength={200}
          placeholder={suggestion?.value}
          value={contact.from}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function senderHint(
  contact: ContactRecord,
  organisations: readonly Organisation[],
  place: NumberPlace | null,
): string | null {
  if (contact.from.trim() === '' || contact.channel === 'wechat' || contact.channel === 'email') {
    return null;
  }
  const phone = normalisePhone(contact.from);
  if (phone.kind === 'hidden') return phoneKindName('hidden');
  if (phone.normalised.length < 3) return null;
  const kind = `${describeNumberBriefly(phone, place)} ${formatPhone(phone)}`;
  const [match] = matchNumbers([contact.from], organisations);
  if (phone.kind === 'mobile' && match === undefined) return kind;
  const finding =
    match === undefined
      ? text.notMatched
      : text.matched(match.organisationName, verificationText.numberUses[match.use]);
  const stale =
    match !== undefined && isStale(match.checkedOn, shanghaiDate(Date.now()))
      ? ` · ${uiText.stale}`
      : '';
  return `${kind} · ${finding}${stale}`;
}

/** Who they said they were; a former name says so. */
export function ClaimedField(props: PartProps) {
  const { contact, organisations } = props;
  const former = formerNameOf(contact.claimedIdentity, organisations);
  const suggestion = suggestionFor(contact, 'claimedIdentity');
  const typed = contact.claimedIdentity.trim();
  const names = typed === '' ? [] : suggestions(typed, organisations);
  return (
    <Field
      label={text.claimed}
      field={`contacts.${contact.id}.claimedIdentity`}
      hint={
        suggestion ? (
          <Suggested {...props} suggestion={suggestion} />
        ) : former === null ? null : (
          text.formerName(former.old, former.now, former.until)
        )
      }
    >
      {({ id, hintId }) => (
        <AutoComplete
          id={id}
          aria-describedby={hintId}
          value={contact.claimedIdentity}
          disabled={props.disabled}
          maxLength={120}
          placeholder={suggestion?.value ?? text.claimedPlaceholder}
          defaultActiveFirstOption={false}
          options={names.map((value) => ({ value }))}
          onChange={(value: string) => props.onChange((value ?? '').slice(0, 120))}
        />
      )}
    </Field>
  );
}

/** What was read out of the words and nobody confirmed yet; one press takes it over. */
function Suggested(props: PartProps & { suggestion: { factId: string; value: string } }) {
  const { factId, value } = props.suggestion;
  return (
    <>
      {text.suggested(value)}
      <Button
        size="small"
        type="link"
        disabled={props.disabled}
        onClick={() => props.onTake(factId)}
      >
        {text.takeSuggested}
      </Button>
    </>
  );
}

/** Names that contain what is typed, at most eight. */
function suggestions(typed: string, organisations: readonly Organisation[]): string[] {
  const found = new Set<string>();
  for (const { name, aliases, formerNames } of organisations) {
    for (const known of [...aliases, name, ...formerNames.map((former) => former.name)]) {
      if (known.includes(typed) && known !== typed) found.add(known);
    }
    if (found.size >= 8) break;
  }
  return [...found].slice(0, 8);
}
