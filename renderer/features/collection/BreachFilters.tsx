import { Checkbox, Select, Tag } from 'antd';
import type { NumberCount } from '../../../domain/collection/analyseCollection.ts';
import {
  type Breach,
  type CollectionRuleId,
  collectionRuleIds,
} from '../../../domain/collection/breach.ts';
import { collectionText } from '../../text/collectionText.ts';
import { ruleName } from './BreachTable.tsx';
import type { BreachFilter } from './filterBreaches.ts';
import { shownNumber } from './shownContact.ts';

const words = collectionText.filter;

interface BreachFiltersProps {
  breaches: readonly Breach[];
  numbers: readonly NumberCount[];
  filter: BreachFilter;
  shown: number;
  onChange: (filter: BreachFilter) => void;
}

/** By rule, by number, by the day chosen in the plot. */
export function BreachFilters(props: BreachFiltersProps) {
  const { breaches, numbers, filter, shown, onChange } = props;
  const rules = collectionRuleIds.filter((id) => breaches.some(({ ruleId }) => ruleId === id));
  return (
    <div className="ad-filters">
      <Select<CollectionRuleId | 'all'>
        className="breach-filter-rule"
        aria-label={words.rule}
        value={filter.rule ?? 'all'}
        options={[
          { value: 'all', label: words.allRules },
          ...rules.map((value) => ({ value, label: ruleName(value) })),
        ]}
        onChange={(value) => onChange({ ...filter, rule: value === 'all' ? null : value })}
      />
      <Select
        className="breach-filter-number"
        aria-label={words.number}
        showSearch={{ optionFilterProp: 'label' }}
        value={filter.number === null ? 'all' : `=${filter.number}`}
        options={[
          { value: 'all', label: words.allNumbers },
          ...numbers.map(({ number }) => ({ value: `=${number}`, label: shownNumber(number) })),
        ]}
        onChange={(value) =>
          onChange({ ...filter, number: value === 'all' ? null : value.slice(1) })
        }
      />
      <Checkbox
        checked={filter.onlyFound}
        onChange={(event) => onChange({ ...filter, onlyFound: event.target.checked })}
      >
        {words.onlyFound}
      </Checkbox>
      {filter.date === null ? null : (
        <Tag closable onClose={() => onChange({ ...filter, date: null })}>
          {words.onlyDay(filter.date)}
        </Tag>
      )}
      <span className="ad-soft ad-number">{words.count(shown)}</span>
    </div>
  );
}
