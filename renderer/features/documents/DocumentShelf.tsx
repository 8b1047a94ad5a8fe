import { useQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { recipientInfo } from '../../../domain/documents/recipients.ts';
import type { CaseId, DocumentId } from '../../../domain/ids.ts';
import { formatShanghai } from '../../../domain/time/shanghaiTime.ts';
import { useEngine } from '../../rpc/EngineProvider.tsx';
import { documentText } from '../../text/documentText.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { useRemembered } from '../../ui/useRemembered.ts';
import { SendDialog } from '../versions/SendDialog.tsx';
import { ShelfFilters } from './ShelfFilters.tsx';
import { ShelfVersion } from './ShelfVersion.tsx';
import { noFilter, type ShelfFilter, type ShelfRow, shelfRows } from './shelfRows.ts';

interface DocumentShelfProps {
  caseId: CaseId;
  /** The version on the sheet, if a stored one is. */
  opened: DocumentId | null;
  onOpen: (row: DocumentRow) => void;
}

const words = documentText.shelf;

/** Every version that was ever made of this case's papers, by paper or by pack. */
export function DocumentShelf(props: DocumentShelfProps) {
  const { orpc } = useEngine();
  const { caseId } = props;
  const query = useQuery(orpc.document.list.queryOptions({ input: { caseId } }));
  return (
    <section className="ad-sheet document-versions" aria-label={words.title}>
      <QueryView query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="ad-soft">{words.empty}</p>
          ) : (
            <Versions {...props} rows={rows} />
          )
        }
      </QueryView>
    </section>
  );
}

function Versions(props: DocumentShelfProps & { rows: readonly DocumentRow[] }) {
  const { caseId, rows, opened, onOpen } = props;
  const { orpc } = useEngine();
  const packs = useQuery(orpc.pack.list.queryOptions({ input: { caseId } })).data;
  const [filter, setFilter] = useRemembered<ShelfFilter>(`documents.shelf ${caseId}`, noFilter);
  const shown = useMemo(() => shelfRows(rows, packs ?? [], filter), [rows, packs, filter]);
  return (
    <>
      <ShelfFilters rows={rows} filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <p className="ad-soft">{words.noMatch}</p>
      ) : (
        <VirtualShelf shown={shown} opened={opened} onOpen={onOpen} by={filter.by} />
      )}
    </>
  );
}

function VirtualShelf(
  props: Pick<DocumentShelfProps, 'opened' | 'onOpen'> & {
    shown: readonly ShelfRow[];
    by: ShelfFilter['by'];
  },
) {
  const { shown, opened, onOpen, by } = props;
  const box = useRef<HTMLDivElement>(null);
  const estimateSize = (index: number) => (shown[index]?.type === 'version' ? 132 : 40);
  const rows = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize,
    // A row that is not laid out measures nothing, and must not let all others in.
    measureElement: (element) =>
      element.offsetHeight || estimateSize(Number(element.dataset.index)),
    getItemKey: (index) => shown[index]?.key ?? index,
    overscan: 6,
    initialRect: { width: 380, height: 600 },
  });
  const openedAt = shown.findIndex((row) => row.type === 'version' && row.row.id === opened);
  const { scrollToIndex } = rows;
  // A link from elsewhere names a version: it must be in sight.
  useEffect(() => {
    if (openedAt >= 0) scrollToIndex(openedAt, { align: 'auto' });
  }, [openedAt, scrollToIndex]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by keyboard
    <div className="shelf-scroll" ref={box} tabIndex={0}>
      <ul className="ad-virtual" aria-label={words.title} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const row = shown[item.index];
          return row ? (
            <li
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              aria-label={nameOf(row)}
              className="shelf-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.type === 'version' ? (
                <ShelfVersion
                  row={row.row}
                  versions={row.versions}
                  name={by === 'pack' ? paperName(row.row) : null}
                  isOpen={row.row.id === opened}
                  onOpen={() => onOpen(row.row)}
                />
              ) : (
                <Head row={row} />
              )}
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

function Head({ row }: { row: Exclude<ShelfRow, { type: 'version' }> }) {
  const text = nameOf(row);
  if (row.type === 'parcel') return <ParcelHead row={row} />;
  return (
    <h3 className="shelf-head">
      <span>{text}</span> <span className="ad-soft ad-number">{row.count}</span>
      {row.type === 'pack' ? <div className="ad-faint">{row.pack.name}</div> : null}
    </h3>
  );
}

/** One addressee of a pack: the whole envelope is marked at once. */
function ParcelHead({ row }: { row: Extract<ShelfRow, { type: 'parcel' }> }) {
  const [open, setOpen] = useState(false);
  const { recipient, count, lead } = row;
  return (
    <div className="shelf-parcel">
      <h4>
        {recipient} <span className="ad-soft ad-number">{count}</span>
      </h4>
      {lead ? (
        <Button
          size="small"
          aria-label={words.sendParcelOf(recipient)}
          onClick={() => setOpen(true)}
        >
          {words.sendParcel}
        </Button>
      ) : null}
      {open && lead ? <SendDialog row={lead} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function nameOf(row: ShelfRow): string {
  switch (row.type) {
    case 'paper':
      return `${row.title} ${row.recipient}`;
    case 'pack':
      return words.pack(formatShanghai(row.pack.madeAtMs, 'minute'), row.pack.madeBy);
    case 'parcel':
      return row.recipient;
    case 'loose':
      return words.loose;
    case 'version':
      return `${paperName(row.row)} ${words.version(row.row.version)}`;
  }
}

function paperName({ title, recipientKind }: DocumentRow): string {
  return `${title} ${recipientInfo(recipientKind).label}`;
}
