import { Button, Checkbox, Input, Segmented, Select } from 'antd';
import { evidenceKinds } from '../../../domain/evidence/evidenceItem.ts';
import { evidenceKindNames } from '../../../domain/glossary.ts';
import { evidenceText } from '../../text/evidenceText.ts';
import { type EvidenceFilter, type EvidenceShow, unfiltered } from './filterEvidence.ts';

const words = evidenceText.list;
const shows: EvidenceShow[] = ['all', 'undescribed', 'damaged'];

interface EvidenceFiltersProps {
  filter: EvidenceFilter;
  shownCount: number;
  allCount: number;
  /** The placeholder of the text filter. */
  placeholder: string;
  onChange: (part: Partial<EvidenceFilter>) => void;
}

export function EvidenceFilters(props: EvidenceFiltersProps) {
  const { filter, onChange } = props;
  return (
    <div className="ad-filters">
      <Input.Search
        allowClear
        aria-label={props.placeholder}
        placeholder={props.placeholder}
        value={filter.words}
        onChange={(event) => onChange({ words: event.target.value })}
      />
      <Segmented<EvidenceShow>
        value={filter.show}
        onChange={(show) => onChange({ show })}
        options={shows.map((value) => ({ value, label: words.show[value] }))}
      />
      <Select
        allowClear
        className="evidence-kind-filter"
        aria-label={words.kindFilter}
        placeholder={words.kindFilter}
        value={filter.kind}
        onChange={(kind) => onChange({ kind: kind ?? null })}
        options={evidenceKinds.map((kind) => ({ value: kind, label: evidenceKindNames[kind] }))}
      />
      <Checkbox
        checked={filter.withWithdrawn}
        onChange={(event) => onChange({ withWithdrawn: event.target.checked })}
      >
        {words.withWithdrawn}
      </Checkbox>
      <span className="ad-soft ad-number">{words.count(props.shownCount, props.allCount)}</span>
      {props.shownCount < props.allCount ? (
        <Button size="small" type="link" onClick={() => onChange(unfiltered)}>
          {words.showAll}
        </Button>
      ) : null}
    </div>
  );
}
