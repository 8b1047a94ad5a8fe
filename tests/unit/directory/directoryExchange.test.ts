import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryJson, readDirectoryJson } from '../../../domain/directory/directoryJson.ts';
import { directoryCsv } from '../../../domain/directory/directoryTable.ts';
import { normalisedNumber } from '../../../domain/directory/normaliseOrganisation.ts';
import { LicenceKind, Organisation } from '../../../domain/directory/organisation.ts';
import { planImport } from '../../../domain/directory/planImport.ts';
import { readDirectoryTable } from '../../../domain/directory/readDirectoryTable.ts';
import { shippedOrganisations } from '../../../domain/directory/shippedOrganisations.ts';
import { CsvReader } from '../../../electron/engine/parsers/csvReader.ts';

const today = '2026-11-22';
const rowsOf = (csv: string) => new CsvReader(',').write(csv, true).map(({ cells }) => cells);
const readCsv = (csv: string) => {
  const reading = readDirectoryTable(rowsOf(csv.replace(/^\ufeff/, '')), today);
  if (!reading) throw new Error('it has a header');
  return reading;
};
const readJson = (text: string) => {
  const reading = readDirectoryJson(text, today);
  if (!reading) throw new Error('it is a directory');
  return reading;
};
let made = 0;
const newId = () => `neu-${++made}`;
const plan = (
  reading: ReturnType<typeof readCsv>,
  current: readonly Organisation[],
  ids: string[] = [],
  names: string[] = [],
) => planImport(reading.incoming, current, { ids: new Set(ids), names: new Set(names) }, newId);

const word = fc
  .array(
    fc.constantFrom(
      ...'花呗消金银行中文A1b0,"\'=+-@;、\t \n（）%'.split(''),
      '"\n',
      '=HYPERLINK("x")',
      "'",
      '+86',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
const date = fc
  .date({ min: new Date('2019-01-01'), max: new Date(today), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const check = fc.record({
  source: word,
  checkedOn: date,
  status: fc.constantFrom('verified' as const, 'unverified' as const),
});
const withCheck = <Value extends object>(value: fc.Arbitrary<Value>) =>
  fc.tuple(value, check).map(([one, checked]) => ({ ...one, ...checked }));
const number = fc
  .constantFrom(
    '95188',
    '400-699-8888',
    '0571-2888 0000',
    '106980095566',
    '13900139000',
    '+1 800 633 0738',
    '10107888',
  )
  .map((text) => ({ number: text, normalised: normalisedNumber(text) ?? '' }));
const list = <Value extends object>(value: fc.Arbitrary<Value>, key: (value: Value) => string) =>
  fc.uniqueArray(value, { maxLength: 4, selector: key });
const organisation = fc
  .record({
    id: fc.uuid(),
    name: word,
    aliases: fc.uniqueArray(word, { maxLength: 3 }),
    formerNames: list(
      withCheck(fc.record({ name: word, from: fc.option(date), until: fc.option(date) })),
      ({ name }) => name,
    ),
    category: word.map((text) => text.slice(0, 40).trim()),
    website: fc.option(fc.constantFrom('https://www.baihe-bank.com/', 'http://qs-demo.cn')),
    numbers: list(
      withCheck(
        fc
          .tuple(number, fc.constantFrom('hotline', 'sms_sender', 'collection'))
          .map(([one, use]) => ({ ...one, use })),
      ),
      (one) => `${one.use} ${one.normalised}`,
    ),
    domains: list(
      withCheck(fc.record({ domain: fc.constantFrom('qs-demo.cn', 'a.baihe-bank.com') })),
      ({ domain }) => domain,
    ),
    apps: list(withCheck(fc.record({ name: word })), ({ name }) => name),
    licences: list(
      withCheck(
        fc.record({
          kind: fc.constantFrom(...LicenceKind.options),
          number: fc.oneof(word, fc.constant('')),
        }),
      ),
      ({ kind, number: no }) => `${kind} ${no}`,
    ),
    note: fc.oneof(word, fc.constant('')),
  })
  .chain((one) => check.map((checked) => Organisation.parse({ ...one, ...checked })));
const directory = fc.uniqueArray(organisation, { maxLength: 4, selector: ({ name }) => name });

describe('the directory exported and taken in again', () => {
  it('changes nothing, whatever stands in it: as a table', () => {
    fc.assert(
      fc.property(directory, (all) => {
        const reading = readCsv(directoryCsv(all));
        expect(reading.refused).toEqual([]);
        expect(plan(reading, all)).toEqual({ planned: [], same: all.length, refused: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing, whatever stands in it: as JSON', () => {
    fc.assert(
      fc.property(directory, (all) => {
        const reading = readJson(directoryJson(all, today));
        expect(reading.refused).toEqual([]);
        expect(plan(reading, all)).toEqual({ planned: [], same: all.length, refused: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('is whole in an empty directory, by either way', () => {
    fc.assert(
      fc.property(directory, (all) => {
        for (const reading of [readCsv(directoryCsv(all)), readJson(directoryJson(all, today))]) {
          const { planned } = plan(reading, []);
          expect(planned.map((one) => one.organisation)).toEqual(all);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has the shipped directory in it, which refuses nothing and changes nothing', () => {
    const csv = directoryCsv(shippedOrganisations);
    const nothing = { planned: [], same: shippedOrganisations.length, refused: [] };
    expect(plan(readCsv(csv), shippedOrganisations)).toEqual(nothing);
    const json = directoryJson(shippedOrganisations, today);
    expect(plan(readJson(json), shippedOrganisations)).toEqual(nothing);
  });

  it('lets no spreadsheet run a formula, round a long number or drop a zero', () => {
    fc.assert(
      fc.property(directory, (all) => {
        for (const cells of rowsOf(directoryCsv(all).replace(/^\ufeff/, '')).slice(1)) {
          for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]|^0\d+$|^\d{11,}$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});

const header = '机构编号,机构名称,项目,内容,用途或种类,起,止,来源,核对日期,状态,说明';
const own = { source: '官网', checkedOn: '2026-10-01', status: 'verified' as const };
const bank = Organisation.parse({
  id: 'bank',
  name: '白河银行',
  aliases: [],
  formerNames: [],
  category: '银行',
  website: null,
  numbers: [{ number: '95000', normalised: '95000', use: 'hotline', ...own }],
  note: '',
  ...own,
});
const lines = (...rows: string[]) => readCsv(`${header}\r\n${rows.join('\r\n')}\r\n`);

describe('a table of the firm', () => {
  it('adds to an institution that it names by name only, and updates what was checked later', () => {
    const reading = lines(
      ',白河银行,号码,95000,客服热线,,,来函,2026/11/2,有出处,',
      ",白河银行,号码,'106980095566,短信发送号码,,,官网,2026-11-20,有出处,",
      ',白河银行,产品与简称,白河分期,,,,,,,',
    );
    const { planned, refused } = plan(reading, [bank]);
    expect(refused).toEqual([]);
    expect(planned).toHaveLength(1);
    expect(planned[0]).toMatchObject({
      isNew: false,
      organisation: { id: 'bank', aliases: ['白河分期'], source: '官网' },
      differences: [
        { item: 'alias', shown: '白河分期', change: 'added' },
        { item: 'number', shown: '95000', change: 'updated' },
        { item: 'number', shown: '106980095566', change: 'added' },
      ],
    });
    expect(planned[0]?.organisation.numbers[0]).toMatchObject({
      source: '来函',
      checkedOn: '2026-11-02',
    });
  });

  it('never brings an older check back', () => {
    const reading = lines(',白河银行,号码,95000,客服热线,,,旧资料,2024-01-01,待核实,');
    expect(plan(reading, [bank])).toEqual({ planned: [], same: 1, refused: [] });
  });

  it('takes the dates as Excel saves them again, and columns in another order', () => {
    const reading = readDirectoryTable(
      [
        ['项目', '机构名称', '内容', '来源', '核对日期', '止', '起', '状态', '用途或种类'],
        [
          '曾用名',
          '白河银行',
          '老河银行',
          '公告',
          '2026年1月5日',
          '2025/6/30',
          '2001.3.1',
          '有出处',
          '',
        ],
      ],
      today,
    );
    expect(reading?.incoming[0]?.formerNames).toEqual([
      {
        name: '老河银行',
        from: '2001-03-01',
        until: '2025-06-30',
        source: '公告',
        checkedOn: '2026-01-05',
        status: 'verified',
      },
    ]);
  });

  it.each([
    [',,号码,95000,客服热线,,,官网,2026-11-01,,', 'no_name'],
    [',白河银行,电话,95000,客服热线,,,官网,2026-11-01,,', 'unknown_item'],
    [',白河银行,号码,,客服热线,,,官网,2026-11-01,,', 'no_content'],
    [',白河银行,号码,客服,客服热线,,,官网,2026-11-01,,', 'not_a_number'],
    [',白河银行,号码,95000,总机,,,官网,2026-11-01,,', 'unknown_kind'],
    [',白河银行,号码,95000,客服热线,,,,2026-11-01,,', 'no_source'],
    [',白河银行,号码,95000,客服热线,,,官网,,,', 'bad_date'],
    [',白河银行,号码,95000,客服热线,,,官网,2026-02-30,,', 'bad_date'],
    [',白河银行,号码,95000,客服热线,,,官网,2026-11-23,,', 'future_date'],
    [',白河银行,号码,95000,客服热线,,,官网,2026-11-01,真的,', 'bad_status'],
    [',白河银行,域名,客服,,,,官网,2026-11-01,,', 'not_a_domain'],
    [',白河银行,机构,https://baihe.example,,,,官网,2026-11-01,,', 'no_category'],
    [',白河银行,曾用名,老河,,某年,,官网,2026-11-01,,', 'bad_date'],
    [`,白河银行,App,${'长'.repeat(201)},,,,官网,2026-11-01,,`, 'too_long'],
  ])('names the line %s as %s and takes the rest', (row, reason) => {
    const reading = lines(row, ',白河银行,App,白河,,,,官网,2026-11-01,,');
    expect(reading.refused).toMatchObject([{ place: 2, reason }]);
    expect(reading.incoming[0]?.apps).toHaveLength(1);
  });

  it('refuses an institution of which nothing but a number is told, one that is out of use, one with another’s name', () => {
    const number = '号码,95001,客服热线,,,官网,2026-11-01,,';
    expect(plan(lines(`,新机构,${number}`), [bank]).refused[0]?.reason).toBe('new_without_entry');
    const entry = '机构,,银行,,,官网,2026-11-01,,';
    expect(plan(lines(`away,停用机构,${entry}`), [bank], ['away']).refused[0]?.reason).toBe(
      'withdrawn',
    );
    const nameless = lines(`,停用机构,${entry}`);
    expect(plan(nameless, [bank], ['away'], ['停用机构'])).toMatchObject({
      planned: [],
      refused: [{ reason: 'withdrawn' }],
    });
    expect(plan(nameless, [bank], ['away'], ['别家机构']).planned).toHaveLength(1);
    const other = Organisation.parse({ ...bank, id: 'other', name: '青石银行' });
    expect(plan(lines(`other,白河银行,${entry}`), [bank, other]).refused[0]?.reason).toBe(
      'name_taken',
    );
  });

  it('brings a new institution, whose second mention joins the first', () => {
    const { planned } = plan(
      lines(
        ',新机构,机构,https://xin.example/,消费金融与网贷,,,官网,2026-11-01,有出处,说明',
        ',新机构,牌照,批复1号,消费金融公司,,,官网,2026-11-01,有出处,',
      ),
      [bank],
    );
    expect(planned).toHaveLength(1);
    expect(planned[0]).toMatchObject({
      isNew: true,
      organisation: {
        name: '新机构',
        website: 'https://xin.example/',
        licences: [{ kind: 'consumer_finance', number: '批复1号' }],
      },
    });
    expect(planned[0]?.organisation.id).toMatch(/^firm-/);
    expect(planned[0]?.differences).toEqual([
      { item: 'licence', shown: '消费金融公司 批复1号', change: 'added' },
    ]);
  });

  it('knows what is no directory', () => {
    expect(readDirectoryTable([['日期', '号码']], today)).toBeNull();
    expect(readDirectoryTable([], today)).toBeNull();
    expect(readDirectoryJson('{"format":"else"}', today)).toBeNull();
    expect(readDirectoryJson('{', today)).toBeNull();
  });

  it('names an entry of a JSON file that lacks something, and takes the rest', () => {
    const text = JSON.stringify({
      format: 'andun-directory',
      version: 1,
      exportedOn: today,
      organisations: [{ name: '只有名称' }, bank, { ...bank, id: 'x', checkedOn: '2027-01-01' }, 7],
    });
    const { incoming, refused } = readJson(text);
    expect(incoming.map(({ name }) => name)).toEqual(['白河银行']);
    expect(refused.map(({ place, reason }) => [place, reason])).toEqual([
      [1, 'bad_shape'],
      [3, 'future_date'],
      [4, 'bad_shape'],
    ]);
  });
});
