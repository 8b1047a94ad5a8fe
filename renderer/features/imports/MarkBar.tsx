import { Button } from 'antd';
import type { TimelineRow } from '../../../domain/imports/importedRecord.ts';
import { importText } from '../../text/importText.ts';
import { counterpartsOf } from './useMarkRelevant.ts';

const words = importText.timeline;

/** What can be done with the ticked rows: it goes for everything with their counterparts, and says so. */
export function MarkBar(props: {
  selected: readonly TimelineRow[];
  busy: boolean;
  onMark: (relevant: boolean) => Promise<void>;
}) {
  const { selected, busy, onMark } = props;
  if (selected.length === 0) return null;
  return (
    <div className="ad-filters" role="status">
      <span className="ad-number">{words.selected(counterpartsOf(selected).length)}</span>
      <Button size="small" type="primary" loading={busy} onClick={() => void onMark(true)}>
        {words.markSelected}
      </Button>
      <Button size="small" disabled={busy} onClick={() => void onMark(false)}>
        {words.unmarkSelected}
      </Button>
    </div>
  );
}
