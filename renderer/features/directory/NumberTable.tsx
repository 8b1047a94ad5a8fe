import { isStale } from '../../../domain/directory/directoryChange.ts';
import type { OrganisationNumber } from '../../../domain/directory/organisation.ts';
import { formatPhone, normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { shanghaiDate } from '../../../domain/time/shanghaiTime.ts';
import { directoryText } from '../../text/directoryText.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { FactStatusTag } from '../../ui/FactStatusTag.tsx';
import { sourceName } from '../../ui/sourceName.ts';
import { Tag } from '../../ui/Tag.tsx';

const text = directoryText.numbers;

/** Official numbers, each with what it is for, where that stands and when somebody looked. */
export function NumberTable(props: { numbers: readonly OrganisationNumber[] }) {
  const today = shanghaiDate(Date.now());
  if (props.numbers.length === 0) return <p className="ad-numbers-none">{text.none}</p>;
  return (
    <table className="ad-numbers">
      <thead>
        <tr>
          <th scope="col">{text.columns.number}</th>
          <th scope="col">{text.columns.use}</th>
          <th scope="col">{text.columns.status}</th>
          <th scope="col">{text.columns.source}</th>
          <th scope="col">{text.columns.checkedOn}</th>
        </tr>
      </thead>
      <tbody>
        {props.numbers.map((one) => (
          <tr key={`${one.use}-${one.number}`}>
            <td className="ad-numbers-number">
              {formatPhone(normalisePhone(one.number))}
              <CopyButton iconOnly text={one.number} label={text.copy(one.number)} />
            </td>
            <td>{directoryText.useNames[one.use]}</td>
            <td>
              <FactStatusTag status={one.status} />
            </td>
            <td className="ad-soft">{sourceName(one.source)}</td>
            <td className="ad-number">
              {one.checkedOn}
              {isStale(one.checkedOn, today) ? (
                <>
                  {' '}
                  <Tag tone="warning">{directoryText.stale}</Tag>
                </>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
