import { Segmented, Select } from 'antd';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import { documentText } from '../../text/documentText.ts';
import type { PaperFilter, ShelfFilter, ShelfState } from './shelfRows.ts';

const words = documentText.shelf.filter;

/** By paper or by pack, and which papers, addressees and states. */
export function ShelfFilters(props: {
  rows: readonly DocumentRow[];
  filter: ShelfFilter;
  onChange: (filter: ShelfFilter) => void;
}) {
  const { rows, filter, onChange } = props;
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
        <PaperSelects rows={rows} filter={filter} onChange={onChange} />
      </div>
    </div>
  );
}

/** Which papers, addressees and states a list shows. */
export function PaperSelects<Filter extends PaperFilter>(props: {
  rows: readonly DocumentRow[];
  filter: Filter;
  onChange: (filter: Filter) => void;
}) {
  const { rows, filter, onChange } = props;
  const titles = [...new Set(rows.map(({ title }) => title))];
  const recipients = [...new Set(rows.map(({ recipientKind }) => recipientKind))];
  return (
    <>
      <FilterSelect
        name={words.title}
        value={filter.title}
        options={titles.map((value) => ({ value, label: value }))}
        onChange={(title) => onChange({ ...filter, title })}
      />
      <FilterSelect
        name={words.recipient}
        value={filter.recipientKind}
        options={recipients.map((value) => ({ value, label: recipientInfo(value).label }))}
        onChange={(recipientKind) => onChange({ ...filter, recipientKind })}
      />
      <FilterSelect
        name={words.state}
        value={filter.state}
        options={states.map((value) => ({ value, label: words.states[value] }))}
        onChange={(state) => onChange({ ...filter, state })}
      />
    </>
  );
}

function FilterSelect<Value extends string>(props: {
  name: string;
  value: Value | null;
  options: { value: Value; label: string }[];
  onChange: (value: Value | null) => void;
}) {
  const { name, value, options, onChange } = props;
  return (
    <Select<Value | null>
      allowClear
      popupMatchSelectWidth={false}
      aria-label={words.of(name)}
      placeholder={name}
      value={value}
      options={options}
      onChange={(chosen) => onChange(chosen ?? null)}
    />
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
