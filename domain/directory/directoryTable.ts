import { csvLine, looksLikeFormula } from '../bundle/csvLine.ts';
import { factStatusNames, licenceNames, numberUseNames } from '../glossary.ts';
import type { Organisation, Provenance } from './organisation.ts';

/** What a line of the table is about. */
export type DirectoryItem = 'entry' | 'alias' | 'former' | 'number' | 'domain' | 'app' | 'licence';

export const directoryItemNames: Record<DirectoryItem, string> = {
  entry: '机构',
  alias: '产品与简称',
  former: '曾用名',
  number: '号码',
  domain: '域名',
  app: 'App',
  licence: '牌照',
};

/**
 * Columns of the table, one line a value. Of a line 机构 the content is the website and the kind the
 * category; of a 牌照 the content is the number of the licence, which may be empty.
 */
export const directoryColumns = {
  id: '机构编号',
  name: '机构名称',
  item: '项目',
  content: '内容',
  kind: '用途或种类',
  from: '起',
  until: '止',
  source: '来源',
  checkedOn: '核对日期',
  status: '状态',
  note: '说明',
} as const;
export type DirectoryColumn = keyof typeof directoryColumns;

/** The directory as CSV that Excel and WPS open by a double click: UTF-8 with its mark, safe from formulas. */
export function directoryCsv(organisations: readonly Organisation[]): string {
  const lines = organisations.flatMap(linesOf).map((line) => csvLine(columns.map(cellOf(line))));
  return `\ufeff${csvLine(Object.values(directoryColumns))}${lines.join('')}`;
}

/** What was meant by a cell: takes off the apostrophe that {@link directoryCsv} or a careful person wrote. */
export function plainCell(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") && isGuarded(text.slice(1)) ? text.slice(1) : text;
}

type Line = Partial<Record<DirectoryColumn, string>>;
const columns = Object.keys(directoryColumns) as DirectoryColumn[];

function cellOf(line: Line) {
  return (column: DirectoryColumn): string => {
    const text = line[column] ?? '';
    // csvLine itself puts the apostrophe before what begins like a formula.
    return isGuarded(text) && !looksLikeFormula(text) ? `'${text}` : text;
  };
}

/** What a spreadsheet would change into a formula, a rounded number or one without its zeros; also behind apostrophes. */
function isGuarded(text: string): boolean {
  const bare = text.replace(/^'+/, '');
  return looksLikeFormula(bare) || /^0\d+$|^\d{11,}$/.test(bare);
}

function linesOf(organisation: Organisation): Line[] {
  const { id, name } = organisation;
  const line = (item: DirectoryItem, rest: Line): Line => ({
    id,
    name,
    item: directoryItemNames[item],
    ...rest,
  });
  return [
    line('entry', {
      content: organisation.website ?? '',
      kind: organisation.category,
      note: organisation.note,
      ...checkOf(organisation),
    }),
    ...organisation.aliases.map((alias) => line('alias', { content: alias })),
    ...organisation.formerNames.map((former) =>
      line('former', {
        content: former.name,
        from: former.from ?? '',
        until: former.until ?? '',
        ...checkOf(former),
      }),
    ),
    ...organisation.numbers.map((number) =>
      line('number', {
        content: number.number,
        kind: numberUseNames[number.use],
        ...checkOf(number),
      }),
    ),
    ...organisation.domains.map((listed) =>
      line('domain', { content: listed.domain, ...checkOf(listed) }),
    ),
    ...organisation.apps.map((app) => line('app', { content: app.name, ...checkOf(app) })),
    ...organisation.licences.map((licence) =>
      line('licence', {
        content: licence.number,
        kind: licenceNames[licence.kind],
        ...checkOf(licence),
      }),
    ),
  ];
}

function checkOf({ source, checkedOn, status }: Provenance): Line {
  return { source, checkedOn, status: factStatusNames[status] };
}
