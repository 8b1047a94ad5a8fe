import { Input, Segmented, Select } from 'antd';
import type { ClueFilter } from '../../../domain/links/clue.ts';
import { IdentifierKind } from '../../../domain/links/matterIdentifier.ts';
import { linkText } from '../../text/linkText.ts';

const words = linkText.clues;
const PERIODS = [30, 90, 365] as const;

export const firstFilter: ClueFilter = { kind: null, days: null, find: '', order: 'matters' };

/** By kind, period and text; and which come first. */
export function ClueFilters(props: {
  filter: ClueFilter;
  onChange: (filter: ClueFilter) => void;
  /** False where there is only one kind. */
  hasKinds: boolean;
}) {
  const { filter, onChange } = props;
  return (
    <>
      {props.hasKinds ? (
        <Segmented<IdentifierKind | 'all'>
          aria-label={words.kindFilter}
          value={filter.kind ?? 'all'}
          onChange={(kind) => onChange({ ...filter, kind: kind === 'all' ? null : kind })}
          options={[
            { value: 'all', label: words.all },
            ...IdentifierKind.options.map((value) => ({ value, label: linkText.kinds[value] })),
          ]}
        />
      ) : null}
      <Select
        className="clue-filter-period"
        aria-label={words.period}
        value={filter.days ?? 0}
        onChange={(days) => onChange({ ...filter, days: days === 0 ? null : days })}
        options={[
          { value: 0, label: words.periods.all },
          ...PERIODS.map((value) => ({ value, label: words.periods[value] })),
        ]}
      />
      <Select<ClueFilter['order']>
        className="clue-filter-order"
        aria-label={words.order}
        value={filter.order}
        onChange={(order) => onChange({ ...filter, order })}
        options={(['matters', 'recent'] as const).map((value) => ({
          value,
          label: words.orders[value],
        }))}
      />
      <Input.Search
        allowClear
        className="clue-filter-find"
        aria-label={words.find}
        placeholder={words.find}
        maxLength={100}
        value={filter.find}
        onChange={(event) => onChange({ ...filter, find: event.target.value })}
      />
    </>
  );
}
