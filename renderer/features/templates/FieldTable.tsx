import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { WordField } from '../../../domain/wordTemplates/wordReport.ts';
import { templateText } from '../../text/templateText.ts';
import { Tag } from '../../ui/Tag.tsx';
import { KnownFieldsDrawer } from './KnownFieldsDrawer.tsx';

const words = templateText.fields;

const columns: TableColumnsType<WordField> = [
  {
    title: words.name,
    render: (_, { name }) => <code className="template-tag">{`{{${name}}}`}</code>,
  },
  { title: words.kind, width: 92, render: (_, { kind }) => words.kinds[kind] },
  { title: words.meaning, render: (_, field) => <Meaning field={field} /> },
  {
    title: words.where,
    render: (_, { where }) => <span className="ad-soft">{where.join('、')}</span>,
  },
];

/** What the template asks for: filled from the case, or a field of the firm's own. */
export function FieldTable({ fields }: { fields: WordField[] }) {
  const [helping, setHelping] = useState(false);
  return (
    <>
      <div className="template-fields-head">
        <Button size="small" onClick={() => setHelping(true)}>
          {words.help}
        </Button>
      </div>
      <Table<WordField>
        size="small"
        rowKey={({ name, kind, within }) => `${within?.join('>') ?? ''}>${name}>${kind}`}
        columns={columns}
        dataSource={fields}
        pagination={false}
        locale={{ emptyText: words.none }}
      />
      <KnownFieldsDrawer open={helping} onClose={() => setHelping(false)} />
    </>
  );
}

function Meaning({ field }: { field: WordField }) {
  const { known, label, within, suggestion } = field;
  const place = within ? (
    <span className="ad-faint">{words.within(within.join(' › '))}</span>
  ) : null;
  if (known) {
    return (
      <>
        {label} {place}
      </>
    );
  }
  return (
    <>
      <Tag tone="warning" title={words.ownHelp}>
        {words.own}
      </Tag>{' '}
      {place} {suggestion ? <span className="ad-soft">{words.suggestion(suggestion)}</span> : null}
    </>
  );
}
