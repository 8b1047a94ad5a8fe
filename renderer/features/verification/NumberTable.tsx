import { Tag } from 'antd';
import { findOrganisation } from '../../../domain/directory/matchNumber.ts';
import type { NumberMatch, Organisation } from '../../../domain/directory/organisation.ts';
import type { IntakeForm } from '../../../domain/intake/intakeForm.ts';
import { describeNumber, describeNumberBriefly } from '../../../domain/phone/describeNumber.ts';
import { formatPhone, normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import type { PhoneNumber } from '../../../domain/phone/phoneNumber.ts';
import type { NumberPlace } from '../../../domain/phone/segmentTable.ts';
import { verificationText as text } from '../../text/verificationText.ts';
import { StaleTag } from '../../ui/StaleTag.tsx';
import { useNumberPlaces } from '../../ui/useNumberPlaces.ts';
import { numbersOfForm } from './numbersOfForm.ts';

export interface NumberTableProps {
  form: Pick<IntakeForm, 'contacts'>;
  numberMatches: readonly NumberMatch[];
  organisations: readonly Organisation[];
}

/** The numbers of the matter beside the official ones of whoever they claim to be, with source and check date. */
export function NumberTable(props: NumberTableProps) {
  const numbers = numbersOfForm(props.form);
  const claimed = claimedOrganisations(props.form, props.organisations);
  const { placeOf, table } = useNumberPlaces(numbers);
  return (
    <section className="number-compare" aria-label={text.numbersTitle} data-field="step.numbers">
      <h4>{text.numbersTitle}</h4>
      {numbers.length === 0 ? (
        <p className="verdict-empty">{text.numbersEmpty}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{text.numbersColumns.number}</th>
              <th scope="col">{text.numbersColumns.official}</th>
              <th scope="col">{text.numbersColumns.source}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((number) => (
              <NumberRow
                key={`${number.normalised}/${number.extension ?? ''}`}
                number={number}
                place={placeOf(number)}
                matches={props.numberMatches.filter((m) => m.normalised === number.normalised)}
              />
            ))}
          </tbody>
        </table>
      )}
      {claimed.map((organisation) => (
        <OfficialNumbers key={organisation.id} organisation={organisation} />
      ))}
      {table ? <p className="ad-faint">{text.placesFrom(table.source, table.asOf)}</p> : null}
      <p className="number-caution">{text.numberCaution}</p>
    </section>
  );
}

function NumberRow(props: {
  number: PhoneNumber;
  place: NumberPlace | null;
  matches: readonly NumberMatch[];
}) {
  const { number, place, matches } = props;
  const { note } = describeNumber(number, place);
  return (
    <tr>
      <th scope="row">
        <span className="ad-number">{formatPhone(number)}</span>
        <small>{describeNumberBriefly(number, place)}</small>
        {note === '' ? null : <small className="number-note">{note}</small>}
      </th>
      <td>
        {matches.length === 0
          ? text.numbersNoMatch
          : matches.map((match) => (
              <div key={`${match.organisationId}-${match.use}`}>
                {match.organisationName} <small>{text.numberUses[match.use]}</small>
                {match.status === 'unverified' && <Tag>{text.numberUnverified}</Tag>}
              </div>
            ))}
      </td>
      <td>
        {matches.map((match) => (
          <small key={`${match.organisationId}-${match.use}`}>
            {text.checkedOn(match.source, match.checkedOn)} <StaleTag checkedOn={match.checkedOn} />
          </small>
        ))}
      </td>
    </tr>
  );
}

function OfficialNumbers(props: { organisation: Organisation }) {
  const { name, numbers } = props.organisation;
  if (numbers.length === 0) return <p className="official-numbers">{text.claimedNone(name)}</p>;
  return (
    <div className="official-numbers">
      <b>{text.claimedNumbers(name)}</b>
      <ul>
        {numbers.slice(0, 8).map((number) => (
          <li key={`${number.normalised}-${number.use}`}>
            <span className="ad-number">{formatPhone(normalisePhone(number.number))}</span>
            <small>
              {text.numberUses[number.use]} · {text.checkedOn(number.source, number.checkedOn)}
            </small>
            {number.status === 'unverified' && <Tag>{text.numberUnverified}</Tag>}
            <StaleTag checkedOn={number.checkedOn} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function claimedOrganisations(
  form: Pick<IntakeForm, 'contacts'>,
  organisations: readonly Organisation[],
): Organisation[] {
  const found = new Set<Organisation>();
  for (const contact of form.contacts) {
    for (const name of claimedNames(contact)) {
      const finding = findOrganisation(name, organisations);
      if (finding) found.add(finding.organisation);
    }
  }
  return [...found];
}

/** Who they say they are: as the desk noted it, else as the message names them. */
function claimedNames(contact: IntakeForm['contacts'][number]): string[] {
  if (contact.claimedIdentity.trim() !== '') return [contact.claimedIdentity];
  return contact.reviewedFacts.flatMap(({ fact, state, correctedText }) =>
    fact.kind === 'institution' && state !== 'rejected' ? [correctedText ?? fact.value.name] : [],
  );
}
