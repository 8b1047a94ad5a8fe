import { factStatusNames, licenceNames, numberUseNames } from '../glossary.ts';
import {
  type DirectoryColumn,
  type DirectoryItem,
  directoryColumns,
  directoryItemNames,
  plainCell,
} from './directoryTable.ts';
import {
  type DirectoryReading,
  type IncomingOrganisation,
  noValues,
  type RefusalReason,
} from './incomingOrganisation.ts';
import { plainDomain } from './matchDomain.ts';
import { normalisedNumber } from './normaliseOrganisation.ts';
import type { Provenance } from './organisation.ts';

/**
 * Reads the table that {@link directoryCsv} writes, as a spreadsheet may have saved it again: columns in any order,
 * dates with strokes. Every line stands for itself: a wrong one is named and the others count.
 *
 * @param rows the first is the header
 * @param today 'YYYY-MM-DD': nobody can have checked anything later
 * @returns null when there is no such header
 */
export function readDirectoryTable(
  rows: readonly (readonly string[])[],
  today: string,
): DirectoryReading | null {
  const header = (rows[0] ?? []).map((cell) => plainCell(cell).replace(/^\ufeff/, ''));
  const at = (column: DirectoryColumn) => header.indexOf(directoryColumns[column]);
  if (at('name') < 0 || at('item') < 0 || at('content') < 0) return null;
  const reading: DirectoryReading = { incoming: [], refused: [] };
  const known = new Map<string, IncomingOrganisation>();
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const line = (column: DirectoryColumn) => plainCell(cells[at(column)] ?? '');
    const place = index + 1;
    const reason = takeLine(line, place, today, known, reading);
    if (reason) {
      reading.refused.push({ place, name: line('name'), content: line('content'), reason });
    }
  }
  return reading;
}

type Line = (column: DirectoryColumn) => string;

const LONGEST: Record<DirectoryColumn, number> = {
  id: 80,
  name: 120,
  item: 20,
  content: 200,
  kind: 40,
  from: 20,
  until: 20,
  source: 200,
  checkedOn: 20,
  status: 20,
  note: 1_000,
};

function takeLine(
  line: Line,
  place: number,
  today: string,
  known: Map<string, IncomingOrganisation>,
  reading: DirectoryReading,
): RefusalReason | null {
  const name = line('name');
  if (name === '') return 'no_name';
  const columns = Object.keys(LONGEST) as DirectoryColumn[];
  if (columns.some((column) => line(column).length > LONGEST[column])) return 'too_long';
  const item = itemOf(line('item'));
  if (item === null) return 'unknown_item';
  const key = line('id') || `名称 ${name}`;
  const organisation = known.get(key) ?? {
    id: line('id'),
    name,
    entry: null,
    ...noValues(),
    place,
  };
  const reason = takeValue(item, line, today, organisation);
  if (reason) return reason;
  if (!known.has(key)) {
    known.set(key, organisation);
    reading.incoming.push(organisation);
  }
  return null;
}

function takeValue(
  item: DirectoryItem,
  line: Line,
  today: string,
  organisation: IncomingOrganisation,
): RefusalReason | null {
  const content = line('content');
  if (item === 'alias') {
    if (content === '') return 'no_content';
    organisation.aliases.push(content);
    return null;
  }
  const check = checkOf(line, today);
  if (typeof check === 'string') return check;
  if (item === 'entry') return takeEntry(line, check, organisation);
  if (content === '' && item !== 'licence') return 'no_content';
  switch (item) {
    case 'number':
      return takeNumber(line, check, organisation);
    case 'licence':
      return takeLicence(line, check, organisation);
    case 'former':
      return takeFormer(line, check, organisation);
    case 'app':
      organisation.apps.push({ name: content, ...check });
      return null;
    default: {
      const domain = plainDomain(content);
      if (domain === null) return 'not_a_domain';
      organisation.domains.push({ domain, ...check });
      return null;
    }
  }
}

function takeEntry(
  line: Line,
  check: Provenance,
  organisation: IncomingOrganisation,
): RefusalReason | null {
  const website = line('content') || null;
  const category = line('kind');
  if (category === '') return 'no_category';
  if (website !== null && plainDomain(website) === null) return 'not_a_domain';
  organisation.entry = { category, website, note: line('note'), ...check };
  return null;
}

function takeNumber(
  line: Line,
  check: Provenance,
  organisation: IncomingOrganisation,
): RefusalReason | null {
  const number = line('content');
  const normalised = normalisedNumber(number);
  if (normalised === null) return 'not_a_number';
  const use = keyOf(numberUseNames, line('kind'));
  if (use === null) return 'unknown_kind';
  organisation.numbers.push({ number, normalised, use, ...check });
  return null;
}

function takeLicence(
  line: Line,
  check: Provenance,
  organisation: IncomingOrganisation,
): RefusalReason | null {
  const kind = keyOf(licenceNames, line('kind'));
  if (kind === null) return 'unknown_kind';
  organisation.licences.push({ kind, number: line('content'), ...check });
  return null;
}

function takeFormer(
  line: Line,
  check: Provenance,
  organisation: IncomingOrganisation,
): RefusalReason | null {
  const [from, until] = [dateOf(line('from')), dateOf(line('until'))];
  const isWrong =
    (from === null && line('from') !== '') || (until === null && line('until') !== '');
  if (isWrong) return 'bad_date';
  organisation.formerNames.push({ name: line('content'), from, until, ...check });
  return null;
}

/** An empty status is 待核实; an empty source or date is never guessed. */
function checkOf(line: Line, today: string): Provenance | RefusalReason {
  const source = line('source');
  if (source === '') return 'no_source';
  const checkedOn = dateOf(line('checkedOn'));
  if (checkedOn === null) return 'bad_date';
  if (checkedOn > today) return 'future_date';
  const written = line('status');
  const status = written === '' ? 'unverified' : keyOf(factStatusNames, written);
  return status === null ? 'bad_status' : { source, checkedOn, status };
}

/** 2026-11-22 also written 2026/11/22, 2026.11.2 or 2026年11月2日. */
function dateOf(written: string): string | null {
  const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(written);
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const atMs = Date.parse(date);
  return Number.isNaN(atMs) || new Date(atMs).toISOString().slice(0, 10) !== date ? null : date;
}

function itemOf(written: string): DirectoryItem | null {
  return keyOf(directoryItemNames, written);
}

function keyOf<Key extends string>(names: Record<Key, string>, written: string): Key | null {
  const wanted = written.toLowerCase();
  const keys = Object.keys(names) as Key[];
  return keys.find((key) => names[key].toLowerCase() === wanted) ?? null;
}
