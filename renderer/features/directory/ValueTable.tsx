import type { ReactNode } from 'react';
import type { Provenance } from '../../../domain/directory/organisation.ts';
import { directoryText } from '../../text/directoryText.ts';
import { FactStatusTag } from '../../ui/FactStatusTag.tsx';
import { StaleTag } from '../../ui/StaleTag.tsx';
import { sourceName } from '../../ui/sourceName.ts';

const text = directoryText.values.columns;

export interface ValueRow {
  key: string;
  content: ReactNode;
  kind: string;
  value: Provenance;
  /** What can be done with this one value. */
  action?: ReactNode;
}

/** Values of an entry, each with what it is for, where that stands and when somebody looked. */
export function ValueTable(props: {
  heading: string;
  kindHeading?: string;
  rows: readonly ValueRow[];
}) {
  return (
    <table className="ad-numbers">
      <thead>
        <tr>
          <th scope="col">{props.heading}</th>
          <th scope="col">{props.kindHeading ?? text.kind}</th>
          <th scope="col">{text.status}</th>
          <th scope="col">{text.source}</th>
          <th scope="col">{text.checkedOn}</th>
          <th scope="col" aria-label={text.action} />
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, content, kind, value, action }) => (
          <tr key={key}>
            <td className="ad-numbers-number">{content}</td>
            <td className="ad-numbers-kind">{kind}</td>
            <td>
              <FactStatusTag status={value.status} />
            </td>
            <td className="ad-soft ad-numbers-source">{sourceName(value.source)}</td>
            <td className="ad-number ad-numbers-checked">
              {value.checkedOn} <StaleTag checkedOn={value.checkedOn} />
            </td>
            <td>{action}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
