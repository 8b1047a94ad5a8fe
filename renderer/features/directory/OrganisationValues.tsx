import { domainsOf } from '../../../domain/directory/matchDomain.ts';
import type { Organisation } from '../../../domain/directory/organisation.ts';
import { licenceNames, numberUseNames } from '../../../domain/glossary.ts';
import { formatPhone, normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { directoryText } from '../../text/directoryText.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { RecheckValue } from './RecheckValue.tsx';
import { type ValueRow, ValueTable } from './ValueTable.tsx';

const text = directoryText.values;

/** Numbers, domains, apps, licences and former names of an entry, each with its own source and check. */
export function OrganisationValues(props: { organisation: Organisation }) {
  const { organisation } = props;
  const numbers = numberRows(organisation);
  const others = [
    ...licenceRows(organisation),
    ...domainRows(organisation),
    ...appRows(organisation),
  ];
  const former = formerRows(organisation);
  return (
    <>
      <section>
        <h3>{text.numbers}</h3>
        {numbers.length === 0 ? (
          <p className="ad-numbers-none">{text.noNumbers}</p>
        ) : (
          <ValueTable heading={text.number} rows={numbers} />
        )}
      </section>
      <section>
        <h3>{text.others}</h3>
        {others.length === 0 ? (
          <p className="ad-faint">{text.noOthers}</p>
        ) : (
          <ValueTable heading={text.content} rows={others} />
        )}
      </section>
      {former.length === 0 ? null : (
        <section>
          <h3>{text.formerNames}</h3>
          <ValueTable heading={text.name} kindHeading={text.usedWhen} rows={former} />
        </section>
      )}
    </>
  );
}

function numberRows(organisation: Organisation): ValueRow[] {
  return organisation.numbers.map((value, at) => ({
    key: `${value.use}-${value.number}`,
    content: (
      <>
        {formatPhone(normalisePhone(value.number))}
        <CopyButton iconOnly text={value.number} label={text.copyNumber(value.number)} />
      </>
    ),
    kind: numberUseNames[value.use],
    value,
    action: (
      <RecheckValue organisation={organisation} list="numbers" at={at} shown={value.number} />
    ),
  }));
}

function licenceRows(organisation: Organisation): ValueRow[] {
  return organisation.licences.map((value, at) => ({
    key: `licence-${value.kind}-${value.number}`,
    content: [licenceNames[value.kind], value.number].filter(Boolean).join(' '),
    kind: text.kinds.licence,
    value,
    action: (
      <RecheckValue
        organisation={organisation}
        list="licences"
        at={at}
        shown={licenceNames[value.kind]}
      />
    ),
  }));
}

/** The website's domain is checked with the entry. */
function domainRows(organisation: Organisation): ValueRow[] {
  return domainsOf(organisation).map((value) => {
    const at = organisation.domains.findIndex(({ domain }) => domain === value.domain);
    return {
      key: `domain-${value.domain}`,
      content: (
        <>
          {value.domain}
          <CopyButton iconOnly text={value.domain} label={text.copyDomain(value.domain)} />
        </>
      ),
      kind: at < 0 ? text.kinds.website : text.kinds.domain,
      value,
      action:
        at < 0 ? null : (
          <RecheckValue organisation={organisation} list="domains" at={at} shown={value.domain} />
        ),
    };
  });
}

function appRows(organisation: Organisation): ValueRow[] {
  return organisation.apps.map((value, at) => ({
    key: `app-${value.name}`,
    content: value.name,
    kind: text.kinds.app,
    value,
    action: <RecheckValue organisation={organisation} list="apps" at={at} shown={value.name} />,
  }));
}

function formerRows(organisation: Organisation): ValueRow[] {
  return organisation.formerNames.map((value, at) => ({
    key: `former-${value.name}`,
    content: value.name,
    kind: text.formerTime(value.from, value.until),
    value,
    action: (
      <RecheckValue organisation={organisation} list="formerNames" at={at} shown={value.name} />
    ),
  }));
}
