import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { CollectionRecord } from '../../../domain/evidence/collectionRecord.ts';
import type { EvidenceItem } from '../../../domain/evidence/evidenceItem.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { custodyText } from '../../text/custodyText.ts';
import { CollectionDialog } from './CollectionDialog.tsx';

const words = custodyText.collection;
const fields = ['place', 'method', 'process', 'extractor', 'witness', 'medium'] as const;

/** 提取笔录 of an item as saved last, and the way to write it. */
export function CollectionSection({ item }: { item: EvidenceItem }) {
  const { orpc } = useEngine();
  const [editing, setEditing] = useState(false);
  const saved = useQuery(orpc.evidence.get.queryOptions({ input: { evidenceId: item.id } })).data
    ?.collection;
  const older = useQuery({
    ...orpc.evidence.get.queryOptions({ input: { evidenceId: item.supersedesId ?? item.id } }),
    enabled: saved === null && !!item.supersedesId,
  }).data;
  return (
    <section aria-label={words.title} className="evidence-collection">
      <h3 className="ad-sheet-title">{words.title}</h3>
      <p className="ad-faint">{words.explain}</p>
      {saved ? <Saved record={saved} /> : <p className="ad-soft">{words.none}</p>}
      <Button size="small" onClick={() => setEditing(true)}>
        {saved ? words.edit : words.write}
      </Button>
      {editing ? (
        <CollectionDialog
          items={[item]}
          saved={saved ?? older?.collection ?? null}
          olderNumber={!saved && older?.collection ? older.item.number : null}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </section>
  );
}

function Saved({ record }: { record: CollectionRecord }) {
  return (
    <dl className="evidence-facts">
      <dt>{words.at}</dt>
      <dd className="ad-number">
        {record.atMs === null ? words.unknown : formatShanghai(record.atMs, 'minute')}
      </dd>
      {fields.map((field) => (
        <Fact key={field} name={words[field]} value={record[field]} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="evidence-lines">
        {value || <span className="ad-faint">{words.unknown}</span>}
      </dd>
    </>
  );
}
