import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeNumber } from '../../../domain/phone/describeNumber.ts';
import { normalisePhone } from '../../../domain/phone/normalisePhone.ts';
import { SegmentRowReader } from '../../../domain/phone/readSegmentRows.ts';
import { placeOfMobile, type Segment, SegmentPacker } from '../../../domain/phone/segmentTable.ts';
import { readPhoneDat } from '../../../electron/engine/directory/readPhoneDat.ts';

// Invented: no real segment is said to belong anywhere.
const invented: Segment[] = [
  { prefix: 1_390_000, region: '甲省 乙市', carrier: '中国移动' },
  { prefix: 1_390_001, region: '甲省 乙市', carrier: '中国移动' },
  { prefix: 1_390_003, region: '甲省 丙市', carrier: '中国移动' },
  { prefix: 1_999_999, region: '丁市', carrier: '中国电信' },
];
function packed(segments: Iterable<Segment>) {
  const packer = new SegmentPacker();
  for (const segment of segments) packer.add(segment);
  return packer.table();
}

const table = packed(invented);
const at = (number: string) => placeOfMobile(number, table)?.region ?? null;

/** A phone.dat of the segments, made by its description. */
function phoneDat(segments: readonly Segment[]): Uint8Array {
  const text = new TextEncoder();
  const records = segments.map(({ region }) =>
    text.encode(
      `${region.includes(' ') ? region.replace(' ', '|') : `${region}|${region}`}|100000|010\0`,
    ),
  );
  const offsets: number[] = [];
  let end = 8;
  for (const record of records) {
    offsets.push(end);
    end += record.length;
  }
  const bytes = new Uint8Array(end + segments.length * 9);
  const view = new DataView(bytes.buffer);
  bytes.set(text.encode('2611'), 0);
  view.setUint32(4, end, true);
  for (const [i, record] of records.entries()) bytes.set(record, offsets[i]);
  for (const [i, { prefix }] of segments.entries()) {
    view.setUint32(end + i * 9, prefix, true);
    view.setUint32(end + i * 9 + 4, offsets[i] ?? 0, true);
    view.setUint8(end + i * 9 + 8, 1);
  }
  return bytes;
}

describe('a table of mobile segments', () => {
  it.each([
    ['13900000000', '甲省 乙市'],
    ['13900019999', '甲省 乙市'],
    ['13900020000', null],
    ['13900035678', '甲省 丙市'],
    ['13900040000', null],
    ['13899990000', null],
    ['19999990000', '丁市'],
    ['057128880000', null],
    ['1390000', null],
  ])('says of %s: %s', (number, region) => {
    expect(at(number)).toBe(region);
  });

  it('answers like the list that it was packed from, whatever the list', () => {
    const segment = fc.record({
      prefix: fc.integer({ min: 1_300_000, max: 1_300_300 }),
      region: fc.constantFrom('甲', '乙', '丙 丁'),
      carrier: fc.constantFrom('', '中国移动'),
    });
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 200 }), (segments) => {
        const result = packed(segments);
        const known = new Map(segments.map((one) => [one.prefix, one]));
        expect(result.count).toBe(known.size);
        for (let prefix = 1_300_000; prefix <= 1_300_301; prefix += 1) {
          const place = placeOfMobile(`${prefix}1234`, result);
          expect(place?.region).toBe(known.get(prefix)?.region);
          expect(place?.carrier).toBe(known.get(prefix)?.carrier);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('holds half a million segments in 3 MB and answers a hundred thousand times in a second', () => {
    const many = (function* () {
      for (let prefix = 1_300_000; prefix < 1_800_000; prefix += 1) {
        yield { prefix, region: `地区${(prefix * 7919) % 340}`, carrier: '中国移动' };
      }
    })();
    const result = packed(many);
    expect(result.count).toBe(500_000);
    expect(result.starts.byteLength + result.ids.byteLength).toBeLessThan(3_100_000);
    const started = performance.now();
    for (let i = 0; i < 100_000; i += 1) {
      placeOfMobile(String(13_000_000_000 + ((i * 49_999) % 5_000_000_000)), result);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('a published table', () => {
  const readAll = (rows: string[][]) => {
    const reader = new SegmentRowReader();
    return rows.flatMap((cells) => reader.read(cells) ?? []);
  };

  it('is read by its header, in any order of columns', () => {
    const rows = [
      ['序号', '省份', '城市', '号段', '运营商'],
      ['1', '甲省', '乙市', '1390000', '中国移动'],
      ['2', '丁市', '丁市', '1999999', '中国电信'],
      ['3', '', '', '1390009', '中国移动'],
      ['合计', '3'],
    ];
    expect(readAll(rows)).toEqual([
      { prefix: 1_390_000, region: '甲 乙', carrier: '中国移动' },
      { prefix: 1_999_999, region: '丁', carrier: '中国电信' },
    ]);
  });

  it('is read without a header by what stands in it', () => {
    expect(
      readAll([['1', '139', '1390000', '甲省', '乙市', '中国移动', '0999', '999000']]),
    ).toEqual([{ prefix: 1_390_000, region: '甲 乙', carrier: '中国移动' }]);
    expect(
      readAll([
        ['日期', '金额'],
        ['2026-01-01', '3'],
      ]),
    ).toEqual([]);
  });

  it('is read from a phone.dat, and anything else is none', () => {
    const read: Segment[] = [];
    expect(readPhoneDat(phoneDat(invented), (segment) => read.push(segment))).toBe('2611');
    expect(read.map(({ prefix, region, carrier }) => [prefix, region, carrier])).toEqual([
      [1_390_000, '甲 乙', '中国移动'],
      [1_390_001, '甲 乙', '中国移动'],
      [1_390_003, '甲 丙', '中国移动'],
      [1_999_999, '丁', '中国移动'],
    ]);
    const pass = () => undefined;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readPhoneDat(bytes, pass)).not.toThrow();
      }),
    );
    const whole = phoneDat(invented);
    expect(readPhoneDat(whole.subarray(0, whole.length - 1), pass)).toBeNull();
    expect(readPhoneDat(new TextEncoder().encode('1390000,甲省,乙市,中国移动\n'), pass)).toBeNull();
  });
});

describe('the description of a number whose segment is known', () => {
  it('tells where it was taken out, and that this proves nothing', () => {
    const phone = normalisePhone('139 0000 0000');
    const told = describeNumber(phone, { region: '甲省 乙市', carrier: '' });
    expect(told).toMatchObject({ region: '甲省 乙市', carrier: '中国移动' });
    expect(told.note).toContain('不能证明对方在哪里');
    expect(describeNumber(phone).region).toBeNull();
  });
});
