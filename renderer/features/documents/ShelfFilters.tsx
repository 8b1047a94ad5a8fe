import { Segmented, Select } from 'antd';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { documentText } from '../../text/documentText.ts';
import type { ShelfFilter, ShelfState } from './shelfRows.ts';

const words = documentText.shelf.filter;

/** By paper or by pack, and which papers, addressees and states. */
export function ShelfFilters(props: {
  rows: readonly DocumentRow[];
  filter: ShelfFilter;
  onChange: (filter: ShelfFilter) => void;
}) {
  const { rows, filter, onChange } = props;
  const titles = [...new Set(rows.map(({ title }) => title))];
  const recipients = [...new Set(rows.map(({ recipientKind }) => recipientKind))];
  return (
    <div className="shelf-filters">
      <Segmented<ShelfFilter['by']>
        block
        aria-label={words.by}
        value={filter.by}
        options={[
          { value: 'paper', label: words.byPaper },
          { value: 'pack', label: words.byPack },
        ]}
        onChange={(by) => onChange({ ...filter, by })}
      />
      <div className="shelf-selects">
        <Select
          allowClear
          size="small"
          popupMatchSelectWidth={false}
          aria-label={words.of(words.title)}
          placeholder={words.title}
          value={filter.title}
          options={titles.map((value) => ({ value, label: value }))}
          onChange={(title) => onChange({ ...filter, title: title ?? null })}
        />
        <Select
          allowClear
          size="small"
          popupMatchSelectWidth={false}
          aria-label={words.of(words.recipient)}
          placeholder={words.recipient}
          value={filter.recipientKind}
          options={recipients.map((value) => ({ value, label: recipientInfo(value).label }))}
          onChange={(kind) => onChange({ ...filter, recipientKind: kind ?? null })}
        />
        <Select<ShelfState | null>
          allowClear
          size="small"
          popupMatchSelectWidth={false}
          aria-label={words.of(words.state)}
          placeholder={words.state}
          value={filter.state}
          options={states.map((value) => ({ value, label: words.states[value] }))}
          onChange={(state) => onChange({ ...filter, state: state ?? null })}
        />
      </div>
    </div>
  );
}

const states: readonly ShelfState[] = [
  'current',
  'unsent',
  'sent',
  'awaited',
  'answered',
  'lacking',
  'superseded',
];
