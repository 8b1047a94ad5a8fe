import { isEnclosure } from '../../../domain/documents/dispatch.ts';
import type { DocumentRow } from '../../../domain/documents/documentRecord.ts';
import { type RecipientKind, recipientInfo } from '../../../domain/documents/recipients.ts';
import type { PackRow } from '../../../domain/packs/packRecord.ts';

export type ShelfState =
  | 'current'
  | 'unsent'
  | 'sent'
  | 'awaited'
  | 'answered'
  | 'lacking'
  | 'superseded';

export interface PaperFilter {
  /** null = any. */
  title: string | null;
  recipientKind: RecipientKind | null;
  state: ShelfState | null;
}

export interface ShelfFilter extends PaperFilter {
  by: 'paper' | 'pack';
}

export const anyPaper: PaperFilter = { title: null, recipientKind: null, state: null };
export const noFilter: ShelfFilter = { ...anyPaper, by: 'paper' };

export type ShelfRow =
  | { type: 'paper'; key: string; title: string; recipient: string; count: number }
  | { type: 'pack'; key: string; pack: PackRow; count: number }
  | { type: 'parcel'; key: string; recipient: string; count: number; lead: DocumentRow | null }
  | { type: 'loose'; key: string; count: number }
  | { type: 'version'; key: string; row: DocumentRow; versions: readonly DocumentRow[] };

/** What the shelf shows under a filter: a head for each paper or pack, then its versions; newest first throughout. */
export function shelfRows(
  all: readonly DocumentRow[],
  packs: readonly PackRow[],
  filter: ShelfFilter,
): ShelfRow[] {
  const papers = versionsByPaper(all);
  const shown = all.filter((row) => isShown(row, filter)).sort(newestFirst);
  const versionRow = (row: DocumentRow, group: string): ShelfRow => {
    const versions = papers.get(paperKey(row)) ?? [row];
    return { type: 'version', key: `${group} ${row.id}`, row, versions };
  };
  if (filter.by === 'pack') return rowsByPack(shown, packs, versionRow);
  return [...versionsByPaper(shown)].flatMap(([key, rows]): ShelfRow[] => {
    const [newest] = rows;
    if (!newest) return [];
    const { title } = newest;
    const recipient = recipientInfo(newest.recipientKind).label;
    const head: ShelfRow = { type: 'paper', key, title, recipient, count: rows.length };
    return [head, ...rows.map((row) => versionRow(row, key))];
  });
}

function rowsByPack(
  shown: readonly DocumentRow[],
  packs: readonly PackRow[],
  versionRow: (row: DocumentRow, group: string) => ShelfRow,
): ShelfRow[] {
  const packed = new Set(packs.flatMap(({ documentIds }) => documentIds));
  const loose = shown.filter(({ id }) => !packed.has(id));
  const inPacks = packs.flatMap((pack): ShelfRow[] => {
    const rows = pack.documentIds.flatMap((id) => shown.find((row) => row.id === id) ?? []);
    if (rows.length === 0) return [];
    const head: ShelfRow = { type: 'pack', key: pack.id, pack, count: rows.length };
    return [head, ...parcelsOf(rows).flatMap((parcel) => parcelRows(parcel, pack.id, versionRow))];
  });
  if (loose.length === 0) return inPacks;
  const head: ShelfRow = { type: 'loose', key: 'loose', count: loose.length };
  return [...inPacks, head, ...loose.map((row) => versionRow(row, 'loose'))];
}

/** The papers of a pack by addressee: what goes into one envelope. */
function parcelsOf(rows: readonly DocumentRow[]): DocumentRow[][] {
  const kinds = [...new Set(rows.map(({ recipientKind }) => recipientKind))];
  return kinds.map((kind) => rows.filter(({ recipientKind }) => recipientKind === kind));
}

function parcelRows(
  rows: readonly DocumentRow[],
  pack: string,
  versionRow: (row: DocumentRow, group: string) => ShelfRow,
): ShelfRow[] {
  const [first] = rows;
  if (!first) return [];
  const { recipientKind } = first;
  const recipient = recipientInfo(recipientKind).label;
  const key = `${pack} ${recipientKind}`;
  return [
    { type: 'parcel', key, recipient, count: rows.length, lead: leadOf(rows) },
    ...rows.map((row) => versionRow(row, pack)),
  ];
}

/** The paper that an envelope is marked 已发出 by; null where nothing in it is ready to be. */
function leadOf(rows: readonly DocumentRow[]): DocumentRow | null {
  const open = rows.filter(
    ({ sent, superseded, recipientKind }) =>
      !sent && !superseded && recipientKind !== 'client_file',
  );
  return open.find(({ templateId }) => !isEnclosure(templateId)) ?? open[0] ?? null;
}

/** Newest version first, and the paper touched last first where the rows come so. */
function versionsByPaper(rows: readonly DocumentRow[]): Map<string, DocumentRow[]> {
  const papers = new Map<string, DocumentRow[]>();
  for (const row of rows) {
    const key = paperKey(row);
    papers.set(key, [...(papers.get(key) ?? []), row]);
  }
  for (const versions of papers.values()) versions.sort((a, b) => b.version - a.version);
  return papers;
}

function paperKey({ templateId, recipientKind }: DocumentRow): string {
  return `${templateId} ${recipientKind}`;
}

function newestFirst(a: DocumentRow, b: DocumentRow): number {
  return b.createdAtMs - a.createdAtMs || b.version - a.version;
}

/** Whether a version is of the papers, addressees and states that a list shows. */
export function isShown(row: DocumentRow, { title, recipientKind, state }: PaperFilter): boolean {
  if (title !== null && row.title !== title) return false;
  if (recipientKind !== null && row.recipientKind !== recipientKind) return false;
  return state === null || hasState(row, state);
}

function hasState(row: DocumentRow, state: ShelfState): boolean {
  const sent = Boolean(row.sent);
  switch (state) {
    case 'current':
      return !row.superseded;
    case 'superseded':
      return row.superseded;
    case 'unsent':
      return !sent && !row.superseded;
    case 'sent':
      return sent;
    case 'awaited':
      return sent && !row.reply;
    case 'answered':
      return sent && Boolean(row.reply);
    case 'lacking':
      return row.missingCount > 0;
  }
}
