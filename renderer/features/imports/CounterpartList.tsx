import { Input, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import type { Counterpart } from '../../../domain/imports/importedRecord.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { importText } from '../../text/importText.ts';
import { Tag } from '../../ui/Tag.tsx';

interface CounterpartListProps {
  counterparts: Counterpart[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

const words = importText.counterparts;

const columns: TableColumnsType<Counterpart> = [
  {
    title: words.column,
    ellipsis: true,
    render: (_, { key, name, organisationName, inMatter }) => (
      <span className="ad-tags">
        <span className="ad-number">{key}</span>
        {name && name !== key ? <span className="ad-soft">{name}</span> : null}
        {inMatter ? <Tag tone="info">{words.inMatter}</Tag> : null}
        {organisationName ? (
          <Tag title={words.caution}>{words.organisation(organisationName)}</Tag>
        ) : null}
      </span>
    ),
  },
  {
    title: words.counts,
    width: 170,
    render: (_, { calls, messages, payments }) => (
      <span className="ad-number">{`${calls} / ${messages} / ${payments}`}</span>
    ),
  },
  {
    title: words.span,
    width: 220,
    render: (_, { firstAtMs, lastAtMs }) => (
      <span className="ad-number">{[firstAtMs, lastAtMs].map(day).join(' — ')}</span>
    ),
  },
];

/** Which of the numbers in the file belong to the matter: ticked ones count for verdict and papers. */
export function CounterpartList({ counterparts, chosen, onChange }: CounterpartListProps) {
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    return counterparts.filter(({ key, name, organisationName }) =>
      `${key}\n${name}\n${organisationName ?? ''}`.toLowerCase().includes(wanted),
    );
  }, [counterparts, filter]);
  if (counterparts.length === 0) return null;
  return (
    <section className="ad-sheet ad-sheet-padded" aria-label={words.title}>
      <h2 className="ad-sheet-title">{words.title}</h2>
      <p className="ad-faint">{words.help}</p>
      <div className="ad-filters">
        <Input.Search
          allowClear
          aria-label={words.filter}
          placeholder={words.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <span className="ad-soft ad-number">{words.chosen(chosen.size)}</span>
      </div>
      <Table<Counterpart>
        virtual
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={shown}
        pagination={false}
        scroll={{ x: 760, y: 260 }}
        rowSelection={{
          columnWidth: 40,
          selectedRowKeys: [...chosen],
          preserveSelectedRowKeys: true,
          onChange: (keys) => onChange(new Set(keys.map(String))),
        }}
      />
    </section>
  );
}

function day(atMs: number | null): string {
  return atMs === null ? importText.sample.noTime : formatShanghai(atMs, 'date');
}
