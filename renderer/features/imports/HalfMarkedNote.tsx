import { Alert, Button } from 'antd';
import type { TimelineRow } from '../../../domain/imports/importedRecord.ts';
import { importText } from '../../text/importText.ts';
import { counterpartsOf } from './useMarkRelevant.ts';

const words = importText.timeline;

/** Says of a counterpart that belongs to the matter which of its rows do not count yet, and adds them. */
export function HalfMarkedNote(props: {
  rows: readonly TimelineRow[];
  busy: boolean;
  onMark: (rows: readonly TimelineRow[]) => void;
}) {
  const { rows, busy, onMark } = props;
  const marked = new Set(counterpartsOf(rows.filter(({ relevant }) => relevant)));
  const left = rows.filter((row) => !row.relevant && marked.has(counterpartsOf([row])[0] ?? ''));
  const [first] = left;
  if (!first) return null;
  const keys = counterpartsOf(left);
  return (
    <Alert
      showIcon
      type="warning"
      title={words.halfMarked(first.counterpart, keys.length, left.length)}
      action={
        <Button size="small" loading={busy} onClick={() => onMark(left)}>
          {words.markLeft}
        </Button>
      }
    />
  );
}
